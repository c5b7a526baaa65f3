"""What each primitive type of FHIR looks like in JSON.

Whatever fhir.resources refuses is refused; it would take "true" and 1 for a boolean, 0
for a date and "5" for 5, which are refused too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

# All control characters but tab, line feed and carriage return.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
_PARTIAL_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_INSTANT = re.compile(f"{_DAY}T{_CLOCK}{_ZONE}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?")
_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_CODE = re.compile(r"[^\s]+(?:\s[^\s]+)*")
_INTEGER64 = re.compile(r"0|-?[1-9][0-9]{0,17}")
_SPACE = re.compile(r"[ \t\r\n]")
_URI = re.compile(r"\S+")
_OID = re.compile(r"urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+")
_HEX = "[0-9a-fA-F]"
_RANDOM = f"{_HEX}{{8}}-{_HEX}{{4}}-4{_HEX}{{3}}-[89abAB]{_HEX}{{3}}-{_HEX}{{12}}"
# Of version 4, as a URI or bare, in all that the models take.
_UUID = re.compile(
    rf"(?:urn:uuid:)?{_RANDOM}|\{{{_RANDOM}\}}|{_HEX}{{12}}4{_HEX}{{3}}[89abAB]{_HEX}{{15}}"
)
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_BEYOND_OFFSETS = re.compile(r"T.*[+-]14:(?!00)")
_FRACTION = re.compile(r"\.([0-9]+)")


def is_date(value: Any) -> bool:
    """Whether this is a date that exists, a year or a month included."""
    if not isinstance(value, str) or not _PARTIAL_DATE.fullmatch(value):
        return False
    return _exists(date.fromisoformat, value + "-01-01"[len(value) - 4 :])


def is_instant(value: Any) -> bool:
    """Whether this is a date with time and offset that exists."""
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        return False
    return _exists(moment, value)


def moment(instant: str) -> datetime:
    """Read an instant; digits beyond microseconds are left out."""
    return datetime.fromisoformat(
        _FRACTION.sub(lambda digits: f".{digits[1][:6]:0<6}", instant)
    )


def _exists(read: Callable[[str], date], value: str) -> bool:
    try:
        read(value)
    except ValueError:
        return False
    return True


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _has_content(text: str) -> bool:
    # By itself a space that JSON does not know, such as a no-break space, is none.
    return not text.isspace() or _SPACE.search(text) is not None


def _is_offset_in_use(written: str) -> bool:
    return _BEYOND_OFFSETS.search(written) is None


def _is_whole(low: int, high: int) -> Callable[[Any], bool]:
    def check(value: Any) -> bool:
        # True and False are integers to Python, not to FHIR.
        return type(value) is int and low <= value <= high

    return check


def _is_number(value: Any) -> bool:
    return type(value) is int or isinstance(value, Decimal)


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value))


def _is_base64(value: Any) -> bool:
    bare = "".join(value.split()) if isinstance(value, str) else ""
    return len(bare) % 4 == 0 and bool(_BASE64.fullmatch(bare))


_TEXT = (_is_text, "a text that is not empty")
_ADDRESS = (_matches(_URI), "an address without spaces")
_WIDEST = 2**31 - 1

Check = tuple[Callable[[Any], bool], str]

# What a narrative may not hold (FHIR txt-1): whatever a browser would run or fetch.
ACTIVE = re.compile(
    r"<\s*/?\s*(script|iframe|object|embed|form|input|link|base|meta|style)\b"
    r"|\son\w+\s*=|javascript:",
    re.IGNORECASE,
)

CHECKS: Mapping[str, Check] = {
    "boolean": (lambda value: isinstance(value, bool), "true or false, unquoted"),
    "integer": (_is_whole(-_WIDEST - 1, _WIDEST), "a whole number, unquoted"),
    "unsignedInt": (_is_whole(0, _WIDEST), "a whole number from 0, unquoted"),
    "positiveInt": (_is_whole(1, _WIDEST), "a whole number from 1, unquoted"),
    "decimal": (_is_number, "a number, unquoted"),
    # Only R5 has it, and writes it as a string.
    "integer64": (_matches(_INTEGER64), "a whole number, in quotes"),
    "string": _TEXT,
    "markdown": _TEXT,
    "xhtml": _TEXT,
    "code": (_matches(_CODE), "a code"),
    "id": (_matches(_ID), "1 to 64 letters, digits, hyphens and full stops"),
    "uri": _ADDRESS,
    "url": _ADDRESS,
    "canonical": _ADDRESS,
    "oid": _ADDRESS,
    "uuid": _ADDRESS,
    "uuidVersion": _ADDRESS,
    "base64Binary": (_is_base64, "Base64"),
    "date": (is_date, "a date that exists: YYYY-MM-DD, YYYY-MM or YYYY"),
    "dateTime": (
        lambda value: is_date(value) or is_instant(value),
        "a date that exists, and with a time its offset: YYYY-MM-DDThh:mm:ss+hh:mm",
    ),
    "instant": (is_instant, "a date that exists with time: YYYY-MM-DDThh:mm:ss+hh:mm"),
    "time": (_matches(_TIME), "a time: hh:mm:ss"),
}

# What fhir.resources refuses besides, of a value that has passed its check above.
ALSO: Mapping[str, Callable[[str], bool]] = {
    "string": _has_content,
    "oid": _matches(_OID),
    "uuid": _matches(_UUID),
    "dateTime": _is_offset_in_use,
    "instant": _is_offset_in_use,
}
