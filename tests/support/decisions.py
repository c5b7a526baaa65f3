"""The clinician's decision as a parameter, and requests that carry one."""

from __future__ import annotations

from typing import Any

from screening.fhir.canonical import ACT_REASON, RESULT_IDENTIFIER
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import EVERYBODY, PATIENT, Json, good, parameters

DOCTOR = {"reference": "Practitioner/dr1"}
RELEASED = "2026-11-22T11:00:00+00:00"
WRITTEN = {"lt-impression": "Wasting of one hand.", "lt-question": "Is this MND?"}
TEST_DATA = {"tag": [{"system": ACT_REASON, "code": "HTEST"}]}
_KINDS = {
    "released": "valueInstant",
    "version": "valuePositiveInt",
    "outcome": "valueCode",
    "reason": "valueString",
    "replaces": "valueReference",
    "replaces-released": "valueInstant",
    "releaser": "valueReference",
}


def part(name: str, value: Any, kind: str = "") -> Json:
    """Return one part, by default of the kind that the operation defines."""
    return {"name": name, kind or _KINDS[name]: value}


def decision(*more: Json, released: str | None = RELEASED, **given: Any) -> Json:
    """Return a decision; a double underscore stands for the hyphen, None leaves out."""
    named = {"released": released} | given
    parts = [
        part(name.replace("__", "-"), value)
        for name, value in named.items()
        if value is not None
    ]
    return {"name": "decision", "part": [*parts, *more]}


def override(outcome: str, reason: str = "Seen before & known.") -> Json:
    """Return a decision for another outcome."""
    return decision(outcome=outcome, reason=reason)


def earlier(kind: str, name: str) -> Json:
    """Return the part that names what the version before consists of."""
    identifier = {"system": RESULT_IDENTIFIER, "value": f"fs-0-{name}"}
    return part("replaces", {"type": kind, "identifier": identifier})


def second_version(**given: Any) -> Json:
    """Return a decision that replaces a first version and names all of it."""
    return decision(
        earlier("Composition", "composition"),
        earlier("DocumentReference", "letter"),
        earlier("ServiceRequest", "order"),
        version=2,
        replaces__released="2026-11-20T09:10:00+01:00",
        **given,
    )


def released(
    decided: Json | None = None, case: str = "", people: Json = EVERYBODY, **given: Any
) -> Json:
    """Return a request with a decision: a case, or the urgent one with changes."""
    response = good(**{name.replace("-", "__"): text for name, text in WRITTEN.items()})
    if case:
        response = build_response(case_answers(case) | WRITTEN)
        # The date of birth would have to fit the age of each case.
        people = people | {"patient": {**PATIENT}}
        del people["patient"]["birthDate"]
    body = parameters(response | given, **people)
    body["parameter"].append(decided or decision())
    return body
