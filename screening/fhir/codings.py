"""Codings of our own code systems.

Always with the display of the code system: a translation stands in `text`.
"""

from __future__ import annotations

from screening.clinical.rule import Outcome
from screening.fhir.canonical import (
    ANSWER_SYSTEM,
    OUTCOME_SYSTEM,
    QUESTION_SYSTEM,
    RULE_SYSTEM,
)
from screening.fhir.definitions import displays

Coding = dict[str, str]


def outcome_coding(outcome: Outcome) -> Coding:
    """Return an outcome as a coding."""
    return _coding(OUTCOME_SYSTEM, outcome.value)


def question_coding(link_id: str) -> Coding:
    """Return a question as a coding."""
    return _coding(QUESTION_SYSTEM, link_id)


def option_coding(code: str) -> Coding:
    """Return an option as a coding."""
    return _coding(ANSWER_SYSTEM, code)


def rule_coding(rule_id: str) -> Coding:
    """Return a rule as a coding."""
    return _coding(RULE_SYSTEM, rule_id)


def _coding(system: str, code: str) -> Coding:
    return {"system": system, "code": code, "display": displays(system)[code]}
