"""A language made from English: every letter wide, every placeholder as it was.

Whatever comes out of it in plain letters is a text that stands in no catalogue.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from screening.wording.catalogue import catalogue

# Reserved for private use by ISO 639-2.
CODE = "qaa"
_WIDE = {
    ord(letter): chr(ord(letter) - ord("A") + ord("Ａ"))
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}
_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")


def wide(text: str) -> str:
    """Write a text in wide letters; they have capitals, as plain ones have."""
    parts = _PLACEHOLDER.split(text)
    return "".join(
        part if _PLACEHOLDER.fullmatch(part) else part.translate(_WIDE)
        for part in parts
    )


def write_pseudo_language(folder: Path) -> None:
    """Write the folder of the pseudo-language into a folder."""
    english, own = catalogue("en"), folder / CODE
    own.mkdir()
    for name in english.names:
        written = "\n".join(toml(wide_copy(english.section(name))))
        (own / f"{name}.toml").write_text(f"{written}\n", encoding="utf-8")


def wide_copy(value: Any) -> Any:
    match value:
        case str():
            return wide(value)
        case list():
            return [wide_copy(each) for each in value]
        case Mapping():
            return {key: wide_copy(each) for key, each in value.items()}
        case _:
            return value


def toml(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[str]:
    """Write a table: its own entries first, then the tables in it."""
    if above:
        yield f"[{'.'.join(map(json.dumps, above))}]"
    for key, value in table.items():
        if not isinstance(value, Mapping):
            yield f"{json.dumps(key)} = {json.dumps(value, ensure_ascii=False)}"
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from toml(value, (*above, key))
