"""Everything that others may receive from us, as text, by group and name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from screening.config import Settings
from screening.fhir.json_output import dumps
from screening.web import create_app
from tests.conformance.validator import Sent
from tests.support.decisions import (
    TEST_DATA,
    WRITTEN,
    decision,
    override,
    part,
    second_version,
)
from tests.support.responses import build_response, case_answers, cases
from tests.unit.authoring.plan_definition.generated import response
from tests.unit.fhir.populate.records import PATIENT as KNOWN
from tests.unit.fhir.populate.records import asking, context, observation
from tests.unit.fhir.sending import (
    ORGANIZATION,
    PATIENT,
    PRACTITIONER,
    UNUSUAL,
    good,
    parameters,
)
from tests.web.posting import post

PROFILES = Path(__file__).parents[2] / "fhir_profiles"
ACCEPT = {
    "R4": "application/fhir+json; fhirVersion=4.0",
    "R5": "application/fhir+json; fhirVersion=5.0",
}
FORMS = ("collection", "transaction", "document")
GENERATED = 200

Json = dict[str, Any]
Named = Iterator[tuple[str, Sent]]

# Without a date of birth, which would have to fit each age that is answered.
PERSON = {name: value for name, value in PATIENT.items() if name != "birthDate"}
SUBJECT = {
    "subject": {"identifier": {"system": "https://nhs.example/id", "value": "999"}}
}
# Who is sent along; a transaction needs to know about whom it is.
PEOPLE: tuple[Json, ...] = (
    {},
    {"patient": PERSON},
    {"patient": PERSON, "practitioner": PRACTITIONER},
    {"patient": PERSON, "practitioner": PRACTITIONER, "organization": ORGANIZATION},
)


def client() -> FlaskClient:
    """Return a client of the service, whose clock stands still."""
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    return create_app(Settings(log_level="WARNING"), clock=lambda: now).test_client()


def definitions() -> Named:
    """Yield what is served."""
    for file in sorted(PROFILES.glob("*.json")):
        yield file.name, Sent(file.read_text())


def examples() -> Named:
    """Yield what is to be sent to the service."""
    for file in sorted(PROFILES.glob("examples/*.json")):
        yield file.name, Sent(file.read_text())


def case_results() -> Named:
    """Yield the result of every clinical case in every form, some with a letter."""
    for number, case_id in enumerate(cases()):
        answered = build_response(case_answers(case_id))
        for form in FORMS:
            letter = number % 4 == 0
            people = PEOPLE[number % len(PEOPLE)]
            yield f"{case_id} {form}", screened(answered, form, people, letter=letter)


def generated_results() -> Named:
    """Yield results of generated responses: one form and one set of people each."""
    for number in range(GENERATED):
        form = FORMS[number % len(FORMS)]
        people = PEOPLE[number % len(PEOPLE)]
        yield f"{number} {form}", screened(response(number), form, people)


SPECIAL: dict[str, Json] = {
    **UNUSUAL,
    "a child by birth date": good(pt__age=None),
    "a text translated": good(),
    "another order": good(),
}
SPECIAL["a text translated"]["item"][0]["text"] = "Über die Patientin"
SPECIAL["another order"]["item"].reverse()


def special_results() -> Named:
    """Yield results that no clinical case has."""
    child = {"patient": PERSON | {"birthDate": "2014-01-01"}}
    for name, sent in SPECIAL.items():
        people = child if name == "a child by birth date" else PEOPLE[1]
        for form in FORMS:
            yield f"{name} {form}", screened(sent, form, people)


# What a clinician decided on which case.
SOMEBODY = {"display": "Dr Kim Locum, GP"}
DECIDED: dict[str, tuple[str, Json]] = {
    "as the rules": ("C02", decision()),
    "less urgent": ("C02", override("routine-neurology")),
    "no referral": ("C02", override("gp-workup-review")),
    "more urgent": ("C08", override("emergency-same-day")),
    "a summary": ("C08", decision()),
    "a second version": ("C02", second_version()),
    "a demonstration": ("C02", decision()),
    "by another": ("C02", decision(part("releaser", SOMEBODY))),
}


def released_results(fhir: str = "R4") -> Named:
    """Yield what clinicians released, in every form and with the letter."""
    for name, (case_id, decided) in DECIDED.items():
        answered = build_response(case_answers(case_id) | WRITTEN)
        if name == "a demonstration":
            answered["meta"] = TEST_DATA
        for form in FORMS:
            sent = screened(
                answered, form, PEOPLE[3], letter=True, fhir=fhir, decided=decided
            )
            yield f"{name} {form}", sent


def released_in_r5() -> Named:
    """Yield the same in R5."""
    return released_results("R5")


def other_operations() -> Named:
    """Yield what is pre-filled, its result unconfirmed, and what is extracted."""
    potassium = observation("2823-3", "4.10", "mmol/L")
    record = asking(context("patient", KNOWN), context("laboratory", potassium))
    populated = asked("Questionnaire/$populate", record)
    yield "$populate", populated
    given = json.loads(populated.text, parse_float=Decimal)
    response = given["parameter"][0]["resource"]
    yield "a result of it", screened(response, "collection", {})
    yield "$extract", asked("QuestionnaireResponse/$extract", good())


def asked(operation: str, body: Json) -> Sent:
    """Return what an operation answers."""
    path, content_type = f"/fhir/{operation}", "application/fhir+json"
    reply = client().post(path, data=dumps(body), content_type=content_type)
    assert reply.status_code == 200, reply.get_data(as_text=True)
    return Sent(reply.get_data(as_text=True))


def definitions_in_r5() -> Named:
    """Yield what is served in R5; profiles are for R4 alone."""
    for file in sorted(PROFILES.glob("*-*.json")):
        kind, _, name = file.stem.partition("-")
        if kind != "StructureDefinition":
            path = f"/fhir/{kind}/{name}"
            reply = client().get(path, headers={"Accept": ACCEPT["R5"]})
            assert reply.status_code == 200, path
            yield file.name, Sent(reply.get_data(as_text=True), "R5")


def results_in_r5() -> Named:
    """Yield the result of every clinical case in R5, in one form each."""
    for number, case_id in enumerate(cases()):
        answered = build_response(case_answers(case_id))
        form = FORMS[number % len(FORMS)]
        people = PEOPLE[number % len(PEOPLE)]
        letter = number % 4 == 0
        sent = screened(answered, form, people, letter=letter, fhir="R5")
        yield f"{case_id} {form}", sent


def refusals() -> Named:
    """Yield what the service answers to what it cannot read."""
    for name, body in {
        "no JSON": b"{",
        "another resource": b'{"resourceType": "Patient"}',
        "unknown answers": good() | {"status": "stopped", "questionnaire": "https://x"},
    }.items():
        reply = post(client(), body)
        assert reply.status_code >= 400, name
        yield name, Sent(reply.get_data(as_text=True))


def screened(
    answered: Json,
    form: str,
    people: Json,
    *,
    letter: bool = False,
    fhir: str = "R4",
    decided: Json | None = None,
) -> Sent:
    """Return the result of a response in one form."""
    if form == "transaction" and not people:
        answered = answered | SUBJECT
    query = f"?bundle={form}&letter={'embedded' if letter else 'none'}"
    body = parameters(answered, **people)
    body["parameter"] += [decided] if decided else []
    reply = post(client(), body, query=query, accept=ACCEPT[fhir])
    assert reply.status_code == 200, reply.get_data(as_text=True)
    return Sent(reply.get_data(as_text=True), fhir)


GROUPS = {
    "definitions": definitions,
    "examples": examples,
    "cases": case_results,
    "generated": generated_results,
    "special": special_results,
    "released": released_results,
    "released in R5": released_in_r5,
    "other operations": other_operations,
    "refusals": refusals,
    "definitions in R5": definitions_in_r5,
    "results in R5": results_in_r5,
}
