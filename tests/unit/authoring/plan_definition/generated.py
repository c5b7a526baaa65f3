"""Responses by number, the same on every machine: what the engines are compared on.

Clean, blank and random patients; in each, the questions of one rule and a few others
are answered anew, left blank, or given as items without an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache
from random import Random
from typing import Any

from screening.clinical.criteria import (
    Compares,
    Finding,
    Includes,
    Only,
    Unanswered,
)
from screening.clinical.fold import findings
from screening.clinical.question import (
    EXCLUSIVE_OPTIONS,
    OPEN_OPTIONS,
    Kind,
    Question,
    Unit,
)
from screening.rulebook import RULEBOOK
from screening.summary.gate import GATE_TERMS
from tests.support.patients import CLEAN
from tests.support.responses import build_response

COUNT = 2000


# What is normal, so that a rule about results can be ruled out.
RESULTS: dict[str, Any] = {
    "lb-mg": Decimal("0.85"),
    "lb-ca": Decimal("2.35"),
    "lb-k": Decimal("4.2"),
    "lb-ck": Decimal("0.8"),
    "lb-tsh": "normal",
    "lb-b12": "normal",
    "lb-hba1c": Decimal(36),
    "lb-ferritin": Decimal(120),
}


def response(number: int) -> dict[str, Any]:
    """Return the response of this number."""
    draw = Random(f"fasciculation {number}")  # the same on every machine
    answers = _start(draw)
    rule = RULEBOOK.rules[number % len(RULEBOOK.rules)]
    # Without the safety gate, which a clean form passes.
    own = findings(rule.when, without=GATE_TERMS)
    makes_all = draw.random() < 0.3
    for finding in own if makes_all else draw.sample(own, draw.randint(0, len(own))):
        makes = makes_all or draw.random() < 0.5
        question = finding.question
        value = _making(finding, draw) if makes else _value(question, draw)
        answers[question.link_id] = value
    for question in draw.sample(RULEBOOK.questions, draw.choice([0, 0, 1, 3])):
        answers[question.link_id] = _value(question, draw)
    given = {link_id: value for link_id, value in answers.items() if value is not None}
    built = build_response(given)
    _without_empty_answers(built.get("item", []))
    return built


def _start(draw: Random) -> dict[str, Any]:
    match draw.choice(["clean", "clean", "with results", "blank", "random"]):
        case "clean":
            return dict(CLEAN)
        case "with results":
            return CLEAN | RESULTS
        case "random":
            return {q.link_id: _value(q, draw) for q in RULEBOOK.questions}
    return {}


def _making(finding: Finding, draw: Random) -> Any:
    """Draw an answer that makes the finding true, or for a number might."""
    match finding:
        case Includes(_, codes):
            return draw.choice(codes)
        case Only(_, code):
            return code
        case Unanswered(question):
            return draw.choice(
                [None, [], *sorted(OPEN_OPTIONS.intersection(question.options))]
            )
        case Compares(question):
            return draw.choice(numbers(question))


def _value(question: Question, draw: Random) -> Any:
    if draw.random() < 0.15:
        # Left out, or there as an item without an answer.
        return draw.choice([None, []])
    if question.numeric:
        return draw.choice(numbers(question))
    if not question.repeats or draw.random() < 0.4:
        return draw.choice(question.options)
    alone = EXCLUSIVE_OPTIONS | OPEN_OPTIONS
    together = [option for option in question.options if option not in alone]
    return draw.sample(together, draw.randint(1, min(3, len(together))))


@cache
def numbers(question: Question) -> list[Any]:
    """Return what is on and beside every threshold, in every unit."""
    if question.kind is not Kind.QUANTITY:
        return list(_plausible(question, _around(question, Unit("1"))))
    return [
        (number, unit.code)
        for unit in question.units
        for number in _plausible(question, _around(question, unit), unit)
    ]


def _around(question: Question, unit: Unit) -> Iterator[Decimal]:
    for threshold in _thresholds(question):
        if unit.same_number:
            near = [-1, 0, 1] if question.kind is Kind.INTEGER else [-1, 0, 1, "0.49"]
            yield from (threshold + Decimal(n) * question.step for n in near)
            continue
        for side in (-1, 0, 1):
            turn = threshold + side * question.step / 2
            exact = turn / unit.factor + unit.offset
            for places in ("0.1", "0.01", "0.0001"):
                yield exact.quantize(Decimal(places), ROUND_FLOOR)
                yield exact.quantize(Decimal(places), ROUND_CEILING)


def _thresholds(question: Question) -> list[Decimal]:
    compared = {
        finding.threshold
        for rule in RULEBOOK.rules
        for finding in findings(rule.when)
        if isinstance(finding, Compares) and finding.question is question
    }
    adult = {Decimal(RULEBOOK.adult_from)} if question is RULEBOOK.age else set()
    return sorted(compared | adult)


def _plausible(
    question: Question, given: Iterator[Decimal], unit: Unit | None = None
) -> Iterator[Any]:
    low, high = question.plausible or (Decimal(0), Decimal(0))
    for number in dict.fromkeys(given):
        value = unit.convert(number, question.decimals) if unit else number
        if low <= value <= high:
            yield int(number) if question.kind is Kind.INTEGER else number


def _without_empty_answers(items: list[dict[str, Any]]) -> None:
    for item in items:
        _without_empty_answers(item.get("item", []))
        if item.get("answer") == []:
            del item["answer"]
