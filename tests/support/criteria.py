"""Conditions with another meaning for one of the shared terms."""

from collections.abc import Callable, Iterator

from screening.clinical.criteria import AllOf, AnyOf, Criterion, Finding, Not, Term
from screening.clinical.fold import CriterionFold

Change = Callable[[Criterion], Criterion]


def change_term(criterion: Criterion, name: str, change: Change) -> Criterion:
    """Return the condition with the meaning of one term changed wherever it is used."""
    return _TermChanged(name, change).fold(criterion)


class _TermChanged(CriterionFold[Criterion]):
    def __init__(self, name: str, change: Change) -> None:
        self._name = name
        self._change = change

    def term(self, term: Term, wanted: bool) -> Criterion:
        change = self._change if term.name == self._name else self.fold
        return Term(term.name, change(term.part))

    def negation(self, part: Criterion, wanted: bool) -> Criterion:
        return Not(self.fold(part))

    def finding(self, finding: Finding, wanted: bool) -> Criterion:
        return finding

    def every(self, parts: Iterator[Criterion]) -> Criterion:
        return AllOf(tuple(parts))

    def some(self, parts: Iterator[Criterion]) -> Criterion:
        return AnyOf(tuple(parts))
