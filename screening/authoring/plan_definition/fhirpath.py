"""A criterion as FHIRPath with a QuestionnaireResponse as context: true, false or {}.

Empty means that nobody knows. and, or and not() are Kleene's logic in FHIRPath, and
comparing with nothing gives nothing; exists() does not: it is false on no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from screening.clinical.criteria import (
    Compares,
    Criterion,
    Finding,
    Includes,
    Only,
    Unanswered,
)
from screening.clinical.fold import CriterionFold
from screening.clinical.question import OPEN_OPTIONS, Kind, Question, Unit
from screening.fhir.items import catalogue

_OPERATORS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}
# Where a rounded number begins to be this much: half up, so from here on.
_ROUNDED = {"lt": ("<", -1), "le": ("<", 1), "gt": (">=", 1), "ge": (">=", -1)}


def fhirpath(criterion: Criterion) -> str:
    """Write a criterion as one self-contained expression; shared terms in full."""
    return _FhirPathWriter().fold(criterion).text


class _Expression(NamedTuple):
    """A FHIRPath expression; `grouped` is it as an operand, in brackets if needed."""

    text: str
    grouped: str


def _operand(text: str) -> _Expression:
    return _Expression(text, text)


def _bracketed(text: str) -> _Expression:
    return _Expression(text, f"({text})")


class _FhirPathWriter(CriterionFold[_Expression]):
    def negation(self, part: Criterion, wanted: bool) -> _Expression:
        return _operand(f"{self.fold(part, wanted).grouped}.not()")

    def every(self, parts: Iterator[_Expression]) -> _Expression:
        return _bracketed(" and ".join(part.grouped for part in parts))

    def some(self, parts: Iterator[_Expression]) -> _Expression:
        return _bracketed(" or ".join(part.grouped for part in parts))

    def finding(self, finding: Finding, _wanted: bool) -> _Expression:
        match finding:
            case Includes(question, codes):
                return _bracketed(_includes(question, codes))
            case Only(question, code):
                # Collections of different length are not equal; empty stays empty.
                return _bracketed(f"{answered(question)} = {_text(code)}")
            case Compares(question, comparison, threshold):
                return _bracketed(_compares(question, comparison, threshold))
            case Unanswered(question):
                return _operand(f"{answered(question)}.empty()")


def answered(question: Question) -> str:
    """Write the path to what was answered; nothing where the question is open."""
    value = f"{_item(question)}.answer.value"
    if question.kind is Kind.QUANTITY:
        units = _collection(unit.code for unit in question.units)
        return f"{value}.where(code in {units} and comparator.empty())"
    if question.numeric:
        return value
    return f"{value}.code{_known(question, 'where')}"


def _item(question: Question) -> str:
    """Write the path to the item, which stands where the Questionnaire asks it.

    repeat(item) would find it anywhere, 5 to 10 times slower, and not in every engine.
    """
    path = [catalogue()[question.link_id]]
    while (parent := path[0].parent) is not None:
        path.insert(0, catalogue()[parent])
    return ".".join(f"item.where(linkId = {_text(item.link_id)})" for item in path)


def _known(question: Question, function: str) -> str:
    """Write the step that passes over `unknown` and `not-examined`."""
    codes = [code for code in question.options if code in OPEN_OPTIONS]
    test = " and ".join(f"$this != {_text(code)}" for code in codes)
    return f".{function}({test})" if test else ""


def _includes(question: Question, codes: tuple[str, ...]) -> str:
    test = f"{'in' if len(codes) > 1 else '='} {_collection(codes)}"
    if not question.repeats:
        return f"{answered(question)} {test}"
    # exists() is false on no answer; iif() keeps "not answered" empty.
    given = "answer.value.code"
    is_answered = f"{given}{_known(question, 'exists') or '.exists()'}"
    found = f"iif({is_answered}, {given}.exists($this {test}), {{}})"
    return f"{_item(question)}.select({found})"


def _compares(question: Question, comparison: str, threshold: Decimal) -> str:
    plain = f"{_OPERATORS[comparison]} {threshold}"
    if question.kind is not Kind.QUANTITY:
        return f"{answered(question)} {plain}"
    test = f"value {plain}"
    for unit in question.units:
        if not unit.same_number:
            converted = _converted(unit, question, comparison, threshold)
            test = f"iif(code = {_text(unit.code)}, {converted}, {test})"
    return f"{answered(question)}.select({test})"


def _converted(
    unit: Unit, question: Question, comparison: str, threshold: Decimal
) -> str:
    """Compare with where rounding turns: no engine rounds decimals like another."""
    if threshold % question.step:
        raise ValueError(f"{question.link_id} is not rounded as finely as {threshold}")
    operator, side = _ROUNDED[comparison]
    turn = threshold + side * question.step / 2
    given = f"(value - {unit.offset})" if unit.offset else "value"
    return f"{given} * {unit.factor} {operator} {turn}"


def _collection(codes: Iterable[str]) -> str:
    written = [_text(code) for code in codes]
    return written[0] if len(written) == 1 else f"({' | '.join(written)})"


def _text(code: str) -> str:
    return f"'{code}'"
