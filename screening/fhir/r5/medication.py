"""MedicationStatement in R5: whether it is taken stands apart from the status."""

from __future__ import annotations

from screening.fhir.r5.element_paths import (
    Members,
    NoPlace,
    Table,
    each_concept,
    each_reference,
    inside,
    listed,
)

_SYSTEM = "http://hl7.org/fhir/CodeSystem/medication-statement-adherence"
_ADHERENCE = {
    "active": "taking",
    "not-taken": "not-taking",
    "on-hold": "on-hold",
    "stopped": "stopped",
    "unknown": "unknown",
}


def _status(code: str) -> Members:
    if code == "entered-in-error":
        return {"status": code}
    if code not in _ADHERENCE:
        raise NoPlace
    coding = {"system": _SYSTEM, "code": _ADHERENCE[code]}
    return {"status": "recorded", "adherence": {"code": {"coding": [coding]}}}


TO_R5: dict[str, Table] = {
    "MedicationStatement": {
        "status": _status,
        "category": listed("category"),
        "medicationCodeableConcept": inside("medication", "concept"),
        "medicationReference": inside("medication", "reference"),
        "context": "encounter",
        "informationSource": listed("informationSource"),
        "reasonCode": each_concept("reason"),
        "reasonReference": each_reference("reason"),
    }
}
