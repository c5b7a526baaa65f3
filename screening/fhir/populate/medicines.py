"""Rows of lt-medication. What class a medicine is of (dr-classes) is never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from screening.errors import Problem, TooLarge
from screening.fhir.dates import days_of, utc_day
from screening.fhir.items import catalogue
from screening.fhir.populate.answer import Filled
from screening.fhir.populate.concepts import words
from screening.fhir.populate.patient_match import own
from screening.fhir.populate.request import Record
from screening.fhir.reading import values
from screening.fhir.reading.parameters import Part
from screening.fhir.reading.values import Complaint

ROW, NAME, START = "lt-medication", "lt-medication-name", "lt-medication-start"
MOST_ROWS = 100
_ORDERS = frozenset(
    {"order", "original-order", "reflex-order", "filler-order", "instance-order"}
)


def medicines(record: Record) -> list[list[Filled]]:
    """Return one row for each medicine that is taken, in the order sent."""
    rows: dict[str, list[Part]] = {}
    for part in own(record, "MedicationStatement", "MedicationRequest"):
        if (problem := _not_taken(part.resource, record.now.date())) is not None:
            record.issues.unused(part, f"Not listed: {problem}", ROW)
        elif (name := _name(part, record)) is not None:
            rows.setdefault(name, []).append(part)
    if len(rows) > MOST_ROWS:
        text = f"Over {MOST_ROWS} medicines. Send only those that are taken now."
        raise TooLarge(Problem("too-costly", text, "Parameters"))
    return [list(_row(name, parts, record)) for name, parts in rows.items()]


def _row(name: str, parts: list[Part], record: Record) -> Iterator[Filled]:
    yield Filled(NAME, {"valueString": name}, tuple(parts))
    started = {day: part for part in parts if (day := _start(part))}
    # Two dates of starting are none.
    if len(started) == 1:
        ((day, part),) = started.items()
        read = values.read_date(day, utc_day(record.now))
        if isinstance(read, Complaint):
            record.issues.unused(part, f"Not used. {read.text}", START, read.code)
        else:
            yield Filled(START, {"valueDate": read}, (part,))


def _not_taken(medicine: dict[str, Any], today: date) -> str | None:
    if medicine["status"] != "active":
        return "the status is not active. If it was stopped lately, enter it."
    if medicine.get("intent", "order") not in _ORDERS:
        return "it is a plan or a proposal, no order."
    if medicine.get("doNotPerform"):
        return "it says what is not to be taken."
    end = medicine.get("effectivePeriod", {}).get("end")
    if end is not None and days_of(end).last < today:
        return "its period has ended. If it was stopped lately, enter it."
    return None


def _name(part: Part, record: Record) -> str | None:
    name = words(_concept(part.resource, record))
    limit = catalogue()[NAME].max_length or 0
    if name is None or len(name) > limit:
        said = "it has no name in words" if name is None else "its name is too long"
        record.issues.unused(part, f"Not listed: {said}. Enter it.", NAME)
        return None
    dosages = part.resource.get("dosage", part.resource.get("dosageInstruction", []))
    doses = [each["text"].strip() for each in dosages if "text" in each]
    with_dose = ", ".join([name, *doses])
    if len(with_dose) <= limit:
        return with_dose
    record.issues.note(part, "The dose is too long to be listed. Enter it.", NAME)
    return name


def _concept(medicine: dict[str, Any], record: Record) -> dict[str, Any]:
    """Return what it is: a concept, or the code of a Medication sent along."""
    if "medicationCodeableConcept" in medicine:
        return dict(medicine["medicationCodeableConcept"])
    reference = medicine.get("medicationReference", {}).get("reference", "")
    contained = {f"#{each.get('id')}": each for each in medicine.get("contained", [])}
    sent = {
        f"Medication/{each.resource['id']}": each.resource
        for each in record.of("Medication")
        if "id" in each.resource
    }
    found = contained.get(reference, sent.get(reference, {}))
    return dict(found.get("code", {}))


def _start(part: Part) -> str | None:
    """Return when taking it began; the day of a prescription is no such day."""
    start = part.resource.get("effectivePeriod", {}).get("start")
    return start[:10] if start else None
