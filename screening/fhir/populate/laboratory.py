"""Laboratory questions from Observations, with date and reference range beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from screening.fhir import items
from screening.fhir.canonical import LOINC
from screening.fhir.populate.analytes import (
    ANALYTES,
    CREATINE_KINASE,
    NOT_THE_SAME,
    TSH,
    Analyte,
)
from screening.fhir.populate.answer import Filled
from screening.fhir.populate.concepts import codes
from screening.fhir.populate.patient_match import own
from screening.fhir.populate.readings import answer, only_range, unit_problem
from screening.fhir.populate.request import Record
from screening.fhir.populate.samples import Sample, latest
from screening.fhir.reading.parameters import Part
from screening.fhir.reading.values import Complaint
from screening.wording.catalogue import catalogue
from screening.wording.language import language_of


def laboratory(record: Record) -> Iterator[Filled]:
    """Yield what the latest results answer."""
    observations = list(own(record, "Observation"))
    for analyte in ANALYTES:
        found = [each for each in observations if _loinc(each) & analyte.units.keys()]
        sample = latest(found, analyte.days, record.now, analyte.link_id, record.issues)
        if sample is not None:
            yield from _filled(analyte, sample, record)
    for part in observations:
        for code in sorted(_loinc(part) & NOT_THE_SAME.keys()):
            link_id, text = NOT_THE_SAME[code]
            record.issues.note(part, text, link_id)


def _loinc(part: Part) -> set[str]:
    found = codes(part.resource["code"])
    return {code for system, code in found if system == LOINC and code is not None}


def _filled(analyte: Analyte, sample: Sample, record: Record) -> Iterator[Filled]:
    part, link_id = sample.part, analyte.link_id
    problem = unit_problem(part.resource, _units(analyte, part))
    if problem is not None:
        record.issues.unused(part, f"Not used: {problem}", link_id)
        return
    read = answer(analyte, part.resource)
    if isinstance(read, Complaint):
        text = f"Not used: {read.text[0].lower()}{read.text[1:]}"
        record.issues.unused(part, text, link_id, read.code)
        return
    yield Filled(link_id, read, (part,))
    yield Filled(f"lt-{analyte.name}-date", {"valueDate": sample.day}, (part,))
    limits = _ReferenceRange(record.language).written(analyte, part.resource)
    if not limits:
        return
    range_id = f"lt-{analyte.name}-range"
    if len(limits) > (items.catalogue()[range_id].max_length or len(limits)):
        record.issues.unused(part, "Not used: the text is too long.", range_id)
        return
    yield Filled(range_id, {"valueString": limits}, (part,))


def _units(analyte: Analyte, part: Part) -> tuple[str, ...]:
    """Return the units that every one of its codes can have."""
    offered: Sequence[tuple[str, ...]] = [
        analyte.units[code] for code in sorted(_loinc(part) & analyte.units.keys())
    ]
    return tuple(unit for unit in offered[0] if all(unit in each for each in offered))


class _ReferenceRange:
    """Writes a reference range in words; they stand in the letter later."""

    def __init__(self, language: str) -> None:
        self._words = catalogue(language)
        self._writing = language_of(language)

    def written(self, analyte: Analyte, observation: dict[str, Any]) -> str:
        """Write the range, after the value where the question asks for both."""
        limits = self._limits(only_range(observation))
        if analyte not in (CREATINE_KINASE, TSH):
            return limits
        value = self._quantity(observation["valueQuantity"])
        return self._said("with_value", value=value, range=limits) if limits else value

    def _limits(self, limits: dict[str, Any]) -> str:
        if text := limits.get("text", "").strip():
            return str(text)
        low, high = limits.get("low", {}), limits.get("high", {})
        if "value" in low and "value" in high:
            first, last = self._number(low), self._quantity(high)
            return self._said("between", low=first, high=last)
        if "value" in high:
            return self._said("up_to", high=self._quantity(high))
        return self._said("from", low=self._quantity(low)) if "value" in low else ""

    def _quantity(self, quantity: dict[str, Any]) -> str:
        unit = quantity.get("unit", quantity.get("code", ""))
        return f"{self._number(quantity)} {unit}".strip()

    def _number(self, quantity: dict[str, Any]) -> str:
        return self._writing.number(Decimal(quantity["value"]))

    def _said(self, key: str, **values: str) -> str:
        return self._words.text("populate", "reference_range", key, **values)
