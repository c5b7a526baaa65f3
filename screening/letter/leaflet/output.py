"""The patient leaflet as bytes: a PDF of one page, or plain text."""

from __future__ import annotations

from functools import lru_cache

from screening.letter import workers
from screening.letter.leaflet.html import to_html
from screening.letter.leaflet.leaflet import leaflet
from screening.letter.leaflet.text import to_text
from screening.practice import Practice


@lru_cache(maxsize=16)
def leaflet_pdf(language: str, outcome: str | None, practice: Practice) -> bytes:
    """Return the leaflet as a PDF, or raise NoLetter."""
    html = to_html(leaflet(language, outcome, practice))
    return workers.to_pdf(html, style="leaflet")


def leaflet_text(language: str, outcome: str | None, practice: Practice) -> bytes:
    """Return the leaflet as plain text."""
    return to_text(leaflet(language, outcome, practice)).encode()
