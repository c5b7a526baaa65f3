"""A criterion in plain English, derived from the tree and the questions' wording."""

from __future__ import annotations

from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Compares,
    Criterion,
    Includes,
    Not,
    Only,
    Term,
    Unanswered,
)
from screening.clinical.question import Question
from screening.clinical.wording import Wording

_COMPARED = {
    "lt": "below {}",
    "le": "{} or below",
    "gt": "above {}",
    "ge": "{} or above",
}


def in_words(criterion: Criterion, wording: Wording) -> str:
    """Write a criterion as one phrase a clinician can check."""
    match criterion:
        case Term(means=means):
            return means
        case Not(part):
            return f"not ({in_words(part, wording)})"
        case AllOf(parts):
            return " AND ".join(_grouped(part, wording) for part in parts)
        case AnyOf(parts):
            return " OR ".join(_grouped(part, wording) for part in parts)
        case Includes(question, codes):
            options = [wording.option(question.link_id, code) for code in codes]
            return f"{_asked(question, wording)}: {' or '.join(options)}"
        case Only(question, code):
            option = wording.option(question.link_id, code)
            return f"{_asked(question, wording)}: only {option}"
        case Compares(question, comparison, threshold):
            value = _COMPARED[comparison].format(f"{threshold} {unit_of(question)}")
            return f"{_asked(question, wording)}: {value}".rstrip()
        case Unanswered(question):
            return (
                f"{_asked(question, wording)}: not answered, not known or not examined"
            )


def unit_of(question: Question) -> str:
    """Return the unit in which the question's number is compared."""
    if question.units:
        return question.units[0].code
    return "years" if not question.laboratory else "times the upper limit of normal"


def _asked(question: Question, wording: Wording) -> str:
    return wording.question(question.link_id).rstrip("?:. ")


def _grouped(criterion: Criterion, wording: Wording) -> str:
    phrase = in_words(criterion, wording)
    several = isinstance(criterion, AllOf | AnyOf) and len(criterion.parts) > 1
    return f"({phrase})" if several else phrase
