"""What a rule still waits for: its own questions, and no other."""

from screening.clinical.assess import assess
from screening.rulebook import RULEBOOK
from tests.support.patients import clean


def test_a_rule_waits_for_its_own_questions_only():
    """Breathing and speech were not asked: neither question decides the other rule."""
    undecided = assess(clean(rs_breath=None, bu_speech=None), RULEBOOK).undecided
    waits_for = {each.rule.id: each.waits_for for each in undecided}
    assert waits_for["E01"] == ("rs-breath",)
    assert waits_for["U03"] == ("bu-speech",)


def test_a_rule_left_open_by_a_follow_up_that_is_not_asked_waits_for_nothing():
    """Without pain and without a statin nobody asks about the colour of the urine."""
    undecided = assess(clean(), RULEBOOK).undecided
    waits_for = {each.rule.id: each.waits_for for each in undecided}
    assert waits_for["E13"] == ()


def test_a_follow_up_that_is_shown_needs_no_other_way_of_being_shown():
    """On a statin the colour of the urine is asked, whatever the answer about pain."""
    on_statin = assess(clean(dr_classes=["statin-fibrate"], pa_pain=None), RULEBOOK)
    opened = {item.link_id: item.rules for item in on_statin.missing}
    assert "E13" in opened["ur-dark"]
    assert "E13" not in opened.get("pa-pain", ())
    # Without the statin it is the pain that lets us ask.
    untreated = assess(clean(pa_pain=None), RULEBOOK)
    opened = {item.link_id: item.rules for item in untreated.missing}
    assert "E13" in opened["pa-pain"]


def test_an_open_gate_item_names_the_rule_that_its_answer_would_end():
    """G02 is met by silence: it is one more reason to examine the gait."""
    (gait,) = assess(clean(ex_gait=None), RULEBOOK).missing
    assert gait.link_id == "ex-gait"
    assert "G02" in gait.rules
