"""Age and sex, from the Patient."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.answers import Measured
from screening.fhir.dates import days_of
from screening.fhir.populate.answer import Filled, option
from screening.fhir.populate.request import Record
from screening.fhir.reading.age import with_age
from screening.rulebook import RULEBOOK

SEX = "pt-sex"
_ADMINISTRATIVE = (
    "Taken from the administrative gender. Confirm that it is the sex at birth."
)


def person(record: Record) -> Iterator[Filled]:
    """Yield age and sex, as far as the Patient gives them."""
    yield from _age(record)
    yield from _sex(record)


def _age(record: Record) -> Iterator[Filled]:
    patient, link_id = record.patient, RULEBOOK.age.link_id
    if patient is None or "birthDate" not in patient.resource:
        return
    if not days_of(patient.resource["birthDate"]).exact:
        text = "Left open: the birthDate is no exact day. Ask for the age."
        record.issues.note(patient, text, link_id)
        return
    # This refuses a birthDate that gives no possible age.
    found = with_age({}, patient.resource, patient.path, record.now.date())
    age = found[link_id]
    if isinstance(age, Measured):
        yield Filled(link_id, {"valueInteger": int(age.value)}, (patient,))


def _sex(record: Record) -> Iterator[Filled]:
    patient = record.patient
    gender = patient.resource.get("gender") if patient else None
    if patient is None or gender is None:
        return
    if gender not in ("male", "female"):
        text = "Left open: the administrative gender does not say the sex at birth."
        record.issues.note(patient, text, SEX)
        return
    record.issues.note(patient, _ADMINISTRATIVE, SEX)
    yield option(SEX, gender, patient)
