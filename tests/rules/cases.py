"""Reads the case files: what a patient answered, and what a rule must make of it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.evaluation import Truth
from screening.clinical.question import Question
from screening.rulebook import RULEBOOK

FOLDER = Path(__file__).parent

# As a case file writes an answer. "" and "unanswered" take one away.
Written = str | int | Decimal | list[str]

TRUTHS: dict[str, Truth] = {"met": True, "not met": False, "undecided": None}
FIELDS = {"why", "rule", "base", "answers", "is", "outcome", "reasons"}
FIELDS |= {"contradictions"}


@dataclass(frozen=True)
class Case:
    """One patient and one rule; `outcome` and the lists are None where not stated."""

    why: str
    rule: str
    base: str
    answers: Answers
    expected: str
    outcome: str | None
    reasons: tuple[str, ...] | None
    contradictions: tuple[str, ...] | None


def _document(name: str) -> dict[str, object]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"), parse_float=Decimal)


BASES = _document("base.toml")


def read_answers(base: str, changes: dict[str, Written]) -> Answers:
    """Return the answers of a base patient with these changed."""
    written = BASES[base] | changes
    return Answers(
        {
            link_id: _answer(RULEBOOK.question(link_id), value)
            for link_id, value in written.items()
            if value not in ("", "unanswered")
        }
    )


def _answer(question: Question, value: Written) -> Answer:
    """Read one answer as the edge would, and refuse what the form does not offer."""
    if question.numeric:
        if not isinstance(value, int | Decimal):
            raise ValueError(f"{question.link_id}: {value!r} is not a number")
        number = Decimal(value)
        if number != number.quantize(question.step):
            raise ValueError(f"{question.link_id}: {value} has too many decimals")
        return Measured(number, number)
    codes = tuple(value) if isinstance(value, list) else (value,)
    if not set(codes) <= set(question.options):
        raise ValueError(f"{question.link_id} does not offer {codes}")
    if len(codes) > 1 and not question.repeats:
        raise ValueError(f"{question.link_id} takes one answer")
    return codes


def _case(file: str, entry: dict[str, object]) -> Case:
    if unexpected := entry.keys() - FIELDS:
        raise ValueError(f"{file}: {entry['why']} has unexpected {unexpected}")
    base = entry.get("base", "clean")
    stated = {name: entry.get(name) for name in ("reasons", "contradictions")}
    lists = {k: None if v is None else tuple(v) for k, v in stated.items()}
    return Case(
        why=entry["why"],
        rule=entry["rule"],
        base=base,
        answers=read_answers(base, entry.get("answers", {})),
        expected=entry["is"],
        outcome=entry.get("outcome"),
        **lists,
    )


CASES = tuple(
    _case(path.name, entry)
    for path in sorted(FOLDER.glob("*.toml"))
    if path.name != "base.toml"
    for entry in _document(path.name).get("case", [])
)


# What no patient can show: `rule` never has the state `is`, or never decides `with`
# a benign rule.
NEVER: tuple[dict[str, str], ...] = tuple(
    entry
    for path in sorted(FOLDER.glob("*.toml"))
    for entry in _document(path.name).get("never", [])
)


def cases_of(*rule_ids: str) -> tuple[Case, ...]:
    """Return the cases of these rules."""
    return tuple(case for case in CASES if case.rule in rule_ids)
