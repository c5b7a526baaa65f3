"""The rule table of tests/spec, evaluated by itself: a second, independent engine.

It reads the JSON conditions with no code of the product, for comparison with it. What
is only proposed is not in the table: it is taken from the rulebook as it stands there.
"""

import json
from decimal import Decimal
from pathlib import Path

from screening.clinical.question import Question
from screening.clinical.rule import Rule
from screening.clinical.serialization import when_json
from screening.rulebook import RULEBOOK

SPEC = Path(__file__).parent.parent / "spec"


def spec(name: str):
    """Return one file of the specification."""
    return json.loads((SPEC / f"{name}.json").read_text())


def _proposed_rule(rule: Rule) -> dict:
    return {"outcome": rule.outcome.value, "when": when_json(rule.when)}


def _proposed_question(question: Question) -> dict:
    shown = question.shown_when
    return {
        "type": "choice, repeats" if question.repeats else "choice",
        "options": list(question.options),
        "shown_when": None if shown is None else when_json(shown),
        "decimals_after_conversion": question.decimals,
    }


TERMS = spec("terms")
TABLE = {rule["id"]: rule for rule in spec("rules")}
ASKED = {question["linkId"]: question for question in spec("questionnaire")}
# In the order of the rulebook, with what is only proposed.
RULES = {
    rule.id: _proposed_rule(rule) if rule.proposed else TABLE[rule.id]
    for rule in RULEBOOK.rules
    if rule.proposed or rule.id in TABLE
}
QUESTIONS = {
    each.link_id: _proposed_question(each) if each.proposed else ASKED[each.link_id]
    for each in RULEBOOK.questions
    if each.proposed or each.link_id in ASKED
}
for _each in RULEBOOK.questions:
    if _each.proposed and _each.gate:
        TERMS["gate-open"]["when"]["any"].append({"open": _each.link_id})
OPEN = ("unknown", "not-examined")
TIERS = [
    "emergency-same-day",
    "urgent-neurology",
    "routine-neurology",
    "gp-workup-review",
    "reassure-self-care",
]
DROPS = {
    "B02": {"G01", "G12"},
    "B03": {"G01"},
    "B04": {"G01", "G13"},
    "B05": {"G01", "G12"},
}


def truth(when: dict, answers: dict):
    """True, False or None of one condition; `answers` holds plain values."""
    ((kind, value),) = when.items()
    if kind == "term":
        return truth(TERMS[value]["when"], answers)
    if kind == "not":
        inner = truth(value, answers)
        return None if inner is None else not inner
    if kind in ("all", "any"):
        parts = [truth(part, answers) for part in value]
        if (kind == "any") in parts:
            return kind == "any"
        return None if None in parts else kind == "all"
    if kind == "open":
        return given(value, answers) is None
    answer = given(value[0], answers)
    if answer is None:
        return None
    if kind == "in":
        return not set(value[1]).isdisjoint(answer)
    if kind == "only":
        return set(answer) == {value[1]}
    number, limit = float(answer), float(value[1])
    return {
        "lt": number < limit,
        "le": number <= limit,
        "gt": number > limit,
        "ge": number >= limit,
    }[kind]


def given(link_id: str, answers: dict):
    """Return the answer, or None where the question is open."""
    answer = answers.get(link_id)
    if isinstance(answer, str):
        answer = [answer]
    if isinstance(answer, list) and set(answer) & set(OPEN):
        return None
    return answer


def lines() -> dict[str, set[tuple[str, str, bool]]]:
    """Return where the table draws a line, by the link id of a number.

    Each line is the last value below it, the first above it, and whether a value
    between the two lies above it.
    """
    found: dict[str, set[tuple[str, str, bool]]] = {"pt-age": {("15", "16", False)}}
    tables = [*RULES.values(), *TERMS.values()]
    for when in (part for each in tables for part in _comparisons(each["when"])):
        ((kind, (link_id, limit)),) = when.items()
        decimals = QUESTIONS[link_id].get("decimals_after_conversion", 0)
        decimals = 1 if link_id == "lb-ck" else decimals
        step, at = Decimal(1).scaleb(-decimals), Decimal(str(limit))
        low, high = (at, at + step) if kind in ("le", "gt") else (at - step, at)
        ends = tuple(f"{end.normalize():f}" for end in (low, high))
        found.setdefault(link_id, set()).add((*ends, kind in ("le", "gt")))
    return found


def _comparisons(when):
    for kind, value in when.items():
        if kind in ("lt", "le", "gt", "ge"):
            yield when
        elif kind in ("all", "any"):
            for part in value:
                yield from _comparisons(part)
        elif kind == "not":
            yield from _comparisons(value)


def met(answers: dict) -> set[str]:
    """Return the ids of all rules met."""
    return {id_ for id_, rule in RULES.items() if truth(rule["when"], answers) is True}


def outcome(answers: dict) -> str:
    """Return the outcome by the policies of the evidence document, section C.2."""
    age = given("pt-age", answers)
    if age is not None and age < 16:
        return "out-of-scope"
    rules = met(answers)
    for benign, dropped in DROPS.items():
        if benign in rules:
            rules = rules - dropped
    tiers = {RULES[rule]["outcome"] for rule in rules}
    return next((tier for tier in TIERS if tier in tiers), "gp-workup-review")
