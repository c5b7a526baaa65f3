"""Three-valued evaluation of a criterion.

A truth is True, False or None; None means that nobody knows. Only this module and
the function compiled from the same tree (compiled.py) combine truths.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from decimal import Decimal

from screening.clinical.answers import Answers
from screening.clinical.criteria import (
    Compares,
    Criterion,
    Finding,
    Includes,
    Only,
    Unanswered,
)
from screening.clinical.fold import CriterionFold

Truth = bool | None

COMPARISONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
}


def evaluate(criterion: Criterion, answers: Answers) -> Truth:
    """Return True, False or, where an open answer matters, None."""
    return _Evaluation(answers).fold(criterion)


def is_found(finding: Finding, wanted: bool, answers: Answers) -> Truth:
    """Return whether one finding has the truth wanted; None while that is open."""
    is_open = answers.is_open(finding.question.link_id)
    if isinstance(finding, Unanswered):
        return is_open is wanted
    return None if is_open else _holds(finding, answers) is wanted


class _Evaluation(CriterionFold[Truth]):
    """Kleene's logic: one deciding part decides, else one unknown part leaves open.

    The value is whether the truth wanted is there, so a negation needs no case.
    """

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def finding(self, finding: Finding, wanted: bool) -> Truth:
        return is_found(finding, wanted, self._answers)

    def every(self, parts: Iterator[Truth]) -> Truth:
        return _decided(False, parts)

    def some(self, parts: Iterator[Truth]) -> Truth:
        return _decided(True, parts)


def _decided(deciding: bool, parts: Iterator[Truth]) -> Truth:
    unknown = False
    for truth in parts:
        if truth is deciding:
            return deciding
        unknown = unknown or truth is None
    return None if unknown else not deciding


def _holds(finding: Includes | Only | Compares, answers: Answers) -> bool:
    """Whether a finding holds in the answer to its question, which is not open."""
    link_id = finding.question.link_id
    match finding:
        case Includes(_, codes):
            return any(code in codes for code in answers.codes(link_id))
        case Only(_, code):
            return set(answers.codes(link_id)) == {code}
        case Compares(_, comparison, threshold):
            number = answers.number(link_id)
            return number is not None and COMPARISONS[comparison](number, threshold)
