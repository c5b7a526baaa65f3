"""A screening as the bytes of its summary, and as plain text."""

from __future__ import annotations

import orjson

from screening.screening import Screening
from screening.summary.schema import summary_json
from screening.summary.summarise import summary_of
from screening.summary.text import plain_text


def summary_bytes(screening: Screening, *, pretty: bool = False) -> bytes:
    """Return the summary as JSON, for programs or for people."""
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE if pretty else None
    return orjson.dumps(summary_json(summary_of(screening)), option=option)


def summary_text(screening: Screening) -> str:
    """Return the result as plain text, with the decision on it, be it a draft."""
    return plain_text(summary_of(screening, with_draft=True))
