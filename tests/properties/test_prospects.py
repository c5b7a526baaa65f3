"""could_become, missing and would_change against brute force over the open answers."""

import random
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.clinical.question import EXCLUSIVE_OPTIONS
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from tests.properties.completions import (
    completed,
    outcome,
)
from tests.support.patients import CLEAN, answers_of, patients


@settings(max_examples=250, deadline=None)
@given(patients(), st.integers(0, 2**32))
def test_no_completion_is_more_urgent_than_could_become(patient, seed):
    assessment = assess(answers_of(patient), RULEBOOK)
    if assessment.outcome is Outcome.OUT_OF_SCOPE:
        assert assessment.could_become is None
        return
    bound = (assessment.could_become or assessment.outcome).urgency
    dice = random.Random(seed)
    for _ in range(40):
        completion = completed(patient, dice)
        assert outcome(completion).urgency <= bound, dict(completion)


def test_could_become_is_reached_by_some_completion():
    """Tightness, on a few forms where random completion can find the way."""
    dice = random.Random(7)
    for blanked in ("rs-breath", "bu-speech", "wk-present", "ex-power", "dr-classes"):
        patient = {key: value for key, value in CLEAN.items() if key != blanked}
        assessment = assess(answers_of(patient), RULEBOOK)
        reached = {outcome(completed(patient, dice)) for _ in range(2000)}
        most = max(reached, key=lambda reached_one: reached_one.urgency)
        assert most is assessment.could_become, blanked


@settings(max_examples=250, deadline=None)
@given(patients(), st.integers(0, 2**32))
def test_what_is_not_listed_as_missing_cannot_change_the_outcome(patient, seed):
    """Answer only open questions that are not listed: the outcome must stay."""
    assessment = assess(answers_of(patient), RULEBOOK)
    listed = {item.link_id for item in assessment.missing}
    dice = random.Random(seed)
    for _ in range(20):
        completion = completed(patient, dice)
        unlisted = {
            link_id: answer
            for link_id, answer in completion.items()
            if link_id not in listed or not assessment.answers.is_open(link_id)
        }
        assert outcome(Answers(unlisted)) is assessment.outcome, unlisted


@settings(max_examples=200, deadline=None)
@given(patients())
def test_would_change_tells_the_truth(patient):
    answers = answers_of(patient)
    assessment = assess(answers, RULEBOOK)
    for change in assessment.would_change:
        assert change.link_id in assessment.shown
        assert change.outcome is not assessment.outcome
        question = RULEBOOK.question(change.link_id)
        if isinstance(change.answer, Decimal):
            value: object = change.answer
        elif question.repeats and change.answer not in EXCLUSIVE_OPTIONS:
            before = set(answers.codes(change.link_id)) - EXCLUSIVE_OPTIONS
            value = [*sorted(before), change.answer]
        else:
            value = [change.answer]
        changed = answers_of({**_plain(answers), change.link_id: value})
        assert outcome(changed) is change.outcome


def _plain(answers: Answers) -> dict[str, object]:
    return {
        link_id: answers.number(link_id) if answers.measured(link_id) else list(codes)
        for link_id in answers
        for codes in [answers.codes(link_id)]
    }


@settings(max_examples=200, deadline=None)
@given(patients())
def test_the_missing_list_is_ranked_and_holds_every_open_gate_item(patient):
    assessment = assess(answers_of(patient), RULEBOOK)
    urgencies = [
        m.could_open.urgency if m.could_open else 0 for m in assessment.missing
    ]
    assert urgencies == sorted(urgencies, reverse=True)
    open_gate = {
        q.link_id
        for q in RULEBOOK.questions
        if q.gate and assessment.answers.is_open(q.link_id)
    }
    assert open_gate <= {item.link_id for item in assessment.missing}
