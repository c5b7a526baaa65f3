"""What the Questionnaire asks to be extracted is whole, and is what is executed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from screening.fhir import fhirpath
from screening.fhir.canonical import LOINC
from screening.fhir.definitions import questionnaire
from screening.fhir.extract.annotations import (
    CATEGORY,
    CONTEXT,
    OBSERVATION,
    TEMPLATE,
    VALUE,
    observed,
    observed_in,
    said,
    templated,
)
from screening.fhir.items import catalogue
from screening.rulebook import RULEBOOK

EXTRACTION = re.compile(r"/sdc-questionnaire-.*[eE]xtract")
LABORATORY = [each.link_id for each in RULEBOOK.questions if each.laboratory]
# Confirmed by a second source, and defined for the unit that the template asks for.
CONFIRMED = {"19123-9", "2601-3", "2823-3", "4548-4", "2276-4"}


def elements(value: Any) -> Iterator[dict[str, Any]]:
    """Return every object in here."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from elements(each)


def items() -> Iterator[dict[str, Any]]:
    return (each for each in elements(questionnaire()["item"]) if "linkId" in each)


def test_every_coded_question_is_extracted_once() -> None:
    coded = [
        item.link_id
        for item in catalogue().values()
        if item.kind == "choice" and item.link_id != "lt-consent"
    ]
    by_template = [item["linkId"] for item in items() if said_template(item)]
    assert by_template == [*LABORATORY, "lt-medication"]
    expected = {"pt-age", *coded} - set(by_template)
    assert observed().keys() == expected


def said_template(item: dict[str, Any]) -> bool:
    return any(each["url"] == TEMPLATE for each in item.get("extension", ()))


def test_no_letter_text_and_no_consent_becomes_an_observation() -> None:
    for link_id in observed():
        assert catalogue()[link_id].kind in ("choice", "integer")
    assert "lt-consent" not in observed()


def test_every_observation_has_a_category() -> None:
    codes = {
        link_id: [each["coding"][0]["code"] for each in question.category]
        for link_id, question in observed().items()
    }
    exam = {link_id for link_id, code in codes.items() if code == ["exam"]}
    survey = {link_id for link_id, code in codes.items() if code == ["survey"]}
    assert exam | survey == codes.keys()
    assert {each.link_id for each in RULEBOOK.questions if each.examined} <= exam
    assert {"lt-tone", "lt-mrc-neck-flexion", "lt-fasc-trunk"} <= exam
    assert {"lt-handedness", "lt-driving", "tw-sites"} <= survey


def test_what_a_parent_says_holds_until_a_child_says_otherwise() -> None:
    def item(link_id: str, *extensions: Any, **more: Any) -> dict[str, Any]:
        own = {"linkId": link_id, "code": [{"code": link_id}], "text": link_id}
        return {**own, "extension": list(extensions), **more}

    yes, no = ({"url": OBSERVATION, "valueBoolean": each} for each in (True, False))
    first, second = (
        {"url": CATEGORY, "valueCodeableConcept": {"text": each}} for each in "12"
    )
    deep = item("deep", second, item=[item("deepest")])
    left_out = item("left-out", no, item=[item("below")])
    root = {"extension": [yes, first], "item": [item("top", item=[deep]), left_out]}
    assert {
        link_id: question.category for link_id, question in observed_in(root).items()
    } == {
        "top": [{"text": "1"}],
        "deep": [{"text": "2"}],
        "deepest": [{"text": "2"}],
    }


def test_every_template_is_used_and_every_annotation_is_executed() -> None:
    contained = questionnaire()["contained"]
    assert [each.template for each in templated()] == contained
    found = {
        each["url"]
        for each in elements(questionnaire())
        if EXTRACTION.search(each.get("url", ""))
    }
    assert found == {OBSERVATION, CATEGORY, TEMPLATE, CONTEXT, VALUE}
    # Neither on a code nor as a code, and of templateExtract nothing but the template.
    for each in elements(questionnaire()):
        if each.get("url") == OBSERVATION:
            assert each == {"url": OBSERVATION, "valueBoolean": True}
        if each.get("url") == TEMPLATE:
            assert [part["url"] for part in each["extension"]] == ["template"]
        if "code" in each and "linkId" in each:
            assert not any("extension" in coding for coding in each["code"])


def expressions() -> set[str]:
    return {
        expression
        for element in elements(questionnaire()["contained"])
        for url in (CONTEXT, VALUE)
        for expression in said(element, url)
    }


@pytest.mark.parametrize("expression", sorted(expressions()))
def test_an_expression_is_fhirpath_and_every_path_in_it_is_asked(
    expression: str,
) -> None:
    nothing = {"resourceType": "QuestionnaireResponse"}
    fhirpath.values(nothing, expression, nothing)
    steps = re.findall(r"item\.where\(linkId = '([^']+)'\)", expression)
    for parent, child in zip([None, *steps], steps, strict=False):
        if expression.startswith("%resource") or parent is not None:
            assert catalogue()[child].parent == parent


def test_only_confirmed_loinc_codes_are_given() -> None:
    text = str([each.template for each in templated()])
    assert set(re.findall(r"'(\d+-\d)'", text)) == CONFIRMED
    systems = [
        each["system"]
        for each in elements(questionnaire()["contained"][0]["code"])
        if "system" in each
    ]
    assert LOINC in systems
