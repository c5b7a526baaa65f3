"""ServiceRequest: the referral that a clinician released, beside what was proposed."""

from __future__ import annotations

from typing import Any

from screening.fhir.reading.clinician_decision import replaced
from screening.fhir.resource import Reference, Resource, reference_to
from screening.fhir.writing.clinical_impression import said
from screening.fhir.writing.result import Result
from screening.fhir.writing.service_request import PRIORITY, code_of, performer_type


def order(result: Result, supporting: list[Resource]) -> Resource | None:
    """Make the order; None where nobody released one. `supporting` goes with it."""
    decision = result.decision
    if decision is None or not result.refers:
        return None
    return {
        **result.ids.begin("ServiceRequest", "order", "order"),
        **_origin(result),
        "status": "active",
        "intent": "order",
        "priority": PRIORITY[result.decided],
        "code": code_of(result, result.decided),
        "subject": result.ids.subject,
        "authoredOn": decision.released,
        **result.ids.requester,
        "performerType": performer_type(result, result.decided),
        "reasonCode": [{"text": _reason(result, decision.reason)}],
        "supportingInfo": [
            result.ids.response_reference,
            *map(reference_to, supporting),
            *result.ids.observation_references(result.evidence()),
        ],
        "note": [
            {
                "authorReference": result.ids.releaser,
                "time": decision.released,
                "text": "\n".join(said(result)),
            }
        ],
        "patientInstruction": "\n".join(result.advice.safety_net),
    }


def _origin(result: Result) -> dict[str, Any]:
    """Say on what it is based: the rules, where the clinician follows them."""
    origin: dict[str, list[str] | list[Reference]] = {}
    if not result.is_overridden:
        origin["instantiatesCanonical"] = [result.plan_definition]
    if result.proposes_referral:
        proposed = {"reference": f"ServiceRequest/{result.ids.of('referral')}"}
        origin["basedOn"] = [proposed]
    if before := replaced(result.sent.decision).get("ServiceRequest"):
        origin["replaces"] = [before]
    return origin


def _reason(result: Result, reason: str) -> str:
    titles = (result.rule_title(met.rule) for met in result.assessment.reasons)
    return reason or result.punctuation.joined(titles)
