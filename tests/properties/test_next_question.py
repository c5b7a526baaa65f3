"""What is still worth asking, against what the answers could still do."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.clinical.answers import State
from screening.clinical.assess import assess
from screening.clinical.open_questions.deciding_set import deciding_set
from screening.clinical.open_questions.next_question import deciding, next_question
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from tests.properties.completions import completed, outcome
from tests.support.patients import CLEAN, answers_of, clean, patients


@settings(max_examples=150, deadline=None)
@given(patients(), st.integers(0, 2**32))
def test_where_nothing_decides_no_completion_changes_the_outcome(patient, seed):
    assessment = assess(answers_of(patient), RULEBOOK)
    if not deciding(assessment):
        assert outcome(completed(patient, random.Random(seed))) is assessment.outcome


@settings(max_examples=150, deadline=None)
@given(patients())
def test_it_agrees_with_the_smallest_set_that_settles(patient):
    assessment = assess(answers_of(patient), RULEBOOK)
    if assessment.outcome is not Outcome.OUT_OF_SCOPE:
        settled = deciding_set(assessment, RULEBOOK) == ()
        assert settled is (deciding(assessment) == ())


@settings(max_examples=150, deadline=None)
@given(patients())
def test_the_next_question_is_shown_unanswered_and_most_urgent(patient):
    assessment = assess(answers_of(patient), RULEBOOK)
    following = next_question(assessment)
    askable = [
        each
        for each in assessment.missing
        if each.could_open
        and each.link_id in assessment.shown
        and each.state is State.UNANSWERED
    ]
    if following is None:
        assert askable == []
        return
    (chosen,) = (each for each in askable if each.link_id == following)
    most = max(each.could_open.urgency for each in askable)
    assert chosen.could_open.urgency == most


def test_a_blank_form_begins_with_the_first_question_of_most_urgency():
    assert next_question(assess(answers_of({}), RULEBOOK)) == "wk-present"


def test_an_emergency_asks_nothing_more():
    assessment = assess(answers_of({"bu-swallow": "unsafe"}), RULEBOOK)
    assert assessment.outcome is Outcome.EMERGENCY
    assert assessment.missing
    assert deciding(assessment) == ()


@pytest.mark.parametrize("answer", ["not-examined", None])
def test_what_was_not_examined_decides_and_is_not_asked_again(answer):
    assessment = assess(clean(ex_power=answer), RULEBOOK)
    assert deciding(assessment) == ("ex-power",)
    asked = "ex-power" if answer is None else None
    assert next_question(assessment) == asked


def test_a_clean_patient_has_nothing_left_to_be_asked():
    assert next_question(assess(answers_of(CLEAN), RULEBOOK)) is None
