"""Records with laboratory results of some days ago."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from screening.config import local_now
from screening.fhir.canonical import UCUM
from tests.unit.fhir.populate.records import (
    Json,
    observation,
    quantity,
)

# The engines read the clock of the machine, so all are asked about now.
NOW = local_now()
_UNIT = "m[IU]/L"
_TSH_RANGE = [{"low": quantity("0.4", _UNIT), "high": quantity("4.2", _UNIT)}]
_CK_RANGE = [{"high": quantity("190", "U/L")}]


_V3 = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"


# Needs the mark, which the standard mechanisms cannot set: docs/populate.md.
OURS_ALONE = {"hx-past", "hx-kennedy"}


def ago(days: int) -> str:
    return (NOW.date() - timedelta(days=days)).isoformat()


def level(code: str) -> list[Json]:
    return [{"coding": [{"system": _V3, "code": code}]}]


LABORATORY: dict[str, list[Json]] = {
    "newest first": [
        observation("2823-3", "4.15", "mmol/L", ago(2)),
        observation("2823-3", "9.5", "mmol/L", ago(40)),
    ],
    "too old": [observation("2823-3", "4.15", "meq/L", ago(95))],
    "within a year": [observation("2276-4", "18.5", "ng/mL", ago(300))],
    "preliminary": [
        observation("2823-3", "4.15", "mmol/L", ago(2), status="preliminary")
    ],
    "another unit": [observation("2823-3", "4.15", "mg/dL", ago(2))],
    "mass": [observation("19123-9", "1.85", "mg/dL", ago(2))],
    "amount": [observation("2601-3", "0.71", "mmol/L", ago(2))],
    "mass in mmol/L": [observation("19123-9", "0.71", "mmol/L", ago(2))],
    "HbA1c": [observation("4548-4", "6.5", "%", ago(100))],
    "comparator": [
        observation("2276-4", "5", "ug/L", ago(2))
        | {"valueQuantity": quantity("5", "ug/L", comparator="<")}
    ],
    "no value": [
        observation(
            "2276-4", None, "", ago(2), valueQuantity={"system": UCUM, "code": "ug/L"}
        )
    ],
    "range in words": [
        observation("2276-4", "50", "ug/L", ago(2), referenceRange=[{"text": "15-300"}])
    ],
    "range": [
        observation(
            "2276-4",
            "50",
            "ug/L",
            ago(2),
            referenceRange=[
                {"low": quantity("15", "ug/L"), "high": quantity("300", "ug/L")}
            ],
        )
    ],
    "two ranges": [
        observation(
            "2276-4",
            "50",
            "ug/L",
            ago(2),
            referenceRange=[{"text": "a"}, {"text": "b"}],
        )
    ],
    "CK": [observation("2157-6", "382", "U/L", ago(2), referenceRange=_CK_RANGE)],
    "CK without limit": [observation("2157-6", "382", "U/L", ago(2))],
    "TSH low": [observation("3016-3", "0.1", _UNIT, ago(2), referenceRange=_TSH_RANGE)],
    "TSH at the limit": [
        observation("3016-3", "4.2", _UNIT, ago(2), referenceRange=_TSH_RANGE)
    ],
    "TSH high by word": [
        observation("3016-3", "9.0", _UNIT, ago(2), interpretation=level("HH"))
    ],
    "TSH at odds": [
        observation(
            "3016-3",
            "9.0",
            _UNIT,
            ago(2),
            referenceRange=_TSH_RANGE,
            interpretation=level("N"),
        )
    ],
    "TSH without range": [observation("3016-3", "2.0", _UNIT, ago(2))],
}


def plain(values: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Leave out how a unit is worded; write numbers and dates alike."""
    return {link_id: [_plain(v) for v in each] for link_id, each in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return f"{float(value['value'])} {value['code']}"
    return value if isinstance(value, str) else float(value)
