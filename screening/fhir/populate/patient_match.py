"""Whether a resource of the record is about the patient: certainly so, or not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.fhir.populate.request import Record
from screening.fhir.reading import subject
from screening.fhir.reading.parameters import Part
from screening.fhir.references import address_of

_ELEMENT = {"AllergyIntolerance": "patient"}
_NOBODY = "Not used: neither patient nor subject was sent, so it is nobody's."
_NOT_SAID = "Not used: it does not say that it is about this patient."
_ANOTHER = "Not used: it is about another patient. Check whose record this is."


def own(record: Record, *kinds: str) -> Iterator[Part]:
    """Yield the patient's own resources of these types; say which others there are."""
    for part in record.of(*kinds):
        problem = _problem(record, part.resource)
        if problem is None:
            yield part
        else:
            record.issues.unused(part, problem, code="business-rule")


def _problem(record: Record, resource: dict[str, Any]) -> str | None:
    element = _ELEMENT.get(resource["resourceType"], "subject")
    about = resource.get(element)
    patient = record.patient.resource if record.patient else None
    if patient is None and record.subject is None:
        return _NOBODY
    if about is None:
        return _NOT_SAID
    if subject.problems({"subject": about}, patient, ""):
        return _ANOTHER
    if record.subject is not None and _elsewhere(about, record.subject):
        return _ANOTHER
    known = [_names_of(record.subject or {}), _patient_names(patient or {})]
    return None if _names_of(about) & set().union(*known) else _NOT_SAID


def _elsewhere(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two references name different ids, or the same id on two servers."""
    first = address_of(one.get("reference"))
    second = address_of(other.get("reference"))
    if first is None or second is None:
        return False
    apart = first.base and second.base and first.base != second.base
    return bool(apart) or first.id != second.id


def _names_of(reference: dict[str, Any]) -> set[tuple[str | None, str]]:
    names: set[tuple[str | None, str]] = set()
    address = address_of(reference.get("reference"))
    if address is not None:
        names.add(("id", address.id))
    elif "reference" in reference:
        # urn:uuid:..., which only an equal one matches
        names.add(("reference", reference["reference"]))
    return names | _keys([reference.get("identifier", {})])


def _patient_names(patient: dict[str, Any]) -> set[tuple[str | None, str]]:
    names: set[tuple[str | None, str]] = set()
    if "id" in patient:
        names.add(("id", patient["id"]))
    return names | _keys(patient.get("identifier", []))


def _keys(identifiers: list[dict[str, Any]]) -> set[tuple[str | None, str]]:
    # Without its system a number is not one patient's alone.
    return {
        (each["system"], each["value"])
        for each in identifiers
        if "system" in each and "value" in each
    }
