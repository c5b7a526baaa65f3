"""What is about no real patient says so in every resource and on every page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from screening import pipeline
from screening.fhir.canonical import ACT_REASON
from screening.fhir.json_output import dumps
from screening.letter import letter_text
from screening.screening import Screening
from tests.support.decisions import TEST_DATA, released
from tests.unit.fhir.sending import NOW, PATIENT, Json, good, only, parameters, read

WORDS = "DEMONSTRATION – not a real patient"
SENT = ("Patient", "Practitioner", "Organization", "QuestionnaireResponse")


def bundle(body: Json, form: str) -> Json:
    made: Json = json.loads(pipeline.bundle_bytes(screened(body), form=form))
    return made


def screened(body: Json) -> Screening:
    return pipeline.screen(dumps(body), NOW)


def marked(body: Json) -> Json:
    """Return a request whose patient is marked."""
    body["parameter"][1]["resource"] = PATIENT | {"meta": TEST_DATA}
    return body


def is_marked(resource: Json) -> bool:
    tags = resource.get("meta", {}).get("tag", [])
    return (ACT_REASON, "HTEST") in {(each["system"], each["code"]) for each in tags}


@pytest.mark.parametrize("form", ["collection", "document", "transaction"])
def test_every_resource_that_is_made_is_marked(form: str) -> None:
    made = bundle(marked(released()), form)
    assert is_marked(made)
    for entry in made["entry"]:
        kind = entry["resource"]["resourceType"]
        assert is_marked(entry["resource"]) is (kind == "Patient" or kind not in SENT)


def test_what_was_sent_stays_as_it_came() -> None:
    made = bundle(marked(released()), "collection")
    assert only(made, "Patient")["meta"] == TEST_DATA
    assert "meta" not in only(made, "QuestionnaireResponse")


@pytest.mark.parametrize("where", ["tag", "security"])
@pytest.mark.parametrize("who", ["patient", "response"])
def test_the_mark_may_stand_on_the_patient_or_the_response(
    who: str, where: str
) -> None:
    mark = {"meta": {where: TEST_DATA["tag"]}}
    patient = PATIENT | (mark if who == "patient" else {})
    response = good() | (mark if who == "response" else {})
    assert read(parameters(response, patient=patient)).demo


@pytest.mark.parametrize(
    "mark",
    [
        {"system": ACT_REASON, "code": "TREAT"},
        {"system": "https://other.example", "code": "HTEST"},
        {"code": "HTEST"},
    ],
)
def test_another_label_is_no_mark(mark: Any) -> None:
    body = parameters(good(), patient=PATIENT | {"meta": {"tag": [mark]}})
    assert not read(body).demo
    assert not is_marked(bundle(body, "collection"))
    assert WORDS not in letter_text(screened(body)).decode()


def test_the_software_of_real_patients_is_never_marked() -> None:
    real, demo = released(), marked(released())
    devices = [only(bundle(each, "collection"), "Device") for each in (real, demo)]
    assert devices[0]["id"] != devices[1]["id"]
    assert not is_marked(devices[0])


def test_the_text_says_it_first_and_the_document_says_it_in_words() -> None:
    body = marked(released())
    assert letter_text(screened(body)).decode().startswith(f"{WORDS}\n")
    composition = only(bundle(body, "document"), "Composition")
    assert WORDS in composition["text"]["div"]


def test_in_german_it_says_so_in_german() -> None:
    body = marked(released())
    body["parameter"].append({"name": "language", "valueCode": "de"})
    words = "DEMONSTRATION – keine echte Person"
    assert letter_text(screened(body)).decode().startswith(f"{words}\n")
    composition = only(bundle(body, "document"), "Composition")
    assert words in composition["text"]["div"]
