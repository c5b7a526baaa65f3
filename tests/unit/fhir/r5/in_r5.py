"""Requests and results in R5, converted here by hand and not by the product."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from screening.fhir.json_output import dumps
from screening.fhir.r5.bundle import bundle_in_r5
from screening.fhir.request import read_case
from screening.fhir.version import FhirVersion
from screening.fhir.writing.bundle import result_bundle
from screening.screening import Case
from tests.unit.fhir.sending import (
    NOW,
    ORGANIZATION,
    PATIENT,
    PRACTITIONER,
    Json,
    fresh,
    good,
    parameters,
    screening_of,
)

IDENTIFIER = {"system": "https://ehr.example/responses", "value": "1"}
ENGLISH: Json = {"coding": [{"system": "urn:ietf:bcp:47", "code": "en"}]}
TELECOM = [{"system": "phone", "value": "+44 2"}]
ADDRESS = {"line": ["2 High Street"], "city": "Town"}
HEAD = {
    "purpose": {"text": "Head of the practice"},
    "telecom": [{"system": "email", "value": "head@example.org"}],
}

# The same people in both versions, each as its specification writes them.
PEOPLE_R4: Json = {
    "patient": PATIENT,
    "practitioner": PRACTITIONER | {"communication": [ENGLISH]},
    "organization": ORGANIZATION
    | {
        "telecom": TELECOM,
        "address": [ADDRESS],
        "contact": [{**HEAD, "name": {"text": "Dr Head"}}],
    },
}
PEOPLE_R5: Json = {
    "patient": PATIENT,
    "practitioner": PRACTITIONER | {"communication": [{"language": ENGLISH}]},
    "organization": ORGANIZATION
    | {
        "contact": [
            {"telecom": TELECOM},
            {"address": ADDRESS},
            {**HEAD, "name": [{"text": "Dr Head"}]},
        ]
    },
}


def response_in_r5(response: Json) -> Json:
    """Write a response as R5 does: only the identifier differs, which is a list."""
    if "identifier" not in response:
        return response
    return response | {"identifier": [response["identifier"]]}


def sent(response: Json | None = None, **people: Json) -> Json:
    """Return Parameters in R5 with everybody, some of them changed."""
    response = response or response_in_r5(good() | {"identifier": IDENTIFIER})
    return fresh(parameters(response, **(PEOPLE_R5 | people)))


def read_r5(resource: Json) -> Case:
    """Read a request in R5 as a server would, from bytes."""
    return read_case(dumps(resource), NOW, version=FhirVersion.R5)


def result_of(
    case: Case, form: str = "collection", pdf: bytes | None = b"%PDF-1.7"
) -> Json:
    """Return the result in R4."""
    problem = None if pdf else "A warning."
    screening = screening_of(case)
    return result_bundle(screening, form, letter_pdf=pdf, letter_problem=problem)


def written(bundle: Json) -> Json:
    """Return a Bundle as a client reads it, numbers exact."""
    back: Json = json.loads(dumps(bundle), parse_float=Decimal)
    return back


def both(
    case: Case, form: str = "collection", pdf: bytes | None = b"%PDF-1.7"
) -> tuple[Json, Json]:
    """Return the result in R4 and in R5."""
    bundle = result_of(case, form, pdf)
    return written(bundle), written(bundle_in_r5(bundle, case.resources))


def leaves(value: Any, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str]]:
    """Return every value in a resource, with the names that lead to it."""
    if isinstance(value, dict):
        inside = value.items()
        return [one for name, each in inside for one in leaves(each, (*path, name))]
    if isinstance(value, list):
        return [one for each in value for one in leaves(each, path)]
    return [(path, str(value))]
