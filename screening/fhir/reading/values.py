"""Answers against their item: a code, a number, a quantity, a date or a text.

Each check returns what was read, or a Complaint: what is wrong, and with what code. The
form checks by them too, and words what is wrong for a clinician.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, localcontext
from typing import Any

from screening.clinical.answers import Measured
from screening.clinical.question import Question, Unit
from screening.fhir.canonical import ANSWER_SYSTEM, UCUM
from screening.fhir.dates import days_of
from screening.fhir.items import Item

_EARLIEST = date(1900, 1, 1)
# More than any number in a response can need, so that only the last step rounds.
_DIGITS = 80


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a value, and below it where (`system`, `code`, ...).

    `kind` names what a person who fills in a form can do wrong, with its `limits`.
    """

    code: str
    text: str
    where: str = ""
    kind: str = ""
    limits: Mapping[str, object] = field(default_factory=dict)


Value = str | Measured


def read_value(item: Item, value: Any, today: date) -> Value | Complaint:
    """Return the value of one answer of an item."""
    match item.kind:
        case "choice":
            return read_code(item, value)
        case "integer" | "decimal":
            return read_number(item, value)
        case "quantity":
            return read_quantity(item, value)
        case "date":
            return read_date(value, today)
        case _:
            return read_text(item, value.strip())


def together(item: Item, read: tuple[Value, ...], answers: int) -> Complaint | None:
    """Say what is wrong with the answers of one item as a whole."""
    if answers > 1 and not item.repeats:
        text = "This question takes one answer. Give one."
        return Complaint("business-rule", text, kind="one_only")
    if len(set(read)) < len(read):
        text = "An option is given twice. Give each option once."
        return Complaint("duplicate", text)
    if len(read) > 1 and item.alone.intersection(map(str, read)):
        alone = " and ".join(sorted(item.alone))
        text = f"The options {alone} stand alone. Give one of them, or others."
        return Complaint("business-rule", text, kind="alone")
    return None


def read_code(item: Item, coding: dict[str, Any]) -> str | Complaint:
    """Return the code of an option that this item offers."""
    system = coding.get("system")
    if system != ANSWER_SYSTEM:
        code = "required" if system is None else "code-invalid"
        return Complaint(code, f"The system has to be {ANSWER_SYSTEM}.", "system")
    if "code" not in coding:
        return Complaint("required", "The coding has no code. Give one.", "code")
    if coding["code"] not in item.options:
        offered = ", ".join(sorted(item.options))
        text = f"Expected one of: {offered}."
        return Complaint("code-invalid", text, "code", "option")
    return str(coding["code"])


def read_number(item: Item, given: Any) -> Measured | Complaint:
    """Return a number that has no unit of its own."""
    number = _exact(given)
    low, high = _limits(item)
    if not low <= number <= high:
        return _not_plausible(item, low, high)
    return Measured(number, number)


def read_quantity(item: Item, quantity: dict[str, Any]) -> Measured | Complaint:
    """Return a quantity in the first unit of its question, beside what was given."""
    question = item.question
    if question is None:
        raise ValueError(f"{item.link_id} is no question of the rules")
    unit = _unit(item, question, quantity)
    if isinstance(unit, Complaint):
        return unit
    given = _exact(quantity["value"])
    low, high = _limits(item)
    with localcontext(prec=_DIGITS):
        value = unit.convert(given, question.decimals)
    if not low <= value <= high:
        return _not_plausible(item, low, high, question.units[0].code)
    return Measured(value, given, unit.code)


def read_date(written: str, today: date) -> str | Complaint:
    """Return a date of the past, which may be a year or a month."""
    days = days_of(written)
    # Where the clinic is, it may be tomorrow already.
    if days.first > today + timedelta(days=1):
        text = "The date is in the future. Give one of the past."
        return Complaint("value", text, kind="date_future")
    if days.last < _EARLIEST:
        text = "The date is before 1900. Give a later one."
        return Complaint("value", text, kind="date_early")
    return written


def read_text(item: Item, text: str) -> str | Complaint:
    """Return a text of the length that is allowed."""
    if item.max_length is not None and len(text) > item.max_length:
        shorten = f"Over {item.max_length} characters. Shorten it."
        return Complaint(
            "value", shorten, kind="long", limits={"most": item.max_length}
        )
    return text


def _unit(item: Item, question: Question, quantity: dict[str, Any]) -> Unit | Complaint:
    if "comparator" in quantity:
        text = "A comparator is not read. Give the number, or leave the result open."
        return Complaint("business-rule", text, "comparator")
    for name in ("value", "unit", "system", "code"):
        if name not in quantity:
            return Complaint("required", f"The {name} is missing. Give it.", name)
    if quantity["system"] != UCUM:
        text = f"The unit's system has to be {UCUM}."
        return Complaint("code-invalid", text, "system")
    units = {unit.code: unit for unit in question.units}
    unit = units.get(quantity["code"])
    if unit is None:
        text = f"Expected a unit of: {', '.join(units)}."
        return Complaint("code-invalid", text, "code")
    # Only the code is read, but people read the words: they may not say otherwise.
    if _plain(quantity["unit"]) not in map(_plain, (unit.code, item.units[unit.code])):
        text = f"The words of the unit have to be {item.units[unit.code]}, as its code."
        return Complaint("code-invalid", text, "unit")
    return unit


def _plain(words: str) -> str:
    """Write a unit so that case and the two micro signs make no difference."""
    return words.strip().lower().replace("\u00b5", "u").replace("\u03bc", "u")


def _limits(item: Item) -> tuple[Decimal, Decimal]:
    if item.question is not None and item.question.plausible is not None:
        return item.question.plausible
    low = Decimal(0) if item.low is None else item.low
    return low, Decimal("Infinity") if item.high is None else item.high


def _not_plausible(
    item: Item, low: Decimal, high: Decimal, unit: str = ""
) -> Complaint:
    text = f"Outside what life allows: expected {low} to {high} {unit}".rstrip()
    limits = {"low": low, "high": high, "unit": item.units[unit] if unit else ""}
    text = f"{text}. Check the number and its unit."
    return Complaint("value", text, kind="range", limits=limits)


def _exact(given: Any) -> Decimal:
    # A plain Decimal: how an ExactNumber was written is kept in the raw response.
    return Decimal(given)
