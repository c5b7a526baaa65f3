"""One field of the form read as a FHIR value, or a FieldError that says what to do."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from screening.clinical.question import Unit
from screening.fhir.canonical import ANSWER_SYSTEM, UCUM
from screening.fhir.dates import days_of
from screening.fhir.items import Item
from screening.web.form.errors import FieldError
from screening.web.form.form_data import Given
from screening.wording.questions import wording

Answer = dict[str, Any]
# The displays of the code system are in English, whatever the page is in.
_SERVED_IN = "en"
_EARLIEST = date(1900, 1, 1)
_WHOLE = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(r"[0-9]{1,12}([.,][0-9]{1,12})?")
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
# As it is written in German and in British English: the day first.
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[./])?([0-9]{1,2})[./]([0-9]{4})")
# FHIR allows no other control character in a text.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def answers(
    item: Item, given: Given, name: str, today: date
) -> list[Answer] | FieldError:
    """Return the FHIR answers of one question; none where it is blank."""
    values = given.all(name)
    if not values:
        return []
    match item.kind:
        case "choice":
            return _choices(item, name, values)
        case "integer" | "decimal" | "quantity":
            return _number(item, given, name)
        case "date":
            read = a_date(name, values[0], today)
            return read if isinstance(read, FieldError) else [{"valueDate": read}]
        case _:
            text = a_text(name, given.one(name), item.max_length)
            return text if isinstance(text, FieldError) else [{"valueString": text}]


def _choices(
    item: Item, name: str, codes: tuple[str, ...]
) -> list[Answer] | FieldError:
    if not item.options.issuperset(codes):
        return FieldError(name, "option")
    if len(codes) > 1 and not item.repeats:
        return FieldError(name, "one_only")
    if len(codes) > 1 and item.alone.intersection(codes):
        return FieldError(name, "alone")
    return [{"valueCoding": _coding(item.link_id, code)} for code in codes]


def _coding(link_id: str, code: str) -> dict[str, str]:
    display = wording(_SERVED_IN).option(link_id, code)
    return {"system": ANSWER_SYSTEM, "code": code, "display": display}


def _number(item: Item, given: Given, name: str) -> list[Answer] | FieldError:
    written = given.one(name)
    if item.kind == "integer":
        if not _WHOLE.fullmatch(written):
            return FieldError(name, "whole_number")
        number = Decimal(written)
        return _out_of_range(item, name, number) or [{"valueInteger": int(number)}]
    if not _NUMBER.fullmatch(written):
        return FieldError(name, "number")
    number = Decimal(written.replace(",", "."))
    if item.kind == "decimal":
        return _out_of_range(item, name, number) or [{"valueDecimal": number}]
    return _quantity(item, name, number, given.one(f"{name}.unit"))


def needs_unit(item: Item) -> bool:
    """Whether the same number is another amount in another of its units."""
    units = item.question.units if item.question else ()
    return not all(unit.same_number for unit in units)


def _quantity(
    item: Item, name: str, number: Decimal, code: str
) -> list[Answer] | FieldError:
    units = {unit.code: unit for unit in item.question.units} if item.question else {}
    if not code and not needs_unit(item):
        code = next(iter(units))
    if code not in units:
        return FieldError(f"{name}.unit", "unit")
    quantity = {"value": number, "unit": item.units[code], "system": UCUM, "code": code}
    refused = _out_of_range(item, name, number, units[code])
    return refused or [{"valueQuantity": quantity}]


def _out_of_range(
    item: Item, name: str, number: Decimal, unit: Unit | None = None
) -> FieldError | None:
    asked = item.question
    low, high = (asked and asked.plausible) or (item.low, item.high)
    value, said = number, ""
    if asked is not None and unit is not None:
        value = unit.convert(number, asked.decimals)
        said = item.units[asked.units[0].code]
    if (low is None or value >= low) and (high is None or value <= high):
        return None
    return FieldError(name, "range", {"low": low, "high": high, "unit": said})


def a_date(name: str, written: str, today: date) -> str | FieldError:
    """Return a FHIR date, which may be a year or a month, not after tomorrow."""
    if iso := _ISO.fullmatch(written):
        parts = iso.groups()
    elif first := _DAY_FIRST.fullmatch(written):
        parts = first.groups()[::-1]
    else:
        return FieldError(name, "date")
    read = "-".join(part.zfill(2) for part in parts if part)
    try:
        days = days_of(read)
    except ValueError:
        return FieldError(name, "date")
    # Where the clinic is, it may be tomorrow already.
    if days.first > today + timedelta(days=1):
        return FieldError(name, "date_future")
    return FieldError(name, "date_early") if days.last < _EARLIEST else read


def a_text(name: str, text: str, most: int | None = None) -> str | FieldError:
    """Return a text that FHIR can hold, with line ends as FHIR has them."""
    text = text.replace("\r\n", "\n")
    if _NOT_TEXT.search(text):
        return FieldError(name, "characters")
    if most is not None and len(text) > most:
        return FieldError(name, "long", {"most": most})
    return text
