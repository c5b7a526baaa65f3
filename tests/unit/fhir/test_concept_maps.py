"""Our codes in SNOMED CT, LOINC and ICD-10: only what was confirmed is mapped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from screening.fhir.canonical import ANSWER_SYSTEM, BASE
from screening.fhir.definitions import Definition, definitions, displays
from screening.rulebook import RULEBOOK

# Confirmed by the Human Phenotype Ontology, the Disease Ontology, ICD-10 (WHO, 2019) or
# a published list of LOINC analytes. A code that is not in this list is not published.
CONFIRMED = {
    "http://snomed.info/sct": """
        82470000 249878001 27678003 26544005 713514005 249939004 298283006 6077001
        8011004 40739000 267036007 60845006 62744007 91019004 55300003 10629009 16046003
        86854008 405946002 37280007 36649002 397790002 22325002 161898004 7006003
        89362005 18963009 165232002 11934000 24982008 4754008 26079004 17450006 13753008
        59026006 86044005 37340000 32914008 31097004 54839009 42658009 190855004
        5291005 43339004 18193002""",
    "http://loinc.org": "2157-6 19123-9 2601-3 2823-3 3016-3 4548-4 2276-4",
    "http://hl7.org/fhir/sid/icd-10": """
        R25.3 M62.8 M62.5 R47.1 R13 R06.0 R20.2 R25.2 R29.2 R25.1 G25.3 G51.3 G24.5
        G12.2 G25.8 G14 G72.9 G62.9 M47.1 M50.0 E83.4 E61.2 E83.5 E87.6 F45.2 Z82.0""",
}
# The target is somehow related, narrower or inexact: R4 asks to say how.
NEED_A_COMMENT = {"narrower", "inexact"}

MAPS = definitions().of_type("ConceptMap")
GROUPS = [group for each in MAPS for group in each["group"]]


def elements(group: Definition) -> Iterator[tuple[str, Definition]]:
    for element in group["element"]:
        for target in element["target"]:
            yield element["code"], target


@pytest.mark.parametrize(
    "group", GROUPS, ids=lambda g: f"{g['source'][-8:]} {g['target']}"
)
def test_only_confirmed_codes_are_mapped_to(group: Definition) -> None:
    confirmed = set(CONFIRMED[group["target"]].split())
    mapped = {target["code"] for _, target in elements(group)}
    assert mapped
    assert mapped <= confirmed


@pytest.mark.parametrize(
    "group", GROUPS, ids=lambda g: f"{g['source'][-8:]} {g['target']}"
)
def test_only_our_own_codes_are_mapped_and_each_once(group: Definition) -> None:
    codes = [element["code"] for element in group["element"]]
    assert set(codes) <= displays(group["source"]).keys()
    assert len(set(codes)) == len(codes)


def test_what_is_not_the_same_says_how_it_differs() -> None:
    for group in GROUPS:
        for code, target in elements(group):
            if target["equivalence"] in NEED_A_COMMENT:
                assert target["comment"], code


def test_each_says_that_only_confirmed_codes_are_mapped() -> None:
    assert len(MAPS) == 3
    for each in MAPS:
        assert "Only codes confirmed by" in each["description"]


def test_a_mapped_answer_is_offered_by_one_question_only() -> None:
    questionnaire = definitions().of_type("Questionnaire")[0]
    offered = list(_offered(questionnaire["item"]))
    for group in GROUPS:
        if group["source"] == ANSWER_SYSTEM:
            for code, _ in elements(group):
                assert offered.count(code) == 1, code


def _offered(items: list[Definition]) -> Iterator[str]:
    for item in items:
        for option in item.get("answerOption", []):
            yield option["valueCoding"]["code"]
        yield from _offered(item.get("item", []))


def test_a_laboratory_question_is_the_same_only_where_the_unit_is_left_open() -> None:
    # CK as a multiple, and TSH as low, normal or high, are no measured values.
    quantities = {q.link_id for q in RULEBOOK.questions if q.units}
    (loinc,) = (group for group in GROUPS if group["target"] == "http://loinc.org")
    for code, target in elements(loinc):
        if target["equivalence"] == "equivalent":
            assert code in quantities


def test_the_maps_start_from_our_code_systems() -> None:
    for group in GROUPS:
        assert group["source"].startswith(f"{BASE}/CodeSystem/")
