"""What is left of a criterion once the known answers are put in."""

from __future__ import annotations

from collections.abc import Container

from screening.clinical.answers import Answers
from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Criterion,
    Not,
    Term,
    Unanswered,
    evaluate,
    findings,
)
from screening.clinical.negation import inwards


def residual(criterion: Criterion, answers: Answers) -> Criterion | None:
    """Return the part of a criterion that open questions still decide; None for none.

    Under any completion that keeps the answers given, it has the truth of the whole
    criterion. Silence counts as open here: an answer can still end it. A term of which
    anything is open stays whole, under the name that readers know.
    """
    rest = _rest(criterion, answers)
    return None if isinstance(rest, bool) else rest


def _rest(criterion: Criterion, answers: Answers) -> Criterion | bool:
    match criterion:
        case Not(part):
            rest = _rest(part, answers)
            return not rest if isinstance(rest, bool) else Not(rest)
        case Term(part=part):
            rest = _rest(part, answers)
            return rest if isinstance(rest, bool) else criterion
        case AllOf(parts):
            return _combined(AllOf, parts, answers)
        case AnyOf(parts):
            return _combined(AnyOf, parts, answers)
        case _ if answers.is_open(criterion.question.link_id):
            return criterion
        case Unanswered():
            return False
    return evaluate(criterion, answers) is True


def _combined(
    kind: type[AllOf] | type[AnyOf], parts: tuple[Criterion, ...], answers: Answers
) -> Criterion | bool:
    deciding = kind is AnyOf
    left: list[Criterion] = []
    for part in parts:
        rest = _rest(part, answers)
        if not isinstance(rest, bool):
            left.append(rest)
        elif rest is deciding:
            return deciding
    if not left:
        return not deciding
    return left[0] if len(left) == 1 else kind(tuple(left))


def askable(criterion: Criterion, link_ids: Container[str]) -> Criterion | None:
    """Leave out the alternatives that need another question; None if all do.

    A follow-up that no answer can open any more is asked of nobody.
    """
    match inwards(criterion):
        case AllOf(parts):
            every = [askable(part, link_ids) for part in parts]
            kept = [part for part in every if part is not None]
            return AllOf(tuple(kept)) if len(kept) == len(parts) else None
        case AnyOf(parts):
            some = [askable(part, link_ids) for part in parts]
            kept = [part for part in some if part is not None]
            if len(kept) == 1:
                return kept[0]
            return AnyOf(tuple(kept)) if kept else None
        case single:
            asked = (finding.question.link_id for finding in findings(single))
            return single if all(each in link_ids for each in asked) else None
