"""The rule table of tests/spec, evaluated by itself: a second, independent engine.

It reads the JSON conditions with no code of the product, for comparison with it.
"""

import json
from pathlib import Path

SPEC = Path(__file__).parent.parent / "spec"


def spec(name: str):
    """Return one file of the specification."""
    return json.loads((SPEC / f"{name}.json").read_text())


TERMS = spec("terms")
RULES = {rule["id"]: rule for rule in spec("rules")}
QUESTIONS = {question["linkId"]: question for question in spec("questionnaire")}
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
