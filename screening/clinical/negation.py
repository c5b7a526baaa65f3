"""A criterion with its negations moved inwards, and the units of its thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.criteria import AllOf, AnyOf, Criterion, Finding, Not, Term
from screening.clinical.fold import CriterionFold, findings
from screening.clinical.question import Question


def only_question(criterion: Criterion) -> Question | None:
    """Return the question that all findings of a criterion concern, if it is one."""
    questions = {finding.question for finding in findings(criterion)}
    return questions.pop() if len(questions) == 1 else None


def unit_of(question: Question) -> str:
    """Return the unit in which the question's number is compared, by its code.

    `multiple` is a multiple of the upper limit of normal.
    """
    if question.units:
        return question.units[0].code
    return "years" if not question.laboratory else "multiple"


def inwards(criterion: Criterion) -> Criterion:
    """Move every negation to the findings and terms, and flatten what is nested."""
    return _Inwards().fold(criterion)


def signed(part: Finding | Term, wanted: bool) -> Criterion:
    """Return the part, or its negation where that is wanted."""
    return part if wanted else Not(part)


def joined(kind: type[AllOf] | type[AnyOf], parts: Iterable[Criterion]) -> Criterion:
    """Join parts to one criterion: a single part is itself, parts of a kind merge."""
    flat: list[Criterion] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else [part])
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


class _Inwards(CriterionFold[Criterion]):
    def finding(self, finding: Finding, wanted: bool) -> Criterion:
        return signed(finding, wanted)

    def term(self, term: Term, wanted: bool) -> Criterion:
        return signed(term, wanted)

    def every(self, parts: Iterator[Criterion]) -> Criterion:
        return joined(AllOf, parts)

    def some(self, parts: Iterator[Criterion]) -> Criterion:
        return joined(AnyOf, parts)
