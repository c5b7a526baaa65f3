"""Bodies of every kind of request."""

from __future__ import annotations

from tests.support.responses import build_response, case_answers, cases
from tests.unit.fhir.sending import (
    ORGANIZATION,
    PATIENT,
    PRACTITIONER,
    UNUSUAL,
    Json,
    good,
    parameters,
)

PEOPLE = {"practitioner": PRACTITIONER, "organization": ORGANIZATION}
CHILD = {"resourceType": "Patient", "birthDate": "2014-01-01"}
SPECIAL: dict[str, Json] = {
    **UNUSUAL,
    "with people": parameters(good(), patient=PATIENT, language="de", **PEOPLE),
    "a child by birth date": parameters(good(pt__age=None), patient=CHILD),
}
BODIES = SPECIAL | {name: build_response(case_answers(name)) for name in cases()}


def with_subject(body: Json) -> Json:
    """Say who a response is about where nothing does: a transaction needs it."""
    if body["resourceType"] == "Parameters":
        return body
    return body | {"subject": {"reference": "Patient/p1"}}
