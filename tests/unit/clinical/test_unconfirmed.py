"""Answers that nobody has confirmed: what they add stays, what they calm does not."""

import pytest

from screening.clinical.assess import assess
from screening.clinical.rule import Outcome
from screening.clinical.unconfirmed import assess_with_unconfirmed
from screening.rulebook import RULEBOOK
from tests.support.patients import clean


def test_an_unconfirmed_sign_is_a_reason_even_where_it_changes_no_outcome():
    """The emergency is confirmed; slurred speech on file belongs in the letter too."""
    given = clean(rs_breath="rest-or-lying-flat", bu_speech="yes")
    assessment = assess_with_unconfirmed(given, frozenset({"bu-speech"}), RULEBOOK)
    assert assessment == assess(given, RULEBOOK)
    assert "U03" in [reason.rule.id for reason in assessment.reasons]


@pytest.mark.parametrize("link_id", ["bu-speech", "ex-power", "pt-age"])
def test_an_unconfirmed_answer_reassures_nobody(link_id):
    assessment = assess_with_unconfirmed(clean(), frozenset({link_id}), RULEBOOK)
    assert assessment.outcome is Outcome.GP_WORKUP
    assert assessment.answers.is_open(link_id)


def test_a_child_by_an_unconfirmed_age_is_out_of_scope():
    child = clean(pt_age=12, rs_breath="rest-or-lying-flat")
    assessment = assess_with_unconfirmed(child, frozenset({"pt-age"}), RULEBOOK)
    assert assessment.outcome is Outcome.OUT_OF_SCOPE
