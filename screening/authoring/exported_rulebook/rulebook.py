"""A rulebook read back from its exported JSON: it decides as the exported one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import ValidationError

from screening.authoring.exported_rulebook.criteria import Criteria, NotARulebook
from screening.authoring.exported_rulebook.schema import ExportedRulebookSchema
from screening.clinical.rule import (
    Contradiction,
    Outcome,
    Review,
    Rule,
    Rulebook,
    Tier,
)

__all__ = ["NotARulebook", "rulebook_from_json"]


def rulebook_from_json(content: Any) -> Rulebook:
    """Return the rulebook that `rulebook_json` wrote, or raise NotARulebook.

    What the JSON leaves out because it decides nothing (the heading above a question)
    is left empty.
    """
    try:
        book = ExportedRulebookSchema().load(content)
    except ValidationError as error:
        problems = [*_problems(error.messages)]
        more = f" And {len(problems) - 1} more problems." if problems[1:] else ""
        raise NotARulebook(problems[0] + more) from error
    parts = _parts(book)
    try:
        return Rulebook(**parts)
    except (KeyError, ValueError) as error:
        raise NotARulebook(f"The overrides cannot be kept: {error}.") from error


def _problems(messages: Any, at: str = "") -> Iterator[str]:
    """Yield one line for each problem, its place in front."""
    if not isinstance(messages, Mapping):
        yield f"{at}: {' '.join(messages)}".removeprefix(": ")
        return
    for key, found in messages.items():
        # What marshmallow says of a whole object, of a name or of its value.
        if key in ("_schema", "key", "value"):
            yield from _problems(found, at)
        else:
            part = f"[{key}]" if isinstance(key, int) else f".{key}"
            yield from _problems(found, (at + part).removeprefix("."))


def _parts(book: dict[str, Any]) -> dict[str, Any]:
    criteria = Criteria(book["questions"], book["terms"])
    link_ids = [each["link_id"] for each in book["questions"]]
    advice = book.pop("advice")
    return book | {
        "questions": tuple(criteria.question(each, "questions") for each in link_ids),
        "age": criteria.question(book["age"], "age"),
        "terms": tuple(criteria.term(name, "terms") for name in book["terms"]),
        "rules": tuple(
            _rule(rule, criteria, f"rules[{place}].when")
            for place, rule in enumerate(book["rules"])
        ),
        "overrides": {k: frozenset(v) for k, v in book["overrides"].items()},
        "contradictions": tuple(
            Contradiction(
                each["id"], criteria.read(each["when"], f"contradictions[{place}].when")
            )
            for place, each in enumerate(book["contradictions"])
        ),
        "tiers": {outcome: _tier(outcome, each) for outcome, each in advice.items()},
        # It is the same for every outcome.
        "safety_net": next(iter(advice.values()))["safety_net"],
    }


def _rule(rule: dict[str, Any], criteria: Criteria, at: str) -> Rule:
    review = Review(rule.pop("drafted"), rule.pop("due"), rule.pop("reviewed_by"))
    return Rule(**{**rule, "when": criteria.read(rule["when"], at), "review": review})


def _tier(outcome: Outcome, advice: dict[str, Any]) -> Tier:
    lines = {name: each for name, each in advice.items() if name != "safety_net"}
    return Tier(outcome, **lines)
