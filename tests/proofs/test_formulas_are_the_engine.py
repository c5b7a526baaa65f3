"""What is proved of the formulas holds of the program: both agree on invented forms."""

import pytest
import z3

from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.completion import Possible
from screening.authoring.proofs.prove import solver_for
from screening.authoring.proofs.sample import sampled_forms
from screening.authoring.proofs.tightness import Tightness, tightness
from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.clinical.decide import decider_of
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK

DECIDER = decider_of(RULEBOOK)
PAIR = Pair.of(RULEBOOK)
OUTCOMES = PAIR.before
POSSIBLE = {rule.id: Possible(OUTCOMES.form).rule(rule) for rule in RULEBOOK.rules}
OUTCOME_IS = {outcome: OUTCOMES.is_(outcome) for outcome in Outcome}
FORMS = [*sampled_forms(RULEBOOK, 150, seed=1), Answers({})]


def solved(answers: Answers) -> z3.ModelRef:
    """Return the solution in which the symbolic form holds exactly these answers."""
    solver = solver_for(PAIR)
    solver.add(OUTCOMES.form.gives(answers))
    assert solver.check() == z3.sat
    return solver.model()


def test_outcome_and_rules_met_agree():
    for answers in FORMS:
        model = solved(answers)
        decision = DECIDER.decide(answers)
        for outcome, formula in OUTCOME_IS.items():
            holds = z3.is_true(model.eval(formula, True))
            assert holds is (decision.outcome is outcome), dict(answers)
        for rule in RULEBOOK.rules:
            met = z3.is_true(model.eval(OUTCOMES.met[rule.id], True))
            assert met is DECIDER.contains(decision.met, rule), (rule.id, dict(answers))


def test_what_could_become_looks_through_agrees():
    for answers in FORMS:
        model = solved(answers)
        assessment = assess(answers, RULEBOOK)
        dropped = DECIDER.dropped(DECIDER.decide(answers).met)
        foreseen = next(
            (
                rule.outcome
                for rule in RULEBOOK.rules
                if rule.outcome.urgency > assessment.outcome.urgency
                if not DECIDER.contains(dropped, rule)
                if z3.is_true(model.eval(POSSIBLE[rule.id], True))
            ),
            None,
        )
        assert foreseen is assessment.could_become, dict(answers)


def test_the_invented_forms_are_of_every_kind():
    outcomes = {assess(answers, RULEBOOK).outcome for answers in FORMS}
    assert outcomes == set(Outcome) - {Outcome.OUT_OF_SCOPE}
    assert FORMS[:-1] == [*sampled_forms(RULEBOOK, 150, seed=1)]


def test_a_form_that_was_read_gives_the_same_answers():
    for answers in FORMS[:20]:
        read = OUTCOMES.form.read(solved(answers))
        assert dict(read) == {key: read[key] for key in answers}
        assert DECIDER.decide(read) == DECIDER.decide(answers)


def test_could_become_is_reached_by_a_completion():
    """Tightness: measured, not proved; docs/adr/0002 has the figure for many forms."""
    found = tightness(RULEBOOK, 60)
    assert found.foreseen >= 20
    assert found.reached == found.foreseen


@pytest.mark.parametrize(
    "found, share",
    [(Tightness(9, 4, 3), 0.75), (Tightness(9, 0, 0), 1.0)],
)
def test_the_share_is_of_the_forms_that_could_become_more_urgent(found, share):
    assert found.share == share


def test_a_bound_that_is_too_high_is_seen(monkeypatch):
    class TooHigh:
        could_become = Outcome.EMERGENCY

    monkeypatch.setattr(
        "screening.authoring.proofs.tightness.assess", lambda *_: TooHigh
    )
    found = tightness(RULEBOOK, 40)
    assert found.foreseen == 40
    assert found.reached < 40
