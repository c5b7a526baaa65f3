"""Who released is who attests, where that is not the practitioner who asks."""

from __future__ import annotations

import json
from typing import Any

import pytest

from screening import pipeline
from screening.errors import Refused
from screening.fhir.canonical import PROFILES
from screening.fhir.json_output import dumps
from screening.fhir.r5.tables import TO_R5
from screening.fhir.version import FhirVersion
from screening.letter import letter_text
from screening.summary import summary_bytes
from tests.support.decisions import DOCTOR, decision, part, released
from tests.unit.fhir.sending import NOW, Json, only

NAMED = {"type": "Practitioner", "display": "Dr Kim Locum, GP"}
HERE = "Parameters.parameter[4].part[1].value"


def sent(reference: Any = NAMED) -> Json:
    return released(decision(part("releaser", reference)))


def bundle_of(body: Json, form: str = "collection") -> Json:
    screened = pipeline.screen(dumps(body), NOW)
    made: Json = json.loads(pipeline.bundle_bytes(screened, "embedded", form))
    return made


def test_who_is_named_attests_and_answers_for_all_of_the_release() -> None:
    bundle = bundle_of(sent())
    made = [each["resource"] for each in bundle["entry"]]
    of = {each["meta"]["profile"][0]: each for each in made if "meta" in each}
    composition = only(bundle, "Composition")
    assert [each["party"] for each in composition["attester"]] == [NAMED]
    assert only(bundle, "DocumentReference")["authenticator"] == NAMED
    assert only(bundle, "ClinicalImpression")["assessor"] == NAMED
    order = of[PROFILES["order"]]
    assert order["note"][0]["authorReference"] == NAMED
    assert of[PROFILES["release"]]["agent"][0]["who"] == NAMED
    # Who asks stays who asks.
    assert order["requester"] == composition["author"][0] == DOCTOR


def test_without_a_name_it_is_the_practitioner() -> None:
    bundle = bundle_of(released())
    assert only(bundle, "Composition")["attester"][0]["party"] == DOCTOR


def test_a_reference_and_an_identifier_go_along() -> None:
    given = {
        "reference": "Practitioner/9",
        "identifier": {"system": "https://practice.example/staff", "value": "9"},
        "display": "Dr Kim Locum",
    }
    (attester,) = only(bundle_of(sent(given)), "Composition")["attester"]
    assert attester["party"] == {"type": "Practitioner"} | given


def test_letter_and_summary_name_who_released() -> None:
    screened = pipeline.screen(dumps(sent()), NOW)
    said = letter_text(screened).decode()
    assert "Dr Kim Locum, GP" in said
    assert "Dr Who" in said
    summary = json.loads(summary_bytes(screened))
    assert summary["decision"]["released_by"] == "Dr Kim Locum, GP"


def test_another_releaser_is_another_release() -> None:
    mine, theirs = (
        only(bundle_of(body), "Composition")["id"] for body in (released(), sent())
    )
    assert mine != theirs


def test_it_is_read_in_r5_as_well() -> None:
    body = TO_R5.convert(sent(), "Parameters").resource
    screened = pipeline.screen(dumps(body), NOW, FhirVersion.R5)
    made = json.loads(pipeline.bundle_bytes(screened, fhir_version=FhirVersion.R5))
    assert only(made, "Composition")["attester"][0]["party"] == NAMED


@pytest.mark.parametrize(
    "given",
    [
        {"type": "Practitioner"},
        {"display": " "},
        {"display": "Dr A", "type": "Patient"},
        {"display": "Dr A", "reference": "PractitionerRole/1"},
        {"display": "Dr A", "reference": "#a"},
    ],
    ids=["no name", "a blank name", "a patient", "a role", "contained"],
)
def test_what_names_nobody_is_refused(given: Json) -> None:
    with pytest.raises(Refused) as refusal:
        pipeline.screen(dumps(sent(given)), NOW)
    found = [(each.code, str(each.expression)) for each in refusal.value.problems]
    assert found == [("value", HERE)]
    assert "Dr A" not in str(refusal.value)


def test_a_releaser_is_a_reference() -> None:
    with pytest.raises(Refused) as refusal:
        pipeline.screen(
            dumps(released(decision(part("releaser", "Dr A", "valueString")))), NOW
        )
    assert "valueReference" in str(refusal.value.problems[0])
