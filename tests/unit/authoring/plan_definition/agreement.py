"""Our own evaluation of a response, and what another engine makes of the rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

import fhirpathpy
from fhirpathpy.models import models

from screening.authoring.plan_definition.fhirpath import fhirpath
from screening.authoring.plan_definition.plan_definition import plan_definition
from screening.clinical.answers import Answers
from screening.clinical.decide import RuleDecision, decider_of
from screening.clinical.fold import findings
from screening.clinical.rule import Rule
from screening.fhir.reading.response import read_answers
from screening.rulebook import RULEBOOK
from tests.support.responses import item_of

Truths = dict[str, bool | None]
Change = Callable[[str], str]

TODAY = date(2026, 11, 22)


@cache
def published() -> dict[str, str]:
    """Return the condition of every rule as published, and the outcome's expression."""
    *rules, outcome = plan_definition(RULEBOOK)["action"]
    conditions = {
        rule["id"]: rule["condition"][0]["expression"]["expression"] for rule in rules
    }
    (code,) = (v for v in outcome["dynamicValue"] if v["path"] == "code.coding.code")
    return conditions | {outcome["id"]: code["expression"]["expression"]}


def decision(response: Mapping[str, Any]) -> RuleDecision:
    """Read the response as the service does, and decide."""
    given, _ = read_answers(dict(response), "QuestionnaireResponse", TODAY)
    return decider_of(RULEBOOK).decide(Answers(given))


def our_truths(response: Mapping[str, Any]) -> Truths:
    """Return what our own evaluation makes of every rule."""
    decided = decision(response)
    return {
        rule.id: True
        if decided.met >> place & 1
        else (False if decided.ruled_out >> place & 1 else None)
        for place, rule in enumerate(RULEBOOK.rules)
    }


def truth(result: list[Any]) -> bool | None:
    """Read a collection of FHIRPath as a truth; anything else is an error."""
    if result == []:
        return None
    (one,) = result
    if not isinstance(one, bool):
        raise TypeError(f"not a truth: {one!r}")
    return one


@cache
def compiled(expression: str) -> Callable[..., list[Any]]:
    """Return the expression, parsed by fhirpathpy."""
    evaluate: Callable[..., list[Any]] = fhirpathpy.compile(expression, models["r4"])
    return evaluate


def their_truths(response: Mapping[str, Any]) -> Truths:
    """Return what fhirpathpy makes of every rule: slow, 0.4 s for a response."""
    return {
        rule.id: truth(compiled(published()[rule.id])(response))
        for rule in RULEBOOK.rules
    }


class InParts:
    """fhirpathpy on the published conditions, each finding evaluated once.

    A finding reads one item, so it is evaluated once for each content of this item; a
    condition is the same text with a variable for each finding, evaluated once for
    each set of their values. `change` plants a fault; then only what it changes is
    evaluated.
    """

    def __init__(self, change: Change | None = None) -> None:
        self._read: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._rules: dict[str, tuple[str, list[str]]] = {}
        self._seen: dict[tuple[str, ...], list[Any]] = {}
        for rule in RULEBOOK.rules:
            as_published = published()[rule.id]
            if change is None:
                self._add(rule, lambda expression: expression)
            elif change(as_published) != as_published:
                self._add(rule, change)

    def _add(self, rule: Rule, change: Change) -> None:
        written = change(published()[rule.id])
        named = {change(fhirpath(each)): each for each in findings(rule.when)}
        # The longest first: one text may be the beginning of another.
        for text in sorted(named, key=len, reverse=True):
            name = self._names.setdefault(text, f"f{len(self._names)}")
            self._read[text] = named[text].question.link_id
            written = written.replace(text, f"%{name}")
        if "item" in written:
            raise ValueError(f"{rule.id} reads more than its findings: {written}")
        self._rules[rule.id] = written, list(named)

    def truths(self, response: Mapping[str, Any]) -> Truths:
        """Return what fhirpathpy makes of every rule."""
        values = {text: self._finding(text, response) for text in self._names}
        return {
            rule_id: truth(self._condition(written, {t: values[t] for t in texts}))
            for rule_id, (written, texts) in self._rules.items()
        }

    def _finding(self, text: str, response: Mapping[str, Any]) -> list[Any]:
        try:
            item = json.dumps(item_of(response, self._read[text]), default=str)
        except KeyError:
            item = ""
        key = (text, item)
        if key not in self._seen:
            self._seen[key] = compiled(text)(response)
        return self._seen[key]

    def _condition(self, written: str, values: dict[str, list[Any]]) -> list[Any]:
        key = (written, str(list(values.values())))
        if key not in self._seen:
            variables = {self._names[text]: value for text, value in values.items()}
            self._seen[key] = compiled(written)({}, variables)
        return self._seen[key]


def differences(ours: Truths, theirs: Truths) -> list[str]:
    """Name every rule on which two evaluations differ, and how."""
    return [
        f"{rule_id}: ours {ours[rule_id]}, theirs {theirs[rule_id]}"
        for rule_id in theirs
        if ours[rule_id] is not theirs[rule_id]
    ]
