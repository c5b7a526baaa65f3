"""Problems as an OperationOutcome."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from screening.errors import Problem


def operation_outcome(
    problems: Iterable[Problem], severity: str = "error"
) -> dict[str, Any]:
    """Write problems for the sender; `severity` is a FHIR issue severity."""
    issues = [_issue(problem, severity) for problem in problems]
    return {"resourceType": "OperationOutcome", "issue": issues}


def _issue(problem: Problem, severity: str) -> dict[str, Any]:
    issue: dict[str, Any] = {
        "severity": severity,
        "code": problem.code,
        "details": {"text": problem.text},
        "diagnostics": problem.text,
    }
    if problem.expression is not None:
        issue["expression"] = [problem.expression]
    return issue
