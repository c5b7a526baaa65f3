"""What is left of a criterion once the known answers are put in."""

from __future__ import annotations

from collections.abc import Container, Iterator

from screening.clinical.answers import Answers
from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Criterion,
    Finding,
    Not,
    Term,
    Unanswered,
)
from screening.clinical.evaluation import is_found
from screening.clinical.fold import CriterionFold, findings
from screening.clinical.negation import joined, signed


def residual(criterion: Criterion, answers: Answers) -> Criterion | None:
    """Return the part of a criterion that open questions still decide; None for none.

    Under any completion that keeps the answers given, it has the truth of the whole
    criterion. Silence counts as open here: an answer can still end it. A term of which
    anything is open stays whole, under the name that readers know.
    """
    rest = _Residual(answers).fold(criterion)
    return None if isinstance(rest, bool) else rest


class _Residual(CriterionFold[Criterion | bool]):
    """The criterion without the parts that are decided, or its truth."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def negation(self, part: Criterion, wanted: bool) -> Criterion | bool:
        rest = self.fold(part, wanted)
        return not rest if isinstance(rest, bool) else Not(rest)

    def term(self, term: Term, wanted: bool) -> Criterion | bool:
        rest = self.fold(term.part, wanted)
        return rest if isinstance(rest, bool) else term

    def every(self, parts: Iterator[Criterion | bool]) -> Criterion | bool:
        return _combined(AllOf, parts)

    def some(self, parts: Iterator[Criterion | bool]) -> Criterion | bool:
        return _combined(AnyOf, parts)

    def finding(self, finding: Finding, _wanted: bool) -> Criterion | bool:
        if self._answers.is_open(finding.question.link_id):
            return finding
        if isinstance(finding, Unanswered):
            return False
        return is_found(finding, True, self._answers) is True


def _combined(
    kind: type[AllOf] | type[AnyOf], parts: Iterator[Criterion | bool]
) -> Criterion | bool:
    deciding = kind is AnyOf
    left: list[Criterion] = []
    for part in parts:
        if not isinstance(part, bool):
            left.append(part)
        elif part is deciding:
            return deciding
    if not left:
        return not deciding
    return left[0] if len(left) == 1 else kind(tuple(left))


def askable(criterion: Criterion, link_ids: Container[str]) -> Criterion | None:
    """Leave out the alternatives that need another question; None if all do.

    A follow-up that no answer can open any more is asked of nobody.
    """
    return _Askable(link_ids).fold(criterion)


class _Askable(CriterionFold[Criterion | None]):
    def __init__(self, link_ids: Container[str]) -> None:
        self._link_ids = link_ids

    def finding(self, finding: Finding, wanted: bool) -> Criterion | None:
        return self._single(finding, wanted)

    def term(self, term: Term, wanted: bool) -> Criterion | None:
        return self._single(term, wanted)

    def _single(self, part: Finding | Term, wanted: bool) -> Criterion | None:
        asked = (finding.question.link_id for finding in findings(part))
        can_be_asked = all(link_id in self._link_ids for link_id in asked)
        return signed(part, wanted) if can_be_asked else None

    def every(self, parts: Iterator[Criterion | None]) -> Criterion | None:
        kept: list[Criterion] = []
        for part in parts:
            if part is None:
                return None
            kept.append(part)
        return joined(AllOf, kept)

    def some(self, parts: Iterator[Criterion | None]) -> Criterion | None:
        kept = [part for part in parts if part is not None]
        return joined(AnyOf, kept) if kept else None
