"""The words of the interface, read from templates/wording/form.<language>.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Catalogue = Mapping[str, Any]


@cache
def words_in(language: str) -> Catalogue:
    """Return all words of the interface in a language, by section."""
    path = files("screening.templates") / "wording" / f"form.{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def say(language: str, key: str, **values: object) -> str:
    """Return the phrase at `section.key`, filled in; a missing one is an error."""
    found: Any = words_in(language)
    for part in key.split("."):
        found = found[part]
    phrase = str(found)
    return phrase.format(**values) if values else phrase
