"""What the FHIR tests send: a good response, faults put into it, Parameters."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from screening.clinical.assess import assess
from screening.fhir.canonical import PROFILES
from screening.fhir.json_output import dumps
from screening.fhir.request import read_case
from screening.fhir.writing.bundle import result_bundle
from screening.rulebook import RULEBOOK
from screening.screening import Case, Screening
from tests.support.responses import build_response, case_answers, item_of

Json = dict[str, Any]
Change = Callable[[Json], object]

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CANARY = "CANARY-7f3a"
SHA256 = "ab" * 32

PATIENT: Json = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [
        {"system": "https://nhs.example/id", "value": "999", "type": {"text": "NHS"}}
    ],
    "name": [
        {"use": "old", "text": "Eva Alt"},
        {"use": "official", "family": "Muster", "given": ["Eva", "Maria"]},
    ],
    "telecom": [
        {"system": "phone", "value": "+44 1"},
        {"system": "email", "value": "e@example.org"},
    ],
    "gender": "female",
    "birthDate": "1957-05-05",
    "address": [{"line": ["1 High Street"], "postalCode": "AB1", "city": "Town"}],
}
PRACTITIONER: Json = {
    "resourceType": "Practitioner",
    "id": "dr1",
    "name": [{"text": "Dr Who"}],
    "qualification": [{"code": {"text": "General practitioner"}}],
}
ORGANIZATION: Json = {"resourceType": "Organization", "name": "The Practice"}
EVERYBODY: Json = {
    "patient": PATIENT,
    "practitioner": PRACTITIONER,
    "organization": ORGANIZATION,
}


def good(**changed: Any) -> Json:
    """Return a response to case C02, with answers changed or, by None, taken out.

    A double underscore stands for the hyphen: `pt__age=None`.
    """
    answers = case_answers("C02")
    answers |= {name.replace("__", "-"): value for name, value in changed.items()}
    given = {name: value for name, value in answers.items() if value is not None}
    return fresh(build_response(given))


def fresh(resource: Json) -> Json:
    """Return a copy that may be changed; numbers keep their digits."""
    return _copied(resource)


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _copied(each) for name, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value


def changed(change: Change) -> Json:
    """Return a good response with a fault put into it."""
    response = good()
    change(response)
    return response


def answer_of(response: Json, link_id: str, index: int = 0) -> Json:
    """Return an answer, to be changed."""
    answer: Json = item_of(response, link_id)["answer"][index]
    return answer


def parameters(response: Json, **given: Any) -> Json:
    """Return Parameters: resources as they are, anything else as a code."""
    listed: list[Json] = [{"name": "questionnaireResponse", "resource": response}]
    for name, value in given.items():
        kind = "resource" if isinstance(value, dict) else "valueCode"
        listed.append({"name": name, kind: value})
    return {"resourceType": "Parameters", "parameter": listed}


def read(resource: Json | bytes) -> Case:
    """Read a request as a server would, from bytes."""
    body = resource if isinstance(resource, bytes) else dumps(resource)
    return read_case(body, NOW)


def screening_of(case: Case) -> Screening:
    """Screen a case at a fixed time, by software and rules of fixed names."""
    return Screening(case, assess(case.answers, RULEBOOK), NOW, "1.2.3", SHA256, "q")


def bundle_of(
    resource: Json | bytes,
    letter_pdf: bytes | None = None,
    letter_problem: str | None = None,
    form: str = "collection",
) -> Json:
    """Screen and return the Bundle, read back from its bytes with exact numbers."""
    bundle = result_bundle(
        screening_of(read(resource)),
        form,
        letter_pdf=letter_pdf,
        letter_problem=letter_problem,
    )
    back: Json = json.loads(dumps(bundle), parse_float=Decimal)
    return back


def resources(bundle: Json, kind: str) -> list[Json]:
    """Return the resources of one type in a Bundle."""
    entries = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in entries if each["resourceType"] == kind]


def only(bundle: Json, kind: str) -> Json:
    """Return the one resource of a type in a Bundle."""
    (found,) = resources(bundle, kind)
    return found


# Responses that no clinical case has, by what is unusual in them.
UNUSUAL: dict[str, Json] = {
    "nothing answered": build_response({}),
    "in progress": good() | {"status": "in-progress"},
    "amended": good() | {"status": "amended"},
    "under 16": good(pt__age=12),
    "contradictory": good(wk__present="none", wk__tempo="years", ex__power="reduced"),
    "other units": good(
        lb__mg=("1.40", "mg/dL"),
        lb__ca=("8.80", "mg/dL"),
        lb__k=("4.10", "meq/L"),
        lb__ck=Decimal("2.50"),
        lb__hba1c=("6.5", "%"),
        lb__ferritin=("30", "ng/mL"),
    ),
}


def referrals(bundle: Json) -> list[Json]:
    """Return the referrals that are drafted: the requests that are no tests."""
    requests = resources(bundle, "ServiceRequest")
    referral = PROFILES["referral"]
    return [each for each in requests if referral in each["meta"]["profile"]]


def observation(bundle: Json, link_id: str) -> Json:
    """Return the Observation of a question."""
    (found,) = [
        each
        for each in resources(bundle, "Observation")
        if each["code"]["coding"][0]["code"] == link_id
    ]
    return found


def output(bundle: Json, name: str) -> list[Json]:
    """Return the output parameters of one name."""
    (parameters,) = only(bundle, "GuidanceResponse")["contained"]
    return [each for each in parameters["parameter"] if each["name"] == name]


def references(value: Any) -> Iterator[str]:
    """Return every reference in a resource."""
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)
