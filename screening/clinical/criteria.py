"""The typed expression tree of findings: its node classes and their builders.

Every reader of the tree is a fold (fold.py): evaluation, words, FHIRPath, proofs.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

from screening.clinical.question import OPEN_OPTIONS, Question


class _Node:
    """Shared by all criteria: none of them is a Python truth."""

    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise TypeError("a criterion is not a truth: use evaluate(criterion, answers)")


@dataclass(frozen=True, slots=True)
class Includes(_Node):
    """One of these options is the answer, or is among the answers."""

    question: Question
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Only(_Node):
    """This option is ticked and no other."""

    question: Question
    code: str


@dataclass(frozen=True, slots=True)
class Compares(_Node):
    """The number given lies below or above a threshold (lt, le, gt, ge)."""

    question: Question
    comparison: str
    threshold: Decimal


@dataclass(frozen=True, slots=True)
class Unanswered(_Node):
    """The question is open: unanswered, unknown or not examined. Always decided."""

    question: Question


@dataclass(frozen=True, slots=True)
class Not(_Node):
    """The part does not hold; unknown when the part is."""

    part: Criterion


@dataclass(frozen=True, slots=True)
class AllOf(_Node):
    """Every part holds."""

    parts: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class AnyOf(_Node):
    """At least one part holds."""

    parts: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Term(_Node):
    """A finding with a name of its own that several rules share."""

    name: str
    part: Criterion


Finding = Includes | Only | Compares | Unanswered
Criterion = Finding | Not | AllOf | AnyOf | Term


def is_(question: Question, *codes: str) -> Includes:
    """One of these options is answered."""
    _check_options(question, codes)
    return Includes(question, codes)


def only(question: Question, code: str) -> Only:
    """This option is answered and no other."""
    _check_options(question, (code,))
    return Only(question, code)


def below(question: Question, threshold: str) -> Compares:
    """The number is less than the threshold."""
    return _compares(question, "lt", threshold)


def at_most(question: Question, threshold: str) -> Compares:
    """The number is the threshold or less."""
    return _compares(question, "le", threshold)


def above(question: Question, threshold: str) -> Compares:
    """The number is more than the threshold."""
    return _compares(question, "gt", threshold)


def at_least(question: Question, threshold: str) -> Compares:
    """The number is the threshold or more."""
    return _compares(question, "ge", threshold)


def unanswered(question: Question) -> Unanswered:
    """The question is open, whatever the reason."""
    return Unanswered(question)


def not_(part: Criterion) -> Not:
    """The part does not hold."""
    return Not(part)


def all_of(*parts: Criterion) -> AllOf:
    """Every part holds."""
    return AllOf(parts)


def any_of(*parts: Criterion) -> AnyOf:
    """At least one part holds."""
    return AnyOf(parts)


def _check_options(question: Question, codes: tuple[str, ...]) -> None:
    offered = set(question.options) - OPEN_OPTIONS
    if not codes or not offered.issuperset(codes):
        raise ValueError(f"{question.link_id} has no findings {codes}")


def _compares(question: Question, comparison: str, threshold: str) -> Compares:
    if not question.numeric:
        raise ValueError(f"{question.link_id} is not answered by a number")
    return Compares(question, comparison, Decimal(threshold))
