"""RequestGroup: what is suggested as one plan, with the tests as draft requests."""

from __future__ import annotations

from typing import Any

from screening.clinical.answers import State
from screening.clinical.rule import Investigation, Outcome
from screening.fhir.canonical import LOINC, PLAN_DEFINITION
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.result import Result
from screening.fhir.writing.service_request import PRIORITY

# Only codes that were confirmed (section E of the evidence document); the others go
# out as text. Adjusted calcium has none: 17861-6 is the total.
_CODES = {
    "ck": "2157-6",
    "creatinine": "2160-0",
    "magnesium": "19123-9",
    "potassium": "2823-3",
    "tsh": "3016-3",
}


def suggested_tests(result: Result) -> list[Resource]:
    """Make a draft for each test that goes with the outcome and has no result yet."""
    if result.case.preliminary:
        return []
    suggested = result.assessment.advice.investigations
    return [_request(result, each) for each in suggested if _is_due(result, each)]


def plan(result: Result, requests: list[Resource]) -> Resource | None:
    """Make the plan of the referral and the tests; None where nothing is requested."""
    if not requests:
        return None
    advice = result.words.advice(result.assessment.advice)
    return {
        **result.ids.begin("RequestGroup", "plan", "request-group"),
        "instantiatesCanonical": [result.plan_definition],
        "instantiatesUri": [PLAN_DEFINITION],
        "status": "draft",
        "intent": "proposal",
        "priority": PRIORITY[result.assessment.outcome],
        "code": {"text": result.outcome_text()},
        "subject": result.ids.subject,
        "authoredOn": result.timestamp,
        "author": result.ids.device_reference,
        "note": [{"text": "\n".join([result.phrases.draft, *advice.work_up])}],
        "action": [_action(each) for each in requests],
    }


def _is_due(result: Result, test: Investigation) -> bool:
    # An emergency asks for today's values, whatever was known before.
    if test.result is None or result.assessment.outcome is Outcome.EMERGENCY:
        return True
    answers = result.assessment.answers
    return answers.state(test.result) is not State.ANSWERED


def _request(result: Result, test: Investigation) -> Resource:
    return {
        **result.ids.begin("ServiceRequest", f"test-{test.code}", "suggested-test"),
        "instantiatesCanonical": [result.plan_definition],
        "status": "draft",
        "intent": "proposal",
        "priority": PRIORITY[result.assessment.outcome],
        "code": _code(result, test),
        "subject": result.ids.subject,
        "authoredOn": result.timestamp,
        **result.ids.requester,
        "reasonCode": [{"text": result.outcome_text()}],
        "supportingInfo": [result.ids.response_reference],
        "note": [{"text": result.phrases.draft}],
    }


def _code(result: Result, test: Investigation) -> dict[str, Any]:
    code = _CODES.get(test.code)
    coding = {"coding": [{"system": LOINC, "code": code}]} if code else {}
    return {**coding, "text": result.words.investigation(test)}


def _action(request: Resource) -> dict[str, Any]:
    return {
        "title": request["code"]["text"],
        "priority": request["priority"],
        "resource": reference_to(request),
    }
