"""Narrative: the XHTML that a FHIR document is read by, with every text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

_OPEN = '<div xmlns="http://www.w3.org/1999/xhtml" lang="{0}" xml:lang="{0}">'


def narrative(language: str, *blocks: str) -> dict[str, Any]:
    """Return a generated Narrative of blocks made by the functions below."""
    div = f"{_OPEN.format(language)}{''.join(blocks)}</div>"
    return {"status": "generated", "div": div}


def paragraph(text: str) -> str:
    """Return one paragraph."""
    return f"<p>{_text(text)}</p>"


def bullets(lines: Iterable[str]) -> str:
    """Return a list; at least one line is needed."""
    return f"<ul>{''.join(f'<li>{_text(line)}</li>' for line in lines)}</ul>"


def table(rows: Iterable[tuple[str, str]]) -> str:
    """Return a table of what was asked and what was answered."""
    cells = (f"<tr><th>{_text(a)}</th><td>{_text(b)}</td></tr>" for a, b in rows)
    return f"<table><tbody>{''.join(cells)}</tbody></table>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
