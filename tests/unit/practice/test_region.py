"""The regions that are shipped replace only phrases that a letter has."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from screening.letter.content.phrases import phrases_in
from screening.practice import NEUTRAL, Numbers, Practice
from screening.practice.region import (
    REGIONS,
    numbers_of,
    region_named,
    regional_wording,
)

LANGUAGES = ("de", "en")
FOLDER = files("screening.templates") / "regions"


def content(region: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{region}.toml").read_text(encoding="utf-8"))


def test_every_region_that_can_be_named_is_shipped_and_no_other() -> None:
    shipped = {entry.name.removesuffix(".toml") for entry in FOLDER.iterdir()}
    assert shipped == set(REGIONS)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_speaks_every_language_of_the_letter(region: str) -> None:
    wording = region_named(region).wording
    assert sorted(wording) == [*LANGUAGES]
    referrals = {"emergency-same-day", "urgent-neurology", "routine-neurology"}
    for language in LANGUAGES:
        assert set(wording[language]["route"]) == referrals


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", REGIONS)
def test_a_region_replaces_only_phrases_that_there_are(
    region: str, language: str
) -> None:
    phrases = phrases_in(language)
    assert phrases.language == language
    for section, replaced in region_named(region).wording[language].items():
        for key, text in replaced.items():
            neutral = phrases.section(section)[key]
            assert places(text) == places(neutral), (section, key)


def places(text: str) -> set[str]:
    """Return what is filled in."""
    return set(re.findall(r"{\w+}", text))


@pytest.mark.parametrize("region, numbers", [("uk", "999 111"), ("de", "112 116117")])
def test_the_public_numbers_are_these(region: str, numbers: str) -> None:
    emergency, out_of_hours = numbers.split()
    assert region_named(region).numbers == Numbers(emergency, out_of_hours)


@pytest.mark.parametrize("region", REGIONS)
def test_no_other_number_to_dial_is_named_in_a_region(region: str) -> None:
    told = content(region)
    dialled = set(told.pop("numbers").values())
    assert set(re.findall(r"\b\d{3,}\b", str(told))) <= dialled


def test_the_practice_s_own_number_outranks_that_of_the_region() -> None:
    own = Practice(region="uk", numbers=Numbers(out_of_hours="01584 900999"))
    assert numbers_of(own) == Numbers("999", "01584 900999")


def test_without_a_region_nothing_is_replaced_and_no_number_is_known() -> None:
    assert regional_wording(NEUTRAL, "en") == {}
    assert numbers_of(NEUTRAL) == Numbers()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_region_no_letter_names_a_route(language: str) -> None:
    assert set(phrases_in(language).section("route").values()) == {""}
