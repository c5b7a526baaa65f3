"""Observation-based extraction, as SDC describes it."""

from __future__ import annotations

from typing import Any

import pytest

from screening.fhir.canonical import ANSWER_SYSTEM, OBSERVATION_CATEGORY
from screening.fhir.canonical import QUESTION_SYSTEM as QUESTIONS
from screening.rulebook import RULEBOOK
from tests.support.responses import AUTHORED, case_answers
from tests.unit.fhir.extract.extracting import (
    DOCTOR,
    PATIENT,
    issues,
    observation,
    resources,
    response_to,
)
from tests.unit.fhir.sending import answer_of, bundle_of
from tests.unit.fhir.sending import observation as screened


def test_an_answer_becomes_an_observation() -> None:
    words = "Loss of function (for example buttons, keys, stairs, tripping)"
    assert observation({"wk-present": "functional-loss"}) == {
        "resourceType": "Observation",
        "status": "final",
        "category": [
            {
                "coding": [
                    {
                        "system": OBSERVATION_CATEGORY,
                        "code": "survey",
                        "display": "Survey",
                    }
                ]
            }
        ],
        "code": {
            "coding": [
                {
                    "system": QUESTIONS,
                    "code": "wk-present",
                    "display": "Is there weakness?",
                }
            ],
            "text": "Is there weakness?",
        },
        "subject": PATIENT,
        "effectiveDateTime": AUTHORED,
        "issued": AUTHORED,
        "performer": [DOCTOR],
        "valueCodeableConcept": {
            "coding": [
                {
                    "system": ANSWER_SYSTEM,
                    "code": "functional-loss",
                    "display": words,
                }
            ],
            "text": words,
        },
        "derivedFrom": [{"reference": "QuestionnaireResponse/r1"}],
    }


def code_of(made: dict[str, Any]) -> str:
    code: str = made["valueCodeableConcept"]["coding"][0]["code"]
    return code


def test_each_of_several_answers_is_an_observation_of_its_own() -> None:
    made = resources(response_to({"tw-sites": ["tongue", "thigh"]}))
    assert [code_of(each) for each in made] == ["tongue", "thigh"]


@pytest.mark.parametrize(
    "answers, is_open",
    [
        ({"wk-present": "unknown"}, True),
        ({"ex-power": "not-examined"}, True),
        ({"gn-acute": ["none"]}, False),
        ({"bu-speech": "no"}, False),
    ],
)
def test_what_nobody_knows_is_a_value_and_is_announced(
    answers: dict[str, Any], is_open: bool
) -> None:
    made = observation(answers)
    (given,) = answers.values()
    assert [code_of(made)] == (given if isinstance(given, list) else [given])
    assert "dataAbsentReason" not in made
    assert (("information", "item") in issues(response_to(answers))) is is_open


def test_the_age_is_in_years() -> None:
    made = observation({"pt-age": 57})
    assert made["valueQuantity"] == {
        "value": 57,
        "unit": "a",
        "system": "http://unitsofmeasure.org",
        "code": "a",
    }


QUESTIONS_EXTRACTED = [
    question.link_id for question in RULEBOOK.questions if not question.laboratory
]


@pytest.mark.parametrize("link_id", QUESTIONS_EXTRACTED)
def test_a_question_is_in_the_category_that_screening_gives_it(link_id: str) -> None:
    options = RULEBOOK.question(link_id).options
    answer: Any = options[0] if options else 57
    response = response_to({link_id: answer})
    (made,) = resources(response)
    assert made["category"] == screened(bundle_of(response), link_id)["category"]


@pytest.mark.parametrize(
    "status, expected",
    [("in-progress", "preliminary"), ("amended", "amended"), ("completed", "final")],
)
def test_the_status_is_that_of_the_response(status: str, expected: str) -> None:
    for answers in ({"wk-present": "none"}, {"lb-k": "4.1"}):
        assert observation(answers, status=status)["status"] == expected
    told = issues(response_to({"wk-present": "none"}, status=status))
    assert (("information", "status") in told) is (status == "in-progress")


@pytest.mark.parametrize("authored", ["2026-11-22", "2026-11", "2026"])
def test_a_day_is_no_instant(authored: str) -> None:
    for answers in ({"wk-present": "none"}, {"lb-k": "4.1"}):
        made = observation(answers, authored=authored)
        assert "issued" not in made
    assert observation({"wk-present": "none"}, authored=authored)[
        "effectiveDateTime"
    ] == (authored)


def test_no_time_is_made_up() -> None:
    response = response_to({"wk-present": "none"}, authored=None)
    (made,) = resources(response)
    assert not {"effectiveDateTime", "issued"} & made.keys()
    assert issues(response) == [("warning", "authored")]


@pytest.mark.parametrize(
    "author",
    [
        {"reference": "Device/d1"},
        {"reference": "https://ehr.example/fhir/Device/d1"},
        {"type": "Device", "display": "Kiosk"},
        {"reference": "#me"},
        None,
    ],
)
def test_only_who_can_observe_is_the_performer(author: Any) -> None:
    for answers in ({"wk-present": "none"}, {"lb-k": "4.1"}):
        assert "performer" not in observation(answers, author=author)


def test_what_the_response_belongs_to_is_taken_over() -> None:
    for answers in ({"wk-present": "none"}, {"lb-k": "4.1"}):
        made = observation(
            answers,
            encounter={"reference": "Encounter/e1"},
            basedOn=[{"reference": "ServiceRequest/s1"}, {"reference": "#plan"}],
            partOf=[{"reference": "Procedure/x"}, {"reference": "Observation/y"}],
        )
        assert made["encounter"] == {"reference": "Encounter/e1"}
        assert made["basedOn"] == [{"reference": "ServiceRequest/s1"}]
        assert made["partOf"] == [{"reference": "Procedure/x"}]
        left_out = observation(answers, encounter={"reference": "#e"})
        assert not {"encounter", "basedOn", "partOf"} & left_out.keys()


def test_an_answer_to_a_hidden_question_is_extracted() -> None:
    assert code_of(observation({"ur-dark": "yes"})) == "yes"


def test_a_child_s_answers_are_data_like_any_other() -> None:
    assert len(resources(response_to({"pt-age": 9, "wk-present": "none"}))) == 2


def test_the_words_are_those_of_the_questionnaire_not_of_the_sender() -> None:
    response = response_to({"ex-power": "normal", "lb-tsh": "low"})
    answer_of(response, "ex-power")["valueCoding"]["display"] = "Reduced"
    answer_of(response, "lb-tsh")["valueCoding"]["display"] = "High"
    power, tsh = (each["valueCodeableConcept"] for each in resources(response))
    assert power["text"] == power["coding"][0]["display"] == "Normal"
    assert tsh["text"] == tsh["coding"][0]["display"] == "Low"


def test_free_text_is_not_extracted() -> None:
    response = response_to({"lt-impression": "x", "lt-allergies": "y"})
    assert resources(response) == []


def test_everything_answered_in_a_case_is_extracted_once_for_each_answer() -> None:
    answers = case_answers("C02")
    made = resources(response_to(answers))
    coded = [each["code"]["coding"][0]["code"] for each in made]
    expected = [
        link_id
        for link_id, given in answers.items()
        for _ in (given if isinstance(given, list) else [given])
    ]
    assert sorted(coded) == sorted(expected)
