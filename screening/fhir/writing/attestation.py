"""Composition and DocumentReference: preliminary, or final and attested by whom."""

from __future__ import annotations

from typing import Any

from screening.fhir.reading.clinician_decision import replaced
from screening.fhir.resource import Reference
from screening.fhir.writing.result import Result


def of_composition(result: Result) -> dict[str, Any]:
    """Return the elements of a Composition that say how far it has come."""
    decision = result.decision
    if decision is None:
        return {"status": "preliminary"}
    attester = {
        "mode": "professional",
        "time": decision.released,
        "party": result.ids.releaser,
    }
    before = replaced(result.sent.decision).get("Composition")
    relation = [{"code": "replaces", **_target(before)}] if before else []
    return {
        "status": "final",
        "attester": [attester],
        **({"relatesTo": relation} if relation else {}),
    }


def of_letter(result: Result) -> dict[str, Any]:
    """Return the elements of a DocumentReference that say so."""
    if result.decision is None:
        return {"docStatus": "preliminary"}
    before = replaced(result.sent.decision).get("DocumentReference")
    relation = [{"code": "replaces", "target": before}] if before else []
    return {
        "docStatus": "final",
        "authenticator": result.ids.releaser,
        **({"relatesTo": relation} if relation else {}),
    }


def _target(reference: Reference) -> dict[str, Any]:
    if "reference" in reference:
        return {"targetReference": reference}
    return {"targetIdentifier": reference["identifier"]}
