"""Plain text in lines of at most 76 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

COLUMNS = 76
_HANG = "  "
_GUTTER = 2
# A terminal would obey them; line breaks and tabs are dealt with one by one.
_CONTROLS = dict.fromkeys(
    [*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)], None
)


def heading(text: str, under: str = "-") -> Iterator[str]:
    """Underline a heading."""
    lines = textwrap.wrap(text, COLUMNS)
    yield from lines
    yield under * max(map(len, lines))


def rows(table: list[tuple[str, ...]]) -> Iterator[str]:
    """Align the columns; the last one may go on below itself."""
    widths = [max(map(len, column)) + _GUTTER for column in zip(*table, strict=True)]
    for row in table:
        head = "".join(
            cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)
        )
        yield from textwrap.wrap(
            row[-1], COLUMNS, initial_indent=head, subsequent_indent=" " * len(head)
        )


def folded(text: str) -> Iterator[str]:
    """Fold a paragraph; what follows its first line is indented.

    So no line that a person typed can look like a heading of ours.
    """
    indent = ""
    for line in text.translate(_CONTROLS).splitlines():
        yield from textwrap.wrap(
            line,
            COLUMNS,
            initial_indent=indent,
            subsequent_indent=_HANG,
            break_on_hyphens=False,
        )
        indent = _HANG
