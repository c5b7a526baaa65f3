"""A rulebook as plain JSON values, and the digest that names exactly this content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache

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
from screening.clinical.rule import Advice, Reference, Rule, Rulebook

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


def rulebook_json(rulebook: Rulebook) -> dict[str, Json]:
    """Write the whole content of a rulebook: whatever could change a result."""
    return {
        "version": rulebook.version,
        "age": rulebook.age.link_id,
        "adult_from": rulebook.adult_from,
        "questions": [_question(question) for question in rulebook.questions],
        "terms": {
            term.name: {"means": term.means, "when": when_json(term.part)}
            for term in rulebook.terms
        },
        "rules": [_rule(rule) for rule in rulebook.rules],
        "overrides": _sorted_lists(rulebook.overrides),
        "contradictions": [
            {"id": item.id, "when": when_json(item.when), "text": item.text}
            for item in rulebook.contradictions
        ],
        "advice": {
            outcome.value: _advice(rulebook.advice(outcome), tier.means)
            for outcome, tier in rulebook.tiers.items()
        },
        "paediatric_route": rulebook.paediatric_route,
    }


@cache
def digest(rulebook: Rulebook) -> str:
    """Return the SHA-256 of the rulebook's content, as 64 hexadecimal digits."""
    content = json.dumps(
        rulebook_json(rulebook),
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return hashlib.sha256(content.encode()).hexdigest()


def _question(question: Question) -> dict[str, Json]:
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


def _rule(rule: Rule) -> dict[str, Json]:
    return {
        "id": rule.id,
        "outcome": rule.outcome.value,
        "title": rule.title,
        "finding": rule.finding,
        "when": when_json(rule.when),
        "may_point_to": rule.may_point_to,
        "weight": rule.weight,
        "references": [_reference(reference) for reference in rule.references],
        "drafted": rule.review.drafted.isoformat(),
        "due": rule.review.due.isoformat(),
        "reviewed_by": rule.review.reviewed_by,
        "remark": rule.remark,
    }


def _reference(reference: Reference) -> dict[str, Json]:
    source = reference.source
    return {
        "key": source.key,
        "title": source.title,
        "citation": source.citation,
        "url": source.url,
        "status": source.status,
        "says": source.says,
        "remark": reference.remark,
    }


def _advice(advice: Advice, means: str) -> dict[str, Json]:
    return {
        "means": means,
        "work_up": list(advice.work_up),
        "safety_net": list(advice.safety_net),
        "self_care": list(advice.self_care),
        "investigations": [
            {
                "code": each.code,
                "name": each.name,
                "result": each.result,
            }
            for each in advice.investigations
        ],
    }


def _sorted_lists(sets: Mapping[str, frozenset[str]]) -> dict[str, Json]:
    return {key: [*sorted(values)] for key, values in sets.items()}
