"""One answer value against its item: a code, a number, a quantity, a date or a text.

Each check returns what was read, or a Complaint: what is wrong, and with what code.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    """What is wrong with a value, and below it where (`system`, `code`, ...)."""

    code: str
    text: str
    where: str = ""


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
        return Complaint("code-invalid", f"Expected one of: {offered}.", "code")
    return str(coding["code"])


def read_number(item: Item, given: Any) -> Measured | Complaint:
    """Return a number that has no unit of its own."""
    number = _exact(given)
    low, high = _limits(item)
    if not low <= number <= high:
        return _not_plausible(low, high)
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
        return _not_plausible(low, high, question.units[0].code)
    return Measured(value, given, unit.code)


def read_date(written: str, today: date) -> str | Complaint:
    """Return a date of the past, which may be a year or a month."""
    days = days_of(written)
    # Where the clinic is, it may be tomorrow already.
    if days.first > today + timedelta(days=1):
        return Complaint("value", "The date is in the future. Give one of the past.")
    if days.last < _EARLIEST:
        return Complaint("value", "The date is before 1900. Give a later one.")
    return written


def read_text(item: Item, text: str) -> str | Complaint:
    """Return a text of the length that is allowed."""
    if item.max_length is not None and len(text) > item.max_length:
        return Complaint("value", f"Over {item.max_length} characters. Shorten it.")
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


def _not_plausible(low: Decimal, high: Decimal, unit: str = "") -> Complaint:
    text = f"Outside what life allows: expected {low} to {high} {unit}".rstrip()
    return Complaint("value", f"{text}. Check the number and its unit.")


def _exact(given: Any) -> Decimal:
    # A plain Decimal: how an ExactNumber was written is kept in the raw response.
    return Decimal(given)
