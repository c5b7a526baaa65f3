"""Each case of the case files: the rule's state, the outcome, and what is reported."""

import pytest

from screening.clinical.assess import assess
from screening.clinical.evaluation import evaluate
from screening.rulebook import RULEBOOK
from tests.rules.cases import CASES, TRUTHS, Case


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=f"{c.rule} {c.why}") for c in CASES]
)
def test_case(case: Case) -> None:
    truth = TRUTHS[case.expected]
    assert evaluate(RULEBOOK.rule(case.rule).when, case.answers) is truth

    assessment = assess(case.answers, RULEBOOK)
    assert (case.rule in {met.rule.id for met in assessment.met}) is (truth is True)
    undecided = {open_rule.rule.id for open_rule in assessment.undecided}
    assert (case.rule in undecided) is (truth is None)

    if case.outcome is not None:
        assert assessment.outcome.value == case.outcome
    if case.reasons is not None:
        reasons = [met.rule.id for met in assessment.reasons]
        assert reasons == list(case.reasons)
    if case.contradictions is not None:
        conflicts = [conflict.id for conflict in assessment.contradictions]
        assert conflicts == list(case.contradictions)
