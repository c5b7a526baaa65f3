"""Questions and criteria as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.criteria import (
    Compares,
    Criterion,
    Finding,
    Includes,
    Only,
    Term,
    Unanswered,
)
from screening.clinical.fold import CriterionFold
from screening.clinical.question import Question

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def when_json(criterion: Criterion) -> dict[str, Json]:
    """Write a criterion as nested lists and words; terms by their name."""
    return _When().fold(criterion)


class _When(CriterionFold[dict[str, Json]]):
    def term(self, term: Term, _wanted: bool) -> dict[str, Json]:
        return {"term": term.name}

    def negation(self, part: Criterion, wanted: bool) -> dict[str, Json]:
        return {"not": self.fold(part, wanted)}

    def every(self, parts: Iterator[dict[str, Json]]) -> dict[str, Json]:
        return {"all": list(parts)}

    def some(self, parts: Iterator[dict[str, Json]]) -> dict[str, Json]:
        return {"any": list(parts)}

    def finding(self, finding: Finding, _wanted: bool) -> dict[str, Json]:
        match finding:
            case Includes(question, codes):
                return {"in": [question.link_id, list(codes)]}
            case Only(question, code):
                return {"only": [question.link_id, code]}
            case Compares(question, comparison, threshold):
                return {comparison: [question.link_id, float(threshold)]}
            case Unanswered(question):
                return {"open": question.link_id}


def question_json(question: Question) -> dict[str, Json]:
    """Write a question: its options, units and limits, and when it is shown."""
    shown_when = question.shown_when
    return {
        "link_id": question.link_id,
        "kind": question.kind.value,
        "options": list(question.options),
        "gate": question.gate,
        "ask_first": question.ask_first,
        "shown_when": None if shown_when is None else when_json(shown_when),
        "units": [
            [unit.code, str(unit.factor), str(unit.offset)] for unit in question.units
        ],
        "decimals": question.decimals,
        "plausible": [str(bound) for bound in question.plausible or ()],
        "laboratory": question.laboratory,
    }
