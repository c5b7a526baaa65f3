"""The words of a language, read from templates/wording/<language>/<section>.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property, wraps
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeVar

ENGLISH: Final = "en"
Made = TypeVar("Made")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Folders outside the package whose sub-folders are languages too.
_added: list[Traversable] = []


class MissingWords(LookupError):
    """A language lacks an entry; the text names language, file and key."""


class Catalogue:
    """The words of one language; each file is read when it is first needed."""

    def __init__(self, language: str, folder: Traversable) -> None:
        self.language = language
        self._folder = folder
        self._sections: dict[str, Mapping[str, Any]] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of the sections, one for each file."""
        found = (each.name for each in self._folder.iterdir())
        return tuple(sorted(n[:-5] for n in found if n.endswith(".toml")))

    def section(self, name: str) -> Mapping[str, Any]:
        """Return the whole content of the file `name`.toml."""
        if name not in self._sections:
            file = self._folder / f"{name}.toml"
            if not file.is_file():
                raise MissingWords(f"Language {self.language} has no file {file.name}.")
            content = tomllib.loads(file.read_text(encoding="utf-8"))
            self._sections[name] = content
        return self._sections[name]

    def entry(self, section: str, *keys: str) -> Any:
        """Return what stands at a path of keys: a text, a list or a table."""
        found: Any = self.section(section)
        for key in keys:
            # Asked for some hundred times in a result: a dict is told soonest.
            if not isinstance(found, dict) or key not in found:
                path = ".".join(keys)
                raise MissingWords(
                    f"Language {self.language}, file {section}.toml: no entry {path}."
                )
            found = found[key]
        return found

    def text(self, section: str, /, *keys: str, **values: object) -> str:
        """Return the text at a path of keys with its placeholders filled in."""
        found = str(self.entry(section, *keys))
        return found.format(**values) if values else found


@cache
def catalogue(language: str) -> Catalogue:
    """Return the words of a language; raise MissingWords where there are none."""
    folder = _folders().get(language)
    if folder is None:
        known = ", ".join(languages())
        raise MissingWords(f"There is no language {language}, only: {known}.")
    return Catalogue(language, folder)


def per_language(make: Callable[[Catalogue], Made]) -> Callable[[str], Made]:
    """Make something of the words of a language once, to be asked for by language."""
    cached = cache(make)

    @wraps(make)
    def made(language: str) -> Made:
        return cached(catalogue(language))

    return made


def languages() -> tuple[str, ...]:
    """Return the languages that have a folder, English first."""
    return tuple(_folders())


@contextmanager
def languages_in(folder: Traversable) -> Iterator[None]:
    """Let the sub-folders of another folder be languages too, for a while."""
    _added.append(folder)
    _folders.cache_clear()
    catalogue.cache_clear()
    try:
        yield
    finally:
        _added.remove(folder)
        _folders.cache_clear()
        catalogue.cache_clear()


@cache
def _folders() -> Mapping[str, Traversable]:
    shipped = files("screening.templates") / "wording"
    found = {
        entry.name: entry
        for folder in (shipped, *_added)
        for entry in folder.iterdir()
        if entry.is_dir() and _TAG.fullmatch(entry.name)
    }
    first = {ENGLISH: found.pop(ENGLISH)}
    return first | dict(sorted(found.items()))
