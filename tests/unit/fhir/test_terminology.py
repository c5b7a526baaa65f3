"""Code systems, value sets and profiles fit each other, and the rulebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.fhir.canonical import BASE, PROFILES
from screening.fhir.definitions import Definition, definitions, displays
from screening.rulebook.conditions import CONDITIONS
from screening.wording.rulebook import rulebook_words

ALL = [definitions().get(*name) or {} for name in definitions().names]
CODE_SYSTEMS = {each["url"] for each in ALL if each["resourceType"] == "CodeSystem"}
VALUE_SETS = {each["url"] for each in ALL if each["resourceType"] == "ValueSet"}
PUBLISHED = {
    each["url"]: each
    for each in ALL
    if each["resourceType"] == "StructureDefinition" and each["type"] != "Extension"
}


@pytest.mark.parametrize(
    "held", ALL, ids=lambda each: f"{each['resourceType']}-{each['id']}"
)
def test_a_canonical_is_our_base_the_type_and_the_id(held: Definition) -> None:
    assert held["url"] == f"{BASE}/{held['resourceType']}/{held['id']}"
    assert definitions().get(held["resourceType"], held["id"]) == held


def test_a_code_system_says_how_many_codes_it_has_and_has_none_twice() -> None:
    for system in definitions().of_type("CodeSystem"):
        codes = [concept["code"] for concept in system["concept"]]
        assert system["count"] == len(codes) == len(set(codes)), system["id"]


def test_every_code_of_ours_also_has_a_german_display() -> None:
    for url in CODE_SYSTEMS:
        (system,) = (each for each in ALL if each["url"] == url)
        for concept in system["concept"]:
            assert [d["language"] for d in concept["designation"]] == ["de"], concept[
                "code"
            ]


def test_a_value_set_takes_its_codes_from_systems_that_there_are() -> None:
    for value_set in definitions().of_type("ValueSet"):
        for included in value_set["compose"]["include"]:
            system = included["system"]
            if not system.startswith(BASE):
                # Enumerated, as no terminology server can be asked.
                assert included["concept"]
                continue
            assert system in CODE_SYSTEMS
            codes = {concept["code"] for concept in included.get("concept", [])}
            assert codes <= displays(system).keys()


def test_the_conditions_are_those_of_the_rulebook() -> None:
    system = f"{BASE}/CodeSystem/condition"
    words = rulebook_words("en")
    assert displays(system) == {c.id: words.condition(c).name for c in CONDITIONS}


def test_there_is_a_profile_for_each_kind_and_no_other() -> None:
    assert set(PUBLISHED) == set(PROFILES.values())


@pytest.mark.parametrize("profile", PUBLISHED.values(), ids=lambda each: each["id"])
def test_a_profile_binds_only_to_value_sets_that_there_are(profile: Definition) -> None:
    assert profile["derivation"] == "constraint"
    for element in profile["differential"]["element"]:
        bound = element.get("binding", {}).get("valueSet", "")
        assert bound in VALUE_SETS | {""}, element["id"]
    in_snapshot = {element["id"] for element in profile["snapshot"]["element"]}
    stated = {element["id"] for element in profile["differential"]["element"]}
    assert stated <= in_snapshot


def test_every_profile_is_told_of_in_the_documents() -> None:
    page = (Path(__file__).parents[3] / "docs" / "profiles.md").read_text()
    assert [
        each["id"] for each in PUBLISHED.values() if f"`{each['id']}`" not in page
    ] == []
