"""A record from which all that can be is filled."""

from __future__ import annotations

from tests.unit.fhir.populate.records import (
    allergy,
    condition,
    observation,
    quantity,
    statement,
)

_SNOMED = "http://snomed.info/sct"
_TSH = [{"low": quantity("0.4", "m[IU]/L"), "high": quantity("4.0", "m[IU]/L")}]
RECORD = [
    observation("2823-3", "4.10", "mmol/L"),
    observation(
        "2157-6", "150", "U/L", referenceRange=[{"high": quantity("200", "U/L")}]
    ),
    observation("3016-3", "2.0", "m[IU]/L", referenceRange=_TSH),
    observation("2276-4", "60", "ng/mL"),
    observation("4548-4", "5.4", "%"),
    condition(_SNOMED, "49455004"),
    condition(_SNOMED, "4754008"),
    statement("Ramipril", effectivePeriod={"start": "2020-05"}),
    allergy("Penicillin"),
]
