"""The whole content of a rulebook as JSON, and the digest that names exactly it.

The words are the English ones: a change of wording is a change of content.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache

from screening.clinical.rule import Investigation, Outcome, Rule, Rulebook, Source
from screening.clinical.serialization import Json, question_json, when_json
from screening.wording.catalogue import ENGLISH
from screening.wording.questions import wording
from screening.wording.rulebook import RulebookWords, RuleWords, rulebook_words


def rulebook_json(
    rulebook: Rulebook, words: RulebookWords | None = None
) -> dict[str, Json]:
    """Write the whole content of a rulebook: whatever could change a result."""
    words = words or rulebook_words(ENGLISH)
    term = wording(words.language).term
    return {
        "version": rulebook.version,
        "age": rulebook.age.link_id,
        "adult_from": rulebook.adult_from,
        "questions": [question_json(question) for question in rulebook.questions],
        "terms": {
            each.name: {"means": term(each.name).means, "when": when_json(each.part)}
            for each in rulebook.terms
        },
        "rules": [_rule(rule, words) for rule in rulebook.rules],
        "overrides": _sorted_lists(rulebook.overrides),
        "contradictions": [
            {
                "id": each.id,
                "when": when_json(each.when),
                "text": words.contradiction(each.id),
            }
            for each in rulebook.contradictions
        ],
        "advice": {
            outcome.value: _advice(outcome, rulebook, words)
            for outcome in rulebook.tiers
        },
        "paediatric_route": words.means(Outcome.OUT_OF_SCOPE),
    }


@cache
def digest(rulebook: Rulebook) -> str:
    """Return the SHA-256 of the rulebook's content, as 64 hexadecimal digits."""
    return digest_of(rulebook_json(rulebook))


def digest_of(content: Mapping[str, Json]) -> str:
    """Return the SHA-256 of a rulebook's JSON, whatever the order of its keys."""
    written = json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return hashlib.sha256(written.encode()).hexdigest()


def _rule(rule: Rule, words: RulebookWords) -> dict[str, Json]:
    said = words.rule(rule)
    return {
        "id": rule.id,
        "outcome": rule.outcome.value,
        "title": said.title,
        "finding": said.finding,
        "when": when_json(rule.when),
        "may_point_to": said.may_point_to,
        "weight": said.weight,
        "references": [_reference(each, said, words) for each in rule.references],
        "drafted": rule.review.drafted.isoformat(),
        "due": rule.review.due.isoformat(),
        "reviewed_by": rule.review.reviewed_by,
        "remark": "",
    }


def _reference(
    source: Source, said: RuleWords, words: RulebookWords
) -> dict[str, Json]:
    return {
        "key": source.key,
        "title": words.source_title(source),
        "citation": source.citation,
        "url": source.url,
        "status": source.status,
        "says": source.says,
        "remark": said.remark(source),
    }


def _advice(
    outcome: Outcome, rulebook: Rulebook, words: RulebookWords
) -> dict[str, Json]:
    advice = rulebook.advice(outcome)
    lines = words.advice(advice)
    return {
        "means": words.means(outcome),
        "work_up": list(lines.work_up),
        "safety_net": list(lines.safety_net),
        "self_care": list(lines.self_care),
        "investigations": [_test(each, words) for each in advice.investigations],
    }


def _test(test: Investigation, words: RulebookWords) -> dict[str, Json]:
    return {
        "code": test.code,
        "name": words.investigation(test),
        "result": test.result,
    }


def _sorted_lists(sets: Mapping[str, frozenset[str]]) -> dict[str, Json]:
    return {key: [*sorted(values)] for key, values in sets.items()}
