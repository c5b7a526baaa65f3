"""The regions that are shipped replace only phrases that a letter has."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from screening.letter.content.phrases import phrases_in
from screening.practice import NEUTRAL, Numbers, Practice
from screening.practice.region import (
    numbers_of,
    region_numbers,
    regional_wording,
    regions,
)
from screening.wording.catalogue import languages

REFERRALS = {"emergency-same-day", "urgent-neurology", "routine-neurology"}


def of_region(region: str, language: str) -> Mapping[str, Mapping[str, str]]:
    return regional_wording(Practice(region=region), language)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("region", regions())
def test_a_region_replaces_only_phrases_that_there_are(
    region: str, language: str
) -> None:
    phrases = phrases_in(language)
    replaced = of_region(region, language)
    assert set(replaced["route"]) == REFERRALS
    for section, texts in replaced.items():
        for key, text in texts.items():
            neutral = phrases.section(section)[key]
            assert places(text) == places(neutral), (section, key)


def places(text: str) -> set[str]:
    """Return what is filled in."""
    return set(re.findall(r"{\w+}", text))


@pytest.mark.parametrize("region, numbers", [("uk", "999 111"), ("de", "112 116117")])
def test_the_public_numbers_are_these(region: str, numbers: str) -> None:
    emergency, out_of_hours = numbers.split()
    assert region_numbers(region) == Numbers(emergency, out_of_hours)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("region", regions())
def test_no_other_number_to_dial_is_named_in_a_region(
    region: str, language: str
) -> None:
    numbers = region_numbers(region)
    dialled = {numbers.emergency, numbers.out_of_hours}
    assert set(re.findall(r"\b\d{3,}\b", str(of_region(region, language)))) <= dialled


def test_the_practice_s_own_number_outranks_that_of_the_region() -> None:
    own = Practice(region="uk", numbers=Numbers(out_of_hours="01584 900999"))
    assert numbers_of(own) == Numbers("999", "01584 900999")


def test_without_a_region_nothing_is_replaced_and_no_number_is_known() -> None:
    assert regional_wording(NEUTRAL, "en") == {}
    assert numbers_of(NEUTRAL) == Numbers()


@pytest.mark.parametrize("language", languages())
def test_without_a_region_no_letter_names_a_route(language: str) -> None:
    assert set(phrases_in(language).section("route").values()) == {""}
