"""`populated`: the Parameters that $populate answers with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from screening.fhir import canonical, definitions
from screening.fhir.populate.allergies import allergies
from screening.fhir.populate.answer import Filled
from screening.fhir.populate.conditions import conditions
from screening.fhir.populate.laboratory import laboratory
from screening.fhir.populate.medicines import ROW, medicines
from screening.fhir.populate.person import person
from screening.fhir.populate.request import Record, read_record
from screening.wording.catalogue import ENGLISH

# A Medication names what another resource refers to; a search may add a remark.
_READ = frozenset(
    {
        "AllergyIntolerance",
        "Condition",
        "Medication",
        "MedicationRequest",
        "MedicationStatement",
        "Observation",
        "OperationOutcome",
    }
)

Answers = Mapping[str, list[dict[str, Any]]]


def populate_response(
    body: bytes, now: datetime, *, of_instance: bool, language: str = ENGLISH
) -> dict[str, Any]:
    """Return a response pre-filled from the record in the body, in Parameters.

    What is written in words, such as a reference range, is in the language.
    """
    record = read_record(body, now, of_instance=of_instance, language=language)
    return populated(record)


def populated(record: Record) -> dict[str, Any]:
    """Fill in what the record answers; every item of the Questionnaire is there."""
    _mention_others(record)
    filled = [*person(record), *laboratory(record)]
    filled += [*conditions(record, filled), *allergies(record)]
    rows = [_answers(row) for row in medicines(record)]
    asked = definitions.questionnaire()
    response: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": canonical.versioned(asked["url"], asked["version"]),
        "status": "in-progress",
        **_subject(record),
        "authored": record.now.isoformat(timespec="seconds"),
        "item": list(_items(asked["item"], _answers(filled), rows)),
    }
    parameters = [{"name": "response", "resource": response}]
    issues = record.issues.outcome()
    if issues is not None:
        parameters.append({"name": "issues", "resource": issues})
    return {"resourceType": "Parameters", "parameter": parameters}


def _mention_others(record: Record) -> None:
    for part in record.resources:
        if part.resource["resourceType"] not in _READ:
            text = "Not used: no question is filled from a resource of this type."
            record.issues.unused(part, text, code="not-supported")


def _answers(filled: list[Filled]) -> Answers:
    by_link_id: dict[str, list[dict[str, Any]]] = {}
    for each in filled:
        by_link_id.setdefault(each.link_id, []).append(each.answer())
    return by_link_id


def _items(
    items: list[dict[str, Any]], answers: Answers, rows: list[Answers]
) -> Iterator[dict[str, Any]]:
    for item in items:
        repetitions = rows if item["linkId"] == ROW and rows else [answers]
        for given in repetitions:
            yield _item(item, given, rows)


def _item(
    item: dict[str, Any], answers: Answers, rows: list[Answers]
) -> dict[str, Any]:
    found = {"linkId": item["linkId"], "text": item["text"]}
    if "item" in item:
        return found | {"item": list(_items(item["item"], answers, rows))}
    given = answers.get(item["linkId"])
    return found | {"answer": given} if given else found


def _subject(record: Record) -> dict[str, Any]:
    if record.subject is not None:
        return {"subject": record.subject}
    patient = record.patient.resource if record.patient else {}
    if "id" in patient:
        return {"subject": {"reference": f"Patient/{patient['id']}"}}
    return {}
