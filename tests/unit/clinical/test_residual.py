"""What is left of a condition once the known answers are put in."""

from screening.clinical.criteria import all_of, any_of, is_, not_, unanswered
from screening.clinical.explain.remaining_condition import askable, residual
from screening.rulebook import questions as q
from screening.rulebook.terms import ANY_WEAKNESS
from tests.support.patients import answers_of

REDUCED, WASTED = is_(q.POWER, "reduced"), is_(q.WASTING, "present")


def test_an_answered_part_that_holds_is_left_out():
    given = answers_of({"ex-power": "reduced"})
    assert residual(all_of(REDUCED, WASTED), given) == WASTED


def test_nothing_is_left_of_a_condition_that_is_decided():
    given = answers_of({"ex-power": "reduced"})
    assert residual(any_of(REDUCED, WASTED), given) is None
    assert residual(REDUCED, given) is None
    assert residual(not_(REDUCED), given) is None


def test_a_part_that_fails_is_no_alternative_any_more():
    given = answers_of({"ex-power": "normal"})
    assert residual(any_of(REDUCED, WASTED), given) == WASTED
    assert residual(all_of(REDUCED, WASTED), given) is None


def test_unknown_and_not_examined_leave_a_finding_open():
    assert residual(REDUCED, answers_of({"ex-power": "not-examined"})) == REDUCED
    assert residual(not_(REDUCED), answers_of({})) == not_(REDUCED)


def test_silence_that_holds_now_can_still_be_ended_by_an_answer():
    silent = unanswered(q.POWER)
    assert residual(silent, answers_of({})) == silent
    assert residual(silent, answers_of({"ex-power": "normal"})) is None


def test_a_term_stays_whole_or_is_decided():
    criterion = all_of(ANY_WEAKNESS, REDUCED)
    assert residual(criterion, answers_of({"ex-power": "reduced"})) is ANY_WEAKNESS
    given = answers_of({"wk-present": "functional-loss"})
    assert residual(criterion, given) == REDUCED


def test_an_alternative_that_needs_a_question_nobody_is_asked_is_left_out():
    criterion = any_of(all_of(REDUCED, is_(q.DARK_URINE, "yes")), WASTED)
    assert askable(criterion, {"ex-power", "ex-wasting"}) == WASTED
    assert askable(criterion, {"ex-power"}) is None
    everything = {"ex-power", "ex-wasting", "ur-dark"}
    assert askable(criterion, everything) == criterion
