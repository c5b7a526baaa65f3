"""The words of the interface, read from templates/wording/<language>/form.toml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from screening.wording.catalogue import catalogue


def words_in(language: str) -> Mapping[str, Any]:
    """Return all words of the interface in a language, by section."""
    return catalogue(language).section("form")


def say(language: str, key: str, /, **values: object) -> str:
    """Return the phrase at `section.key`, filled in; a missing one is an error."""
    return catalogue(language).text("form", *key.split("."), **values)
