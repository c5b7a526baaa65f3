"""ServiceRequest: a referral that is proposed and drafted, never placed."""

from __future__ import annotations

from screening.clinical.rule import Outcome
from screening.fhir.canonical import SNOMED
from screening.fhir.made import Resource, reference_to
from screening.fhir.result import Result

PRIORITY = {
    Outcome.EMERGENCY: "stat",
    Outcome.URGENT: "urgent",
    Outcome.ROUTINE: "routine",
    Outcome.GP_WORKUP: "routine",
}
_REFERRAL = {"system": SNOMED, "code": "3457005", "display": "Patient referral"}


def referral(result: Result, supporting: list[Resource]) -> Resource:
    """Make the draft; `supporting` are the resources that go with it."""
    outcome = result.assessment.outcome
    titles = [result.rule_title(met.rule.id) for met in result.assessment.reasons]
    return {
        **result.begin("ServiceRequest", "referral", "referral"),
        "instantiatesCanonical": [result.plan_definition],
        "status": "draft",
        "intent": "proposal",
        "priority": PRIORITY[outcome],
        "code": {"coding": [_REFERRAL], "text": result.outcome_text()},
        "subject": result.subject,
        "authoredOn": result.timestamp,
        **result.requester,
        "performerType": {"text": _performer_type(result)},
        "reasonCode": [{"text": "; ".join(titles)}],
        "supportingInfo": [
            result.response_reference,
            *map(reference_to, supporting),
            *result.observation_references(result.evidence()),
        ],
        "note": [{"text": result.phrases.draft}],
        "patientInstruction": "\n".join(result.assessment.advice.safety_net),
    }


def _performer_type(result: Result) -> str:
    if result.assessment.outcome is Outcome.EMERGENCY:
        return result.phrases.emergency_department
    return result.phrases.neurology
