"""Records as an EHR sends them to $populate, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from screening.fhir.canonical import PREFILLED, QUESTIONNAIRE, UCUM
from screening.fhir.json_output import dumps
from screening.fhir.populate import result

Json = dict[str, Any]

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PATIENT: Json = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [{"system": "https://nhs.example/id", "value": "999"}],
    "gender": "male",
    "birthDate": "1961-11-23",
}
MINE: Json = {"reference": "Patient/p1"}


def observation(
    loinc: str, value: str | None, unit: str, day: str = "2026-11-10", **changed: Any
) -> Json:
    """Return a final result of the patient; the value keeps its digits."""
    given: Json = {
        "resourceType": "Observation",
        "id": f"o-{loinc}",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc}]},
        "subject": MINE,
        "effectiveDateTime": day,
    }
    if value is not None:
        given["valueQuantity"] = quantity(value, unit)
    return _with(given, changed)


def quantity(value: str, in_unit: str, **changed: Any) -> Json:
    """Return a Quantity in UCUM."""
    given = {"value": Decimal(value), "unit": in_unit, "system": UCUM, "code": in_unit}
    return _with(given, changed)


def condition(system: str, code: str, **changed: Any) -> Json:
    """Return an active and confirmed condition of the patient."""
    base = "http://terminology.hl7.org/CodeSystem/condition"
    given: Json = {
        "resourceType": "Condition",
        "id": f"c-{code}",
        "clinicalStatus": coded(f"{base}-clinical", "active"),
        "verificationStatus": coded(f"{base}-ver-status", "confirmed"),
        "code": coded(system, code),
        "subject": MINE,
    }
    return _with(given, changed)


def statement(name: str, **changed: Any) -> Json:
    """Return a medicine that the patient takes."""
    given = {
        "resourceType": "MedicationStatement",
        "id": "m1",
        "status": "active",
        "medicationCodeableConcept": {"text": name},
        "subject": MINE,
    }
    return _with(given, changed)


def request(name: str, **changed: Any) -> Json:
    """Return a prescription."""
    given = {
        "resourceType": "MedicationRequest",
        "id": "r1",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": name},
        "subject": MINE,
        "authoredOn": "2026-10-01",
    }
    return _with(given, changed)


def allergy(name: str, **changed: Any) -> Json:
    """Return an allergy of the patient."""
    given = {
        "resourceType": "AllergyIntolerance",
        "id": f"a-{len(name)}",
        "code": {"text": name},
        "patient": MINE,
    }
    return _with(given, changed)


def coded(system: str, code: str) -> Json:
    """Return a CodeableConcept of one coding."""
    return {"coding": [{"system": system, "code": code}]}


def bundle(*resources: Json) -> Json:
    """Return what a search for these resources gives."""
    entries = [{"resource": each} for each in resources]
    given: Json = {"resourceType": "Bundle", "type": "searchset"}
    return given | {"entry": entries} if entries else given


def context(name: str, *contents: Json) -> Json:
    """Return one context of the Parameters."""
    parts = [{"name": "content", "resource": each} for each in contents]
    named: list[Json] = [{"name": "name", "valueString": name}]
    return {"name": "context", "part": named + parts}


def asking(*parameters: Json, questionnaire: str | None = QUESTIONNAIRE) -> Json:
    """Return Parameters of $populate."""
    which = [{"name": "questionnaire", "valueUri": questionnaire}]
    listed = [*(which if questionnaire else []), *parameters]
    body: Json = {"resourceType": "Parameters"}
    return body | {"parameter": listed} if listed else body


def sent(*resources: Json, patient: Json | None = PATIENT) -> Json:
    """Return the answer to a record: one Bundle beside the patient."""
    given = [context("patient", patient)] if patient else []
    return populate(asking(*given, context("laboratory", bundle(*resources))))


def populate(body: Json, now: datetime = NOW, *, of_instance: bool = False) -> Json:
    """Populate, and read the answer back from its bytes with exact numbers."""
    answer = dumps(result.populate_response(dumps(body), now, of_instance=of_instance))
    read: Json = json.loads(answer, parse_float=Decimal)
    return read


def response(populated: Json) -> Json:
    """Return the QuestionnaireResponse."""
    (found,) = [e for e in populated["parameter"] if e["name"] == "response"]
    resource: Json = found["resource"]
    return resource


def issues(populated: Json) -> list[Json]:
    """Return the issues, none where there are none."""
    found = [e["resource"] for e in populated["parameter"] if e["name"] == "issues"]
    return [issue for outcome in found for issue in outcome["issue"]]


def said(populated: Json, severity: str = "warning") -> list[str]:
    """Return the texts of the issues of a severity."""
    found = issues(populated)
    return [each["diagnostics"] for each in found if each["severity"] == severity]


def items(parent: Json) -> Iterator[Json]:
    """Yield all items, at any depth."""
    for item in parent.get("item", []):
        yield item
        yield from items(item)


def answers(populated: Json) -> dict[str, list[Any]]:
    """Return the values filled in, by link id; a coding as its code."""
    found: dict[str, list[Any]] = {}
    for item in items(response(populated)):
        for answer in item.get("answer", []):
            found.setdefault(item["linkId"], []).append(_value(answer))
    return found


def sources(populated: Json, link_id: str) -> list[Json]:
    """Return what the answers to a question were taken from."""
    return [
        extension["valueReference"]
        for item in items(response(populated))
        if item["linkId"] == link_id
        for answer in item["answer"]
        for extension in answer["extension"]
        if extension["url"] == PREFILLED
    ]


def _value(answer: Json) -> Any:
    (name,) = [name for name in answer if name.startswith("value")]
    value = answer[name]
    return value["code"] if name == "valueCoding" else value


def _with(given: Json, changed: Json) -> Json:
    return {name: v for name, v in (given | changed).items() if v is not None}
