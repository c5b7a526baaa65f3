"""One field of the form read as a FHIR value, or a FieldError that says what to do."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from screening.fhir.canonical import ANSWER_SYSTEM, UCUM
from screening.fhir.dates import days_of
from screening.fhir.items import Item
from screening.fhir.reading.values import Complaint, read_date, read_value, together
from screening.web.form.errors import FieldError
from screening.web.form.form_data import FormData
from screening.wording.questions import wording

Answer = dict[str, Any]
# The displays of the code system are in English, whatever the page is in.
_SERVED_IN = "en"
_WHOLE = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(r"[0-9]{1,12}([.,][0-9]{1,12})?")
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
# As it is written in German and in British English: the day first.
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[./])?([0-9]{1,2})[./]([0-9]{4})")
# FHIR allows no other control character in a text.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def answers(
    item: Item, data: FormData, name: str, today: date
) -> list[Answer] | FieldError:
    """Return the FHIR answers of one question; none where it is blank.

    What FHIR can hold is then checked as an answer that another client sends.
    """
    written = data.all(name)
    values = _values(item, data, name) if written else []
    if isinstance(values, FieldError):
        return values
    read = [read_value(item, value, today) for value in values]
    for each in read:
        if isinstance(each, Complaint):
            return _error(name, each)
    right = tuple(each for each in read if not isinstance(each, Complaint))
    if wrong := together(item, right, len(right)):
        return _error(name, wrong)
    return [{item.value: value} for value in values]


def _error(name: str, wrong: Complaint) -> FieldError:
    return FieldError(name, wrong.kind, wrong.limits)


def _values(item: Item, data: FormData, name: str) -> list[Any] | FieldError:
    """Return what was typed as FHIR has it, not yet checked against the question."""
    match item.kind:
        case "choice":
            return [_coding(item, code) for code in data.all(name)]
        case "integer" | "decimal" | "quantity":
            return _number(item, data, name)
        case "date":
            return _one(a_date(name, data.one(name)))
        case _:
            return _one(a_text(name, data.one(name)))


def _one(read: str | FieldError) -> list[Any] | FieldError:
    return read if isinstance(read, FieldError) else [read]


def _coding(item: Item, code: str) -> dict[str, str]:
    coding = {"system": ANSWER_SYSTEM, "code": code}
    if code in item.options:
        coding["display"] = wording(_SERVED_IN).option(item.link_id, code)
    return coding


def _number(item: Item, data: FormData, name: str) -> list[Any] | FieldError:
    written = data.one(name)
    if item.kind == "integer":
        whole = _WHOLE.fullmatch(written)
        return [int(written)] if whole else FieldError(name, "whole_number")
    if not _NUMBER.fullmatch(written):
        return FieldError(name, "number")
    number = Decimal(written.replace(",", "."))
    if item.kind == "decimal":
        return [number]
    return _quantity(item, name, number, data.one(f"{name}.unit"))


def needs_unit(item: Item) -> bool:
    """Whether the same number is another amount in another of its units."""
    units = item.question.units if item.question else ()
    return not all(unit.same_number for unit in units)


def _quantity(
    item: Item, name: str, number: Decimal, code: str
) -> list[Any] | FieldError:
    codes = [unit.code for unit in item.question.units] if item.question else []
    if not code and not needs_unit(item):
        code = codes[0]
    if code not in codes:
        return FieldError(f"{name}.unit", "unit")
    unit = item.units[code]
    return [{"value": number, "unit": unit, "system": UCUM, "code": code}]


def a_past_date(name: str, written: str, today: date) -> str | FieldError:
    """Return a FHIR date, which may be a year or a month, not after tomorrow."""
    read = a_date(name, written)
    if isinstance(read, FieldError):
        return read
    checked = read_date(read, today)
    return _error(name, checked) if isinstance(checked, Complaint) else checked


def a_date(name: str, written: str) -> str | FieldError:
    """Return a FHIR date, whatever the day."""
    if iso := _ISO.fullmatch(written):
        parts = iso.groups()
    elif first := _DAY_FIRST.fullmatch(written):
        parts = first.groups()[::-1]
    else:
        return FieldError(name, "date")
    read = "-".join(part.zfill(2) for part in parts if part)
    try:
        days_of(read)
    except ValueError:
        return FieldError(name, "date")
    return read


def a_text(name: str, text: str, most: int | None = None) -> str | FieldError:
    """Return a text that FHIR can hold, with line ends as FHIR has them."""
    text = text.replace("\r\n", "\n")
    if _NOT_TEXT.search(text):
        return FieldError(name, "characters")
    if most is not None and len(text) > most:
        return FieldError(name, "long", {"most": most})
    return text
