"""Task: what has to happen next, so that no referral and no review is forgotten."""

from __future__ import annotations

from typing import Any

from screening.clinical.rule import Outcome
from screening.fhir.canonical import TASK_CODE
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.clinical_impression import said
from screening.fhir.writing.result import Result
from screening.fhir.writing.service_request import PRIORITY

_FULFILL = {
    "system": TASK_CODE,
    "code": "fulfill",
    "display": "Fulfill the focal request",
}


def task(
    result: Result, referral: Resource | None, letter: Resource | None
) -> Resource | None:
    """Make the Task of a referral or of a review; None where there is neither.

    `referral` is what the rules propose, or what the clinician ordered.
    """
    if referral is None and not _is_reviewed(result):
        return None
    words = result.phrases
    resource_made: Resource = {
        **result.ids.begin("Task", "task", "task"),
        "instantiatesCanonical": result.plan_definition,
        "status": "requested" if result.decision else "draft",
        "businessStatus": {
            "text": words.released if result.decision else words.awaits_release
        },
        "intent": "order" if result.decision else "proposal",
        "priority": PRIORITY[result.decided],
        "code": _code(result, referral),
        "description": result.words.means(result.decided),
        "for": result.ids.subject,
        "authoredOn": result.dated,
        **result.ids.requester,
        "note": [{"text": "\n".join(said(result))}],
    }
    if referral is not None:
        resource_made["focus"] = reference_to(referral)
    if result.decision is not None and result.decision.reason:
        resource_made["reasonCode"] = {"text": result.decision.reason}
    if letter is not None:
        resource_made["input"] = [
            {"type": {"text": result.title}, "valueReference": reference_to(letter)}
        ]
    return resource_made


def _is_reviewed(result: Result) -> bool:
    reviewed = result.decided is Outcome.GP_WORKUP
    return reviewed and not result.case.preliminary


def _code(result: Result, referral: Resource | None) -> dict[str, Any]:
    if referral is None:
        return {"text": result.phrases.review}
    return {"coding": [_FULFILL], "text": result.phrases.refer}
