"""One fold over the criteria tree; every reader of the tree is a subclass of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Container, Iterator
from itertools import repeat
from typing import Generic, TypeVar

from screening.clinical.criteria import AllOf, AnyOf, Criterion, Finding, Not, Term

T = TypeVar("T")


class CriterionFold(ABC, Generic[T]):
    """Computes one value of a criterion from the values of its parts.

    `wanted` is the truth that is asked for. By default a negation asks for the other
    truth of its part, so that AllOf and AnyOf change places (De Morgan) and only
    findings and terms see a negation. A subclass that keeps negations as they are
    overrides `negation`. Terms are looked through unless `term` is overridden.
    """

    @abstractmethod
    def finding(self, finding: Finding, wanted: bool) -> T:
        """Return the value of one finding."""

    @abstractmethod
    def every(self, parts: Iterator[T]) -> T:
        """Combine the values of parts that are all needed; parts are lazy."""

    @abstractmethod
    def some(self, parts: Iterator[T]) -> T:
        """Combine the values of parts of which one is enough; parts are lazy."""

    def negation(self, part: Criterion, wanted: bool) -> T:
        """Return the value of a negated part."""
        return self.fold(part, not wanted)

    def term(self, term: Term, wanted: bool) -> T:
        """Return the value of a shared term."""
        return self.fold(term.part, wanted)

    def fold(self, criterion: Criterion, wanted: bool = True) -> T:
        """Return the value of a whole criterion."""
        match criterion:
            case AllOf() | AnyOf():
                parts = map(self.fold, criterion.parts, repeat(wanted))
                together = isinstance(criterion, AllOf) is wanted
                return self.every(parts) if together else self.some(parts)
            case Not():
                return self.negation(criterion.part, wanted)
            case Term():
                return self.term(criterion, wanted)
        return self.finding(criterion, wanted)


class _Findings(CriterionFold[list[Finding]]):
    def __init__(self, without: Container[str]) -> None:
        self._without = without

    def finding(self, finding: Finding, _wanted: bool) -> list[Finding]:
        return [finding]

    def every(self, parts: Iterator[list[Finding]]) -> list[Finding]:
        return [finding for part in parts for finding in part]

    some = every

    def term(self, term: Term, wanted: bool) -> list[Finding]:
        return [] if term.name in self._without else self.fold(term.part, wanted)


def findings(criterion: Criterion, *, without: Container[str] = ()) -> list[Finding]:
    """Return every finding that the criterion names, in reading order.

    The findings of the terms named in `without` are left out.
    """
    return _Findings(without).fold(criterion)
