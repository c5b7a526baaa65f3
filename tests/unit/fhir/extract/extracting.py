"""Asking for extraction the way a client does, from bytes to bytes."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

from screening.fhir.extract.operation import extract_resources
from screening.fhir.json_output import dumps
from tests.support.responses import build_response
from tests.unit.fhir.sending import NOW, Json

PATIENT = {"reference": "Patient/p1"}
DOCTOR = {"reference": "Practitioner/dr1"}


def response_to(answers: Json, **changed: Any) -> Json:
    """Return a stored response about a patient, by a doctor."""
    given = {"id": "r1", "subject": PATIENT, "author": DOCTOR} | changed
    return build_response(answers, **given)


def extracted(resource: Json, now: datetime = NOW) -> Json:
    """Return the Parameters, with exact numbers."""
    body = dumps(extract_resources(dumps(resource), now))
    read: Json = json.loads(body, parse_float=Decimal)
    return read


def output(parameters: Json, name: str) -> Json | None:
    """Return the resource of an output parameter, if it is there."""
    found = [each for each in parameters["parameter"] if each["name"] == name]
    return found[0]["resource"] if found else None


def resources(resource: Json, kind: str = "Observation") -> list[Json]:
    """Extract, and return the resources of one type."""
    bundle = output(extracted(resource), "return") or {"entry": []}
    made = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in made if each["resourceType"] == kind]


def observation(answers: Json, **changed: Any) -> Json:
    """Return the one Observation that these answers give."""
    (only,) = resources(response_to(answers, **changed))
    return only


def issues(resource: Json) -> list[tuple[str, str]]:
    """Return severity and place of what there is to know."""
    outcome = output(extracted(resource), "issues") or {"issue": []}
    return [
        (issue["severity"], issue["expression"][0].partition(".")[2])
        for issue in outcome["issue"]
    ]
