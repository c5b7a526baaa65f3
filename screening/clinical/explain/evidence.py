"""Why a rule is met: the answers that made its condition true."""

from __future__ import annotations

from screening.clinical.answers import Answers
from screening.clinical.assessment import Evidence
from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Criterion,
    Finding,
    Includes,
    Not,
    Term,
    Unanswered,
    evaluate,
)


def because(criterion: Criterion, answers: Answers) -> tuple[Evidence, ...]:
    """Return the answers that make a criterion true, each once, in reading order."""
    seen: dict[tuple[str, str | None], Evidence] = {}
    for evidence in _support(criterion, answers, True, None) or ():
        seen.setdefault((evidence.link_id, evidence.code), evidence)
    return tuple(seen.values())


# The answers that put a criterion on the side wanted; None where it is not there.
Support = list[Evidence] | None


def _support(
    criterion: Criterion, answers: Answers, wanted: bool, term: str | None
) -> Support:
    match criterion:
        case Includes() | Unanswered():
            return _given(criterion, answers, wanted, term)
        case Not(part):
            return _support(part, answers, not wanted, term)
        case Term(name=name, part=part):
            return _support(part, answers, wanted, term or name)
        case AllOf(parts) | AnyOf(parts):
            every = isinstance(criterion, AllOf) is wanted
            return _supports(parts, answers, wanted, term, every)
        case _:
            return _given(criterion, answers, wanted, term)


def _supports(
    parts: tuple[Criterion, ...],
    answers: Answers,
    wanted: bool,
    term: str | None,
    every: bool,
) -> Support:
    found: list[Evidence] = []
    any_part = False
    for part in parts:
        support = _support(part, answers, wanted, term)
        if support is not None:
            any_part = True
            found += support
        elif every:
            return None
    return found if every or any_part else None


def _given(
    finding: Finding, answers: Answers, wanted: bool, term: str | None
) -> Support:
    if evaluate(finding, answers) is not wanted:
        return None
    link_id = finding.question.link_id
    if isinstance(finding, Unanswered) and wanted:
        return [Evidence(link_id, answers.state(link_id).value, term=term)]
    if finding.question.numeric:
        return [Evidence(link_id, number=answers.number(link_id), term=term)]
    return [
        Evidence(link_id, code, term=term)
        for code in answers.codes(link_id)
        if not (isinstance(finding, Includes) and wanted) or code in finding.codes
    ]
