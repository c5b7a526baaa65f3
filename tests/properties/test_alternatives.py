"""Alternatives of any criterion against all answers of a small questionnaire."""

from decimal import Decimal
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Compares,
    Criterion,
    Includes,
    Not,
    Only,
    Unanswered,
)
from screening.clinical.evaluation import evaluate
from screening.clinical.open_questions.completions import alternatives, reopens, side
from screening.clinical.question import (
    EXCLUSIVE_OPTIONS,
    Kind,
    Question,
    choice,
    choices,
    number,
)
from tests.support.patients import answers_of

ONE = choice("one", "Test", ("x", "y", "unknown"))
MANY = choices("many", "Test", ("a", "b", "c", "none", "unknown"))
SIZE = number("size", "Test", Kind.DECIMAL, ("0", "2"), decimals=0)
QUESTIONS = (ONE, MANY, SIZE)
TOGETHER = [
    list(ticks) for size in (1, 2, 3) for ticks in combinations(("a", "b", "c"), size)
]
ANSWERS: dict[Question, list[object]] = {
    ONE: ["x", "y"],
    MANY: [*TOGETHER, ["none"]],
    SIZE: [Decimal(0), Decimal(1), Decimal(2)],
}

FINDINGS = st.one_of(
    st.sampled_from([("x",), ("y",), ("x", "y")]).map(lambda c: Includes(ONE, c)),
    st.lists(st.sampled_from(("a", "b", "c", "none")), min_size=1, unique=True).map(
        lambda codes: Includes(MANY, tuple(codes))
    ),
    st.sampled_from(("a", "b")).map(lambda code: Only(MANY, code)),
    st.builds(
        Compares,
        st.just(SIZE),
        st.sampled_from(("lt", "le", "gt", "ge")),
        st.sampled_from([Decimal(0), Decimal(1), Decimal(2)]),
    ),
    st.sampled_from(QUESTIONS).map(Unanswered),
)
CRITERIA: st.SearchStrategy[Criterion] = st.recursive(
    FINDINGS,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda p: AllOf(tuple(p))),
        st.lists(inner, min_size=1, max_size=3).map(lambda p: AnyOf(tuple(p))),
    ),
    max_leaves=6,
)
GIVEN = st.fixed_dictionaries(
    {},
    optional={
        question.link_id: st.sampled_from(answers)
        for question, answers in ANSWERS.items()
    },
)


def entry(question: Question, answer: object):
    if question.numeric:
        return answer
    codes = [answer] if isinstance(answer, str) else list(answer or ())
    return sum(question.bits[code] for code in codes)


def completions(given_answers: dict[str, object]):
    """Every way of answering some of the open questions."""
    ways = [
        [given_answers[q.link_id]]
        if q.link_id in given_answers
        else [None, *ANSWERS[q]]
        for q in QUESTIONS
    ]
    for chosen in product(*ways):
        yield {
            q.link_id: answer
            for q, answer in zip(QUESTIONS, chosen, strict=True)
            if answer is not None
        }


def is_reachable(criterion: Criterion, wanted: bool, given_answers: dict) -> bool:
    """Try every completion."""
    return any(
        evaluate(criterion, answers_of(completion)) is wanted
        for completion in completions(given_answers)
    )


def is_possible(criterion: Criterion, wanted: bool, given_answers: dict) -> bool:
    for way in alternatives(criterion, wanted):
        if all(
            demand.met_by(entry(demand.question, given_answers[link_id]))
            if (link_id := demand.question.link_id) in given_answers
            else demand.while_open or demand.if_answered
            for demand in way
        ):
            return True
    return False


@settings(max_examples=800)
@given(CRITERIA, st.booleans(), GIVEN)
def test_an_alternative_is_possible_exactly_when_a_completion_is(
    criterion, wanted, given_answers
):
    reachable = is_reachable(criterion, wanted, given_answers)
    assert is_possible(criterion, wanted, given_answers) is reachable


@settings(max_examples=300)
@given(FINDINGS, st.booleans(), GIVEN)
def test_one_finding_has_the_side_that_its_evaluation_has(
    finding, wanted, given_answers
):
    question = finding.question
    answer = given_answers.get(question.link_id)
    truth = evaluate(finding, answers_of(given_answers))
    assert side(finding, entry(question, answer), wanted) is (truth is wanted)


def test_only_an_alternative_that_asks_for_an_answer_reopens():
    (asks,) = alternatives(Not(Unanswered(ONE)))
    (silent,) = alternatives(Unanswered(ONE))
    assert reopens(asks)
    assert not reopens(silent)
    (found,) = alternatives(Includes(ONE, ("x",)))
    assert not reopens(found)


def test_what_stands_alone_is_never_ticked_together():
    both = AllOf((Includes(MANY, ("none",)), Includes(MANY, ("a",))))
    assert alternatives(both) == ()
    assert "none" in EXCLUSIVE_OPTIONS


A, B, C = (Includes(MANY, (code,)) for code in "abc")
AT_LEAST_1 = Compares(SIZE, "ge", Decimal(1))
BELOW_2 = Compares(SIZE, "lt", Decimal(2))
# What random criteria meet too seldom: several demands on one question.
TOGETHER_ON_ONE_QUESTION = [
    AllOf((A, B)),
    AllOf((A, B, Not(C))),
    AllOf((A, Not(B), Not(C))),
    AllOf((Only(MANY, "a"), B)),
    AllOf((Not(Only(MANY, "a")), A)),
    AllOf((AT_LEAST_1, BELOW_2)),
    AllOf((Compares(SIZE, "gt", Decimal(1)), BELOW_2)),
    AllOf((Compares(SIZE, "le", Decimal(0)), Compares(SIZE, "ge", Decimal(0)))),
    AllOf((Unanswered(MANY), A)),
]


@pytest.mark.parametrize("criterion", TOGETHER_ON_ONE_QUESTION)
def test_several_demands_on_one_question_are_met_by_one_answer(criterion):
    for wanted, given_answers in product((True, False), ({}, {"one": "x"})):
        reachable = is_reachable(criterion, wanted, given_answers)
        assert is_possible(criterion, wanted, given_answers) is reachable
