"""ServiceRequest: a referral that is proposed and drafted, never placed.

Once a clinician has decided, it says so; what they order stands beside it (order.py).
"""

from __future__ import annotations

from typing import Any

from screening.clinical.rule import Outcome
from screening.fhir.canonical import SNOMED
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.result import Result

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
    advice = result.words.advice(result.assessment.advice)
    titles = [result.rule_title(met.rule) for met in result.assessment.reasons]
    return {
        **result.ids.begin("ServiceRequest", "referral", "referral"),
        "instantiatesCanonical": [result.plan_definition],
        "status": _status(result),
        "intent": "proposal",
        "priority": PRIORITY[outcome],
        "code": code_of(result, outcome),
        "subject": result.ids.subject,
        "authoredOn": result.timestamp,
        **result.ids.requester,
        "performerType": performer_type(result, outcome),
        "reasonCode": [{"text": result.punctuation.joined(titles)}],
        "supportingInfo": [
            result.ids.response_reference,
            *map(reference_to, supporting),
            *result.ids.observation_references(result.evidence()),
        ],
        "note": [{"text": result.phrases.draft}],
        "patientInstruction": "\n".join(advice.safety_net),
    }


def code_of(result: Result, outcome: Outcome) -> dict[str, Any]:
    """Return what is asked for, as a CodeableConcept."""
    return {"coding": [_REFERRAL], "text": result.in_words(outcome)}


def performer_type(result: Result, outcome: Outcome) -> dict[str, Any]:
    """Return who is to see the patient, as a CodeableConcept."""
    words = result.phrases
    emergency = outcome is Outcome.EMERGENCY
    return {"text": words.emergency_department if emergency else words.neurology}


def _status(result: Result) -> str:
    if result.decision is None:
        return "draft"
    return "completed" if result.refers else "revoked"
