"""A finished Leaflet as plain text, in the order in which the page is read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from screening.letter.leaflet.leaflet import Leaflet, LeafletSection

COLUMNS = 76


def to_text(leaflet: Leaflet) -> str:
    """Write the leaflet as lines of at most 76 columns."""
    parts = [[leaflet.title, "=" * len(leaflet.title)], _wrapped(leaflet.lead)]
    if leaflet.letterhead:
        parts.insert(0, _wrapped(leaflet.letterhead.name))
    left, right = leaflet.columns
    parts += [[*_section(each)] for each in (leaflet.intro, *left, *right)]
    parts.append(_wrapped(leaflet.small_print))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _section(section: LeafletSection) -> Iterator[str]:
    yield section.heading
    yield "-" * len(section.heading)
    yield from _wrapped(section.text)
    for item in section.items:
        yield from textwrap.wrap(
            item, COLUMNS, initial_indent="- ", subsequent_indent="  "
        )
    yield from _wrapped(section.after)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, COLUMNS)
