"""The deciding set: it settles, and no smaller set does, by brute force."""

import random
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.clinical.answers import Answers, Measured
from screening.clinical.assess import assess
from screening.clinical.assessment import Assessment
from screening.clinical.decide import decider_of
from screening.clinical.open_questions.deciding_set import (
    deciding_set,
    harmless_answers,
)
from screening.clinical.rule import Outcome
from screening.clinical.shown import shown_questions
from screening.rulebook import RULEBOOK
from tests.properties.completions import completed, outcome
from tests.support.patients import CLEAN, REASSURED, answers_of, clean, patients

HARMLESS = harmless_answers(RULEBOOK)
RESULTS = {q.link_id for q in RULEBOOK.questions if q.laboratory}


def answered(assessment: Assessment, link_ids) -> Answers:
    harmless = {link_id: HARMLESS[link_id] for link_id in link_ids}
    return Answers({**assessment.answers, **harmless})


def plain(answers: Answers) -> dict[str, object]:
    return {
        link_id: measured.value if measured else list(answers.codes(link_id))
        for link_id in answers
        for measured in [answers.measured(link_id)]
    }


@settings(max_examples=150, deadline=None)
@given(patients(), st.integers(0, 2**32))
def test_after_the_deciding_set_no_completion_changes_the_outcome(patient, seed):
    assessment = assess(answers_of(patient), RULEBOOK)
    chosen = deciding_set(assessment, RULEBOOK)
    assert all(assessment.answers.is_open(link_id) for link_id in chosen)
    if assessment.outcome is Outcome.OUT_OF_SCOPE:
        assert chosen == ()
        return
    settled = answered(assessment, chosen)
    at = decider_of(RULEBOOK).decide(settled).outcome
    assert at is not Outcome.OUT_OF_SCOPE
    dice = random.Random(seed)
    for _ in range(25):
        completion = completed(plain(settled), dice)
        assert outcome(completion) is at, dict(completion)


def settles(assessment: Assessment, link_ids) -> bool:
    """By the machinery of `missing`, which another test compares with brute force."""
    answers = answered(assessment, link_ids)
    if not shown_questions(answers, RULEBOOK).issuperset(link_ids):
        return False
    after = assess(answers, RULEBOOK)
    everything = answered(assessment, _relevant(assessment))
    final = assess(everything, RULEBOOK).outcome
    return after.outcome is final and not {
        item.link_id
        for item in after.missing
        if item.rules and item.link_id not in RESULTS
    }


def _relevant(assessment: Assessment) -> set[str]:
    relevant: set[str] = set()
    while True:
        now = assess(answered(assessment, relevant), RULEBOOK)
        new = {
            item.link_id
            for item in now.missing
            if item.link_id in now.shown and item.link_id not in RESULTS
        }
        if not new:
            return relevant
        relevant |= new


def test_without_a_benign_rule_met_nothing_is_settled():
    """A tic, and a steroid: nobody is reassured before the site is known."""
    tic = REASSURED["B05"] | {"pt-age": 45, "dr-classes": ["corticosteroid"]}
    given = CLEAN | tic
    del given["tw-sites"], given["pa-pain"]
    chosen = deciding_set(assess(answers_of(given), RULEBOOK), RULEBOOK)
    assert chosen == ("tw-sites", "pa-pain")


def test_one_question_may_close_several_ways_to_something_worse():
    """Six open questions, of which four settle it; the duration is none of them."""
    blood = {"lb-mg": 0.8, "lb-ca": 2.3, "lb-k": 4.0, "lb-ck": 1.0}
    given = CLEAN | blood | {"rs-breath": "exertion-only"}
    settling = ("gn-weightloss", "ex-power", "cr-cramps", "hx-past")
    for link_id in (*settling, "tw-duration", "tw-spread"):
        del given[link_id]
    assert deciding_set(assess(answers_of(given), RULEBOOK), RULEBOOK) == settling


def test_the_harmless_answer_is_the_normal_one():
    """Of an adult from the first year on, and "none" even where no rule asks."""
    signs = {link_id for link_id in CLEAN if not link_id.startswith(("pt-", "tw-"))}
    normal = clean()
    assert {s: HARMLESS[s] for s in signs} == {s: normal[s] for s in signs}
    assert HARMLESS["pt-age"] == Measured(Decimal(16), Decimal(16))


BLANKABLE = [link_id for link_id in CLEAN if link_id != "pt-age"]


@pytest.mark.parametrize("seed", range(60))
def test_no_smaller_set_of_open_questions_settles_it(seed):
    dice = random.Random(seed)
    patient: dict[str, object] = {**CLEAN}
    changed = dice.choice(
        [
            {},
            {"tw-course": "spreading-or-worsening"},
            {"wk-present": "functional-loss"},
            {"bu-speech": "yes"},
            {"sp-hands": "yes"},
            {"hx-past": ["polio"]},
            {"pt-age": 60, "tw-duration": "3m-12m"},
            {"ex-stiff": "present", "hx-past": ["cancer"]},
        ]
    )
    patient |= changed
    for link_id in dice.sample(BLANKABLE, 7):
        if link_id not in changed:
            del patient[link_id]
    assessment = assess(answers_of(patient), RULEBOOK)
    chosen = deciding_set(assessment, RULEBOOK)
    relevant = sorted(_relevant(assessment))
    assert set(chosen) <= set(relevant) | RESULTS
    if RESULTS & set(chosen):
        return
    if chosen:
        assert settles(assessment, chosen)
    for size in range(len(chosen)):
        for fewer in combinations(relevant, size):
            assert not settles(assessment, fewer), fewer
