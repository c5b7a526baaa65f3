"""Additions to a TOML file: tables and entries, the comments around them kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_HEADER = re.compile(r"^\[([^\[\]]+)\]$", re.MULTILINE)


def table(name: str, entries: Mapping[str, str]) -> str:
    """Write a table with texts."""
    lines = (f'{_key(key)} = "{text}"\n' for key, text in entries.items())
    return f"[{name}]\n{''.join(lines)}"


def with_table(content: str, added: str, is_later: Callable[[str], bool]) -> str:
    """Return the content with a table before the first whose name is later."""
    for header in _HEADER.finditer(content):
        if is_later(header[1]):
            return f"{content[: header.start()]}{added}\n{content[header.start() :]}"
    return f"{content.rstrip()}\n\n{added}"


def with_entries(content: str, entries: Mapping[str, str], within: str = "") -> str:
    """Return the content with entries at the end of a table, or of the file."""
    lines = "".join(f"{_key(key)} = {value}\n" for key, value in entries.items())
    headers = [*_HEADER.finditer(content)]
    names = [header[1] for header in headers]
    following = headers[names.index(within) + 1 :] if within else []
    end = following[0].start() if following else len(content)
    # What stands above the next table may be a comment about it.
    head = content[:end].rstrip()
    while within and head.rpartition("\n")[2].startswith("#"):
        head = head.rpartition("\n")[0].rstrip()
    return f"{head}\n{lines}{content[len(head) + 1 :]}"


def _key(key: str) -> str:
    return key if re.fullmatch(r"[\w-]+", key) else f'"{key}"'
