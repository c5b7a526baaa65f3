"""A tree made ready to be read, and the units of its thresholds."""

from __future__ import annotations

from screening.clinical.criteria import AllOf, AnyOf, Criterion, Not, findings
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


def inwards(criterion: Criterion, holds: bool = True) -> Criterion:
    """Move every negation to the findings and terms, and flatten what is nested."""
    match criterion:
        case Not(part):
            return inwards(part, not holds)
        case AllOf(parts) | AnyOf(parts):
            kind = AllOf if isinstance(criterion, AllOf) is holds else AnyOf
            inner = [inwards(part, holds) for part in parts]
            flat: list[Criterion] = []
            for part in inner:
                flat.extend(part.parts if isinstance(part, kind) else [part])
            return flat[0] if len(flat) == 1 else kind(tuple(flat))
        case _:
            return criterion if holds else Not(criterion)
