"""JSON out: a number leaves with the digits it came with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson

from screening.fhir.exact_number import ExactNumber


def dumps(resource: Any) -> bytes:
    """Write FHIR JSON as bytes."""
    return orjson.dumps(resource, default=_exact)


def encoded(resource: Any, *, pretty: bool = False) -> bytes:
    """Write FHIR JSON as bytes, for programs or for people."""
    return dumps_indented(resource) if pretty else dumps(resource)


def dumps_indented(resource: Any) -> bytes:
    """Write FHIR JSON for people to read, with a line end."""
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(resource, default=_exact, option=option)


def _exact(value: Any) -> orjson.Fragment:
    if isinstance(value, ExactNumber):
        return orjson.Fragment(value.text)
    if isinstance(value, Decimal):
        # str() would write small numbers with an exponent: 1E-7.
        return orjson.Fragment(format(value, "f"))
    raise TypeError(f"not a JSON value: {type(value).__name__}")
