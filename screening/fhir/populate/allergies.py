"""lt-allergies, as one text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.fhir.items import catalogue
from screening.fhir.populate.answer import Filled
from screening.fhir.populate.concepts import code_of, words
from screening.fhir.populate.patient_match import own
from screening.fhir.populate.request import Record
from screening.fhir.reading.parameters import Part

ALLERGIES = "lt-allergies"
_WRONG = frozenset({"refuted", "entered-in-error"})
_PAST = frozenset({"inactive", "resolved"})


def allergies(record: Record) -> Iterator[Filled]:
    """Yield the allergies in the order sent, or nothing where they do not fit."""
    listed = {part.path: (part, text) for part, text in _listed(record)}
    parts = tuple(part for part, _ in listed.values())
    text = "; ".join(dict.fromkeys(text for _, text in listed.values()))
    if not text:
        return
    if len(text) > (catalogue()[ALLERGIES].max_length or len(text)):
        # Cut short, the list would look whole.
        record.issues.unused(parts[0], "Not used: the list is too long.", ALLERGIES)
        return
    yield Filled(ALLERGIES, {"valueString": text}, parts)


def _listed(record: Record) -> Iterator[tuple[Part, str]]:
    for part in own(record, "AllergyIntolerance"):
        allergy = part.resource
        name = words(allergy.get("code", {}))
        if code_of(allergy.get("verificationStatus", {})) in _WRONG:
            text = "Not listed: refuted or entered in error."
            record.issues.unused(part, text, ALLERGIES)
        elif code_of(allergy.get("clinicalStatus", {})) in _PAST:
            record.issues.unused(part, "Not listed: not active.", ALLERGIES)
        elif name is None:
            record.issues.unused(part, "Not listed: it has no name.", ALLERGIES)
        else:
            yield part, name + _reactions(allergy)


def _reactions(allergy: dict[str, Any]) -> str:
    said = [
        words(concept)
        for reaction in allergy.get("reaction", [])
        for concept in reaction["manifestation"]
    ]
    listed = ", ".join(dict.fromkeys(filter(None, said)))
    return f" ({listed})" if listed else ""
