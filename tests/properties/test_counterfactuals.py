"""would_change against brute force: complete, and the smallest change first."""

from decimal import Decimal

from hypothesis import given, settings

from screening.clinical.answers import Answers, Measured
from screening.clinical.assess import assess
from screening.clinical.assessment import Assessment, Change
from screening.clinical.decide import decider_of
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.rulebook import RULEBOOK
from tests.support.patients import answers_of, clean, patients

DECIDER = decider_of(RULEBOOK)


def every_option(assessment: Assessment, question: Question):
    """Every other option, one at a time, written as the contract says."""
    given_codes = assessment.answers.codes(question.link_id)
    for code in question.options:
        if code in OPEN_OPTIONS or code in given_codes:
            continue
        if question.repeats and code not in EXCLUSIVE_OPTIONS:
            kept = tuple(c for c in given_codes if c not in EXCLUSIVE_OPTIONS)
            yield code, (*kept, code)
        else:
            yield code, (code,)


@settings(max_examples=120, deadline=None)
@given(patients())
def test_every_option_that_changes_the_outcome_is_listed_and_no_other(patient):
    assessment = assess(answers_of(patient), RULEBOOK)
    expected = set()
    for question in RULEBOOK.questions:
        link_id = question.link_id
        is_open = assessment.answers.is_open(link_id)
        if link_id not in assessment.shown or (question.laboratory and is_open):
            continue
        for code, answer in every_option(assessment, question):
            changed = Answers({**assessment.answers, link_id: answer})
            outcome = DECIDER.decide(changed).outcome
            if outcome is not assessment.outcome:
                expected.add((link_id, code, outcome))
    listed = {
        (change.link_id, change.answer, change.outcome)
        for change in assessment.would_change
        if isinstance(change.answer, str)
    }
    assert listed == expected


@settings(max_examples=80, deadline=None)
@given(patients())
def test_an_open_question_comes_before_an_answer_that_would_be_taken_back(patient):
    assessment = assess(answers_of(patient), RULEBOOK)
    takes_back = [
        not assessment.answers.is_open(change.link_id)
        for change in assessment.would_change
    ]
    assert takes_back == sorted(takes_back)


def order(changes: tuple[Change, ...], link_id: str) -> list[str | Decimal]:
    return [change.answer for change in changes if change.link_id == link_id]


def test_the_nearer_answer_comes_first():
    changes = assess(clean(), RULEBOOK).would_change
    assert order(changes, "rs-breath") == ["exertion-only", "rest-or-lying-flat"]
    assert order(changes, "bu-swallow") == ["mild", "unsafe"]
    assert order(changes, "wk-present") == ["subjective-only", "functional-loss"]


def test_the_nearer_value_comes_first():
    low = Measured(Decimal("0.75"), Decimal("0.75"), "mmol/L")
    changes = assess(Answers({**clean(), "lb-mg": low}), RULEBOOK).would_change
    magnesium = order(changes, "lb-mg")
    assert set(magnesium[:2]) == {Decimal("0.69"), Decimal("1.11")}
    assert magnesium[2] == Decimal("0.40")


def test_among_equals_the_more_urgent_outcome_comes_first():
    changes = assess(clean(), RULEBOOK).would_change
    yes_no = [c.outcome.urgency for c in changes if c.answer == "yes"]
    # Yes lies one place from no in each of these questions.
    assert yes_no == sorted(yes_no, reverse=True)
    assert len(yes_no) > 5
