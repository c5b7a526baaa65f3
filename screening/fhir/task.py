"""Task: what has to happen next, so that no referral and no review is forgotten."""

from __future__ import annotations

from typing import Any

from screening.clinical.rule import Outcome
from screening.fhir.canonical import TASK_CODE
from screening.fhir.made import Resource, reference_to
from screening.fhir.referral import PRIORITY
from screening.fhir.result import Result

_FULFILL = {
    "system": TASK_CODE,
    "code": "fulfill",
    "display": "Fulfill the focal request",
}


def task(
    result: Result, referral: Resource | None, letter: Resource | None
) -> Resource | None:
    """Make the Task of a referral or of a review; None where neither is suggested."""
    if referral is None and not _is_reviewed(result):
        return None
    words = result.phrases
    made: Resource = {
        **result.begin("Task", "task", "task"),
        "instantiatesCanonical": result.plan_definition,
        "status": "draft",
        "businessStatus": {"text": words.awaits_release},
        "intent": "proposal",
        "priority": PRIORITY[result.assessment.outcome],
        "code": _code(result, referral),
        "description": result.rulebook.tiers[result.assessment.outcome].means,
        "for": result.subject,
        "authoredOn": result.timestamp,
        **result.requester,
        "note": [{"text": words.draft}],
    }
    if referral is not None:
        made["focus"] = reference_to(referral)
    if letter is not None:
        made["input"] = [
            {"type": {"text": result.title}, "valueReference": reference_to(letter)}
        ]
    return made


def _is_reviewed(result: Result) -> bool:
    reviewed = result.assessment.outcome is Outcome.GP_WORKUP
    return reviewed and not result.request.submission.preliminary


def _code(result: Result, referral: Resource | None) -> dict[str, Any]:
    if referral is None:
        return {"text": result.phrases.review}
    return {"coding": [_FULFILL], "text": result.phrases.refer}
