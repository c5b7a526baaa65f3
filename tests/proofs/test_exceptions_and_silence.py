"""The lists of exceptions are exact, and the decision records name what they list."""

from pathlib import Path

import pytest
import z3

from screening.authoring.proofs.abnormal import Exceptional, exceptions
from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.prove import solver_for
from screening.authoring.proofs.reach import decides_alone
from screening.authoring.proofs.silence import silence_hides
from screening.authoring.proofs.symbolic_answers import Form
from screening.clinical.assess import assess
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK

PAIR = Pair.of(RULEBOOK)
SILENT = {q.link_id for q in RULEBOOK.questions if q.silence_argued}
SOLVER = solver_for(PAIR)
ADR = Path(__file__).parents[2] / "docs" / "adr"
ADR_EXCEPTIONS = (ADR / "0005-abnormal-answers-that-lower-urgency.md").read_text()
ADR_SILENCE = (ADR / "0006-silence-outside-the-gate.md").read_text()

# The most urgent outcome that silence about each can hide in a form that answers
# only what it shows; None where such a form cannot be reassured with it answered.
HIDES = {
    "pt-sex": None,
    "tw-spread": Outcome.ROUTINE,
    "wk-tempo": None,
    "wk-pattern": None,
    "rl-criteria": Outcome.GP_WORKUP,
    "tr-stimulants": Outcome.GP_WORKUP,
    "tr-worry": Outcome.GP_WORKUP,
    "tr-mgneed": Outcome.GP_WORKUP,
    "ur-dark": None,
    "hx-kennedy": Outcome.ROUTINE,
    "lb-mg": Outcome.EMERGENCY,
    "lb-ca": Outcome.EMERGENCY,
    "lb-k": Outcome.EMERGENCY,
    "lb-ck": Outcome.ROUTINE,
    "lb-tsh": Outcome.GP_WORKUP,
    "lb-b12": Outcome.GP_WORKUP,
    "lb-hba1c": Outcome.GP_WORKUP,
}


def model(*formulas: z3.BoolRef) -> z3.ModelRef | None:
    SOLVER.push()
    SOLVER.add(*formulas)
    found = SOLVER.model() if SOLVER.check() == z3.sat else None
    SOLVER.pop()
    return found


def answers_only_what_it_shows(form: Form) -> z3.BoolRef:
    follow_ups = [q for q in RULEBOOK.questions if q.shown_when is not None]
    return z3.And(
        [z3.Implies(form.answered(q), form.holds(q.shown_when)) for q in follow_ups]
    )


def test_the_rules_that_never_decide_alone_are_exactly_those_listed():
    never = {
        rule.id
        for rule in RULEBOOK.rules
        if model(decides_alone(PAIR.before, rule)) is None
    }
    assert never == {rule.id for rule in RULEBOOK.rules if rule.explains_only}


def test_the_silent_questions_are_exactly_those_listed():
    found = {q.link_id for q in RULEBOOK.questions if model(silence_hides(PAIR, q))}
    assert found == SILENT == set(HIDES)


@pytest.mark.parametrize("link_id", sorted(SILENT))
def test_silence_hides_at_most_what_the_decision_record_says(link_id: str):
    question = RULEBOOK.question(link_id)
    coherent = [answers_only_what_it_shows(form) for form in PAIR.forms]
    urgencies = [
        outcome
        for outcome in Outcome
        if outcome is not Outcome.REASSURE
        if model(silence_hides(PAIR, question, outcome), *coherent)
    ]
    assert (urgencies[0] if urgencies else None) is HIDES[link_id]
    told = HIDES[link_id].value if HIDES[link_id] else "hidden"
    (line,) = (x for x in ADR_SILENCE.splitlines() if x.startswith(f"| `{link_id}` |"))
    assert f"| {told} |" in line


NAMED_IN_THE_RESULT = [
    link_id
    for link_id, outcome in HIDES.items()
    if outcome and not RULEBOOK.question(link_id).laboratory
]


@pytest.mark.parametrize("link_id", NAMED_IN_THE_RESULT)
def test_a_reassured_form_lists_the_silent_question_as_missing(link_id: str):
    question = RULEBOOK.question(link_id)
    worst = HIDES[link_id]
    coherent = [answers_only_what_it_shows(form) for form in PAIR.forms]
    found = model(silence_hides(PAIR, question, worst), *coherent)
    assessment = assess(PAIR.after.form.read(found), RULEBOOK)
    assert assessment.outcome is Outcome.REASSURE
    assert link_id in {item.link_id for item in assessment.missing}
    assert assessment.could_become.urgency >= worst.urgency


@pytest.mark.parametrize("link_id", ["wk-tempo", "wk-pattern", "ur-dark"])
def test_a_reassured_form_never_shows_these_follow_ups(link_id: str):
    form = PAIR.before.form
    shown = form.holds(RULEBOOK.question(link_id).shown_when)
    reassured = PAIR.before.is_(Outcome.REASSURE)
    assert model(reassured, shown) is None
    assert model(reassured) is not None


@pytest.mark.parametrize(
    "exception", exceptions(RULEBOOK), ids=lambda e: "-".join(e.lowering.codes[:1])
)
def test_the_decision_record_argues_every_exception(exception: Exceptional):
    argued = exception.lowering
    lines = [x for x in ADR_EXCEPTIONS.splitlines() if argued.question.link_id in x]
    row = next(x for x in lines if argued.codes[0] in x)
    assert all(code in row for code in argued.codes)
    assert all(rule_id in row for rule_id in exception.ends)
    assert argued.down_to.value in row
