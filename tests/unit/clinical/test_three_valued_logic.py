"""Kleene's three-valued logic, as printed truth tables: unknown is never no."""

import pytest

from screening.clinical.answers import Answers
from screening.clinical.criteria import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    is_,
    not_,
    only,
    unanswered,
)
from screening.clinical.evaluation import evaluate
from screening.clinical.question import Kind, choice, choices, number
from tests.support.patients import answers_of

A = choice("a", "Test", ("yes", "no", "unknown"))
B = choice("b", "Test", ("yes", "no", "unknown"))
MANY = choices("many", "Test", ("x", "y", "z", "none", "unknown"))
EXAM = choice("exam", "Test", ("normal", "abnormal", "not-examined"))
SIZE = number("size", "Test", Kind.DECIMAL, ("0", "10"), decimals=1)

ANSWER = {True: "yes", False: "no", None: "unknown"}

ALL = """
true  true  true
true  open  open
true  false false
open  open  open
open  false false
false false false
"""
ANY = """
true  true  true
true  open  true
true  false true
open  open  open
open  false open
false false false
"""
WORD = {"true": True, "false": False, "open": None}


def rows(table: str) -> list[tuple[bool | None, ...]]:
    lines = table.strip().split("\n")
    return [tuple(WORD[word] for word in line.split()) for line in lines]


def two(left, right) -> Answers:
    return answers_of({"a": ANSWER[left], "b": ANSWER[right]})


@pytest.mark.parametrize("left, right, together", rows(ALL))
def test_all_of(left, right, together):
    criterion = all_of(is_(A, "yes"), is_(B, "yes"))
    assert evaluate(criterion, two(left, right)) is together
    assert evaluate(criterion, two(right, left)) is together


@pytest.mark.parametrize("left, right, together", rows(ANY))
def test_any_of(left, right, together):
    criterion = any_of(is_(A, "yes"), is_(B, "yes"))
    assert evaluate(criterion, two(left, right)) is together
    assert evaluate(criterion, two(right, left)) is together


@pytest.mark.parametrize("inner, outer", [(True, False), (False, True), (None, None)])
def test_not(inner, outer):
    assert evaluate(not_(is_(A, "yes")), answers_of({"a": ANSWER[inner]})) is outer


@pytest.mark.parametrize(
    "answers", [{}, {"exam": "not-examined"}], ids=["unanswered", "not examined"]
)
def test_an_open_question_leaves_every_finding_open_but_the_opening(answers):
    given = answers_of(answers)
    assert evaluate(is_(EXAM, "abnormal"), given) is None
    assert evaluate(not_(is_(EXAM, "abnormal")), given) is None
    assert evaluate(unanswered(EXAM), given) is True


def test_several_ticks_are_each_found_and_only_means_no_other():
    both = answers_of({"many": ["x", "y"]})
    assert evaluate(is_(MANY, "y", "z"), both) is True
    assert evaluate(is_(MANY, "z"), both) is False
    assert evaluate(only(MANY, "x"), both) is False
    assert evaluate(only(MANY, "x"), answers_of({"many": ["x"]})) is True
    assert evaluate(only(MANY, "x"), answers_of({"many": ["unknown"]})) is None


@pytest.mark.parametrize(
    "criterion, just_below, at, just_above",
    [
        (below(SIZE, "4"), True, False, False),
        (at_most(SIZE, "4"), True, True, False),
        (above(SIZE, "4"), False, False, True),
        (at_least(SIZE, "4"), False, True, True),
    ],
)
def test_comparisons_at_the_threshold(criterion, just_below, at, just_above):
    for value, expected in (("3.9", just_below), ("4.0", at), ("4.1", just_above)):
        assert evaluate(criterion, answers_of({"size": float(value)})) is expected
    assert evaluate(criterion, answers_of({})) is None


def test_a_criterion_is_not_a_python_truth():
    with pytest.raises(TypeError, match="evaluate"):
        bool(is_(A, "yes"))


def test_a_finding_must_be_an_option_that_is_offered():
    with pytest.raises(ValueError, match="no findings"):
        is_(A, "perhaps")
    with pytest.raises(ValueError, match="no findings"):
        is_(A, "unknown")
    with pytest.raises(ValueError, match="not answered by a number"):
        below(A, "4")
