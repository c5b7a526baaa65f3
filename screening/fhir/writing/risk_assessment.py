"""RiskAssessment: the outcome as a graded risk, without an invented probability."""

from __future__ import annotations

from typing import Any

from screening.fhir.codings import outcome_coding
from screening.fhir.resource import Resource
from screening.fhir.writing.result import Result


def risk_assessment(result: Result) -> Resource:
    """Make the RiskAssessment."""
    return {
        **result.ids.begin("RiskAssessment", "risk", "risk-assessment"),
        "status": result.status,
        "method": {"text": result.plan_definition},
        "subject": result.ids.subject,
        "occurrenceDateTime": result.timestamp,
        "performer": result.ids.device_reference,
        "basis": [
            result.ids.response_reference,
            *result.ids.observation_references(result.evidence()),
        ],
        "prediction": [_prediction(result)],
        **_mitigation(result),
        "note": [{"text": result.phrases.disclaimer}],
    }


def _prediction(result: Result) -> dict[str, Any]:
    coding = outcome_coding(result.assessment.outcome)
    reasons = list(result.explanations()) or [result.phrases.nothing_met]
    return {
        "outcome": {"text": result.phrases.needs_assessment},
        "qualitativeRisk": {"coding": [coding], "text": result.outcome_text()},
        "rationale": "\n".join(reasons),
    }


def _mitigation(result: Result) -> dict[str, str]:
    safety_net = result.words.advice(result.assessment.advice).safety_net
    return {"mitigation": "\n".join(safety_net)} if safety_net else {}
