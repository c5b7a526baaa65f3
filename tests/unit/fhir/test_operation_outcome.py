"""Problems become an OperationOutcome that fhir.resources accepts."""

from __future__ import annotations

from fhir.resources.R4B.operationoutcome import OperationOutcome

from screening.errors import Problem
from screening.fhir.operation_outcome import operation_outcome


def test_a_problem_becomes_an_issue_with_its_place() -> None:
    problem = Problem("value", "Wrong.", "QuestionnaireResponse.status", "pt-age")
    outcome = operation_outcome([problem, Problem("structure", "Broken.")])
    OperationOutcome.model_validate(outcome)
    first, second = outcome["issue"]
    assert (first["severity"], first["code"]) == ("error", "value")
    assert first["details"]["text"] == "Wrong."
    assert first["expression"] == ["QuestionnaireResponse.status"]
    assert "expression" not in second


def test_a_warning_is_a_warning() -> None:
    outcome = operation_outcome([Problem("not-supported", "Not here.")], "warning")
    assert outcome["issue"][0]["severity"] == "warning"
