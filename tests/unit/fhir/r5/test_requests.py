"""What is sent in R5 is read as what is sent in R4, or refused where it says more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from screening.screening import Case
from tests.support.patients import patients
from tests.support.responses import build_response
from tests.unit.fhir.bodies import BODIES
from tests.unit.fhir.r5.in_r5 import (
    IDENTIFIER,
    PEOPLE_R4,
    PEOPLE_R5,
    both,
    read_r5,
    response_in_r5,
    result_of,
    sent,
    written,
)
from tests.unit.fhir.sending import (
    CANARY,
    Json,
    good,
    only,
    parameters,
    read,
)

# Those that are a response alone; people are written in both versions by hand.
RESPONSES = {name: body for name, body in BODIES.items() if "parameter" not in body} | {
    "identified": good() | {"identifier": IDENTIFIER}
}


@pytest.mark.parametrize("name", RESPONSES)
def test_a_response_in_r5_gives_the_result_it_gives_in_r4(name: str) -> None:
    in_r4, in_r5 = RESPONSES[name], response_in_r5(RESPONSES[name])
    assert result_of(read_r5(in_r5)) == result_of(read(in_r4))
    assert both(read_r5(in_r5))[1] == both(read(in_r4))[1]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(patients())
def test_so_does_any_patient(answers: dict[str, object]) -> None:
    response = build_response(answers)
    assert result_of(read_r5(response)) == result_of(read(response))


@pytest.mark.parametrize("form", ["collection", "document", "transaction"])
def test_people_in_r5_give_the_letter_and_the_result_they_give_in_r4(form: str) -> None:
    response = good() | {"identifier": IDENTIFIER}
    in_r4 = read(parameters(response, **PEOPLE_R4))
    in_r5 = read_r5(parameters(response_in_r5(response), **PEOPLE_R5))
    assert replace(in_r5, resources=in_r4.resources) == in_r4
    assert in_r5.organization.phones == ("+44 2",)
    assert result_of(in_r5, form) == result_of(in_r4, form)
    assert both(in_r5, form)[1] == both(in_r4, form)[1]


def test_what_was_sent_in_r5_comes_back_as_it_came() -> None:
    practitioner = PEOPLE_R5["practitioner"] | {
        "meta": {"profile": ["https://ehr.example/StructureDefinition/gp"]},
        "deceasedBoolean": False,
        "communication": [{"language": {"text": "English"}, "preferred": True}],
    }
    organization = PEOPLE_R5["organization"] | {
        "id": "o1",
        "description": "A practice",
    }
    body = sent(practitioner=practitioner, organization=organization)
    for form in ("collection", "document", "transaction"):
        _, result = both(_request(body), form)
        assert only(result, "Practitioner") == practitioner
        assert only(result, "Organization") == organization


def test_a_transaction_moves_only_the_references_of_what_was_sent() -> None:
    response = good() | {
        "subject": {"reference": "Patient/p1"},
        "meta": {"profile": ["https://ehr.example/StructureDefinition/response"]},
        "identifier": [IDENTIFIER],
    }
    _, result = both(_request(sent(response)), "transaction")
    patient = next(
        each
        for each in result["entry"]
        if each["resource"]["resourceType"] == "Patient"
    )
    back = only(result, "QuestionnaireResponse")
    assert back["subject"] == {"reference": patient["fullUrl"]}
    assert back["meta"] == response["meta"]
    assert back["identifier"] == [IDENTIFIER]


def test_what_r4_cannot_say_is_named_where_r4_is_asked_for() -> None:
    body = sent(organization=PEOPLE_R5["organization"] | {"description": CANARY})
    (problem,) = _request(body).resources.only_in_r5
    assert problem.expression == "Parameters.parameter[3].resource.description"
    assert "ask for the result in FHIR R5" in problem.text
    assert CANARY not in problem.text


def _request(body: Json) -> Case:
    return read_r5(written(body))
