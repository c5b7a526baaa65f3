"""What a person reads of an answer: texts of a page, and of JSON what is no code."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from screening.rulebook import RULEBOOK

# Attributes that a browser or a screen reader says.
_SAID = {"alt", "title", "aria-label", "placeholder", "label", "data-hint"}
_NOT_SHOWN = {"script", "style"}
_VOID = {"input", "meta", "link", "br", "hr", "img"}
Attributes = list[tuple[str, str | None]]


class Page(HTMLParser):
    """The texts of a page in its own language; what is in another stands apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.quoted: dict[str, list[str]] = {}
        self.language = ""
        # The tags that are open, each with the language of what is in it.
        self._open: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        within = self._open[-1][1] if self._open else ""
        language = given.get("lang", within)
        if not self._open:
            self.language = language
        if tag not in _VOID:
            self._open.append((tag, language))
        for name, text in given.items():
            if name in _SAID:
                self._add(text, language)
        if tag == "input" and given.get("type", "text") in {"text", "submit"}:
            self._add(given.get("value", ""), language)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if tag not in _NOT_SHOWN and data.strip():
            self._add(" ".join(data.split()), language)

    def _add(self, text: str, language: str) -> None:
        if language == self.language:
            self.texts.append(text)
        else:
            self.quoted.setdefault(language, []).append(text)


# Elements of FHIR, and keys of the summary, that hold codes and never a text.
_CODED = """
answer authored code contentType could_become date fullUrl gender id ifNoneExist
intent issued lastUpdated linkId link_id link_ids method mode outcome path priority
profile recorded reference relation resourceType role rules sha256 sources state
status system term timestamp type unit url use valueCode valueInstant valueUri
valueUrl version waits_for
"""
_CODES = frozenset(_CODED.split())


def read_in_json(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of JSON with its key.

    The display of a Coding is that of its system, and the name of a parameter a code.
    The Device is the same for every language, since it stands for the software alone.
    """
    if isinstance(value, dict):
        is_parameter = isinstance(value.get("name"), str)
        coded = (
            {"display"} if "system" in value else {"name"} if is_parameter else set()
        )
        if value.get("resourceType") != "Device":
            for name in value.keys() - coded:
                yield from read_in_json(value[name], name)
    elif isinstance(value, list):
        for each in value:
            yield from read_in_json(each, key)
    elif isinstance(value, str) and key not in _CODES:
        yield key, value


def _sources() -> Iterator[str]:
    for rule in RULEBOOK.rules:
        for source in rule.references:
            yield from filter(None, (source.title, source.citation))


# Other people's documents are quoted as they are; the longest first.
_QUOTED = sorted(set(_sources()), key=len, reverse=True)
_KEYS = {source.key for rule in RULEBOOK.rules for source in rule.references}
_UNITS = {unit.code for q in RULEBOOK.questions for unit in q.units} | {"µg/L"}
_NAMES = [
    re.escape("Fasciculation Screening"),
    r"https?://[^\s\"<>]+|urn:[\w:.-]+|\bfs-[\w-]+",
    r"\d{4}-\d\d-\d\dT[\d:.+-]+Z?",
    # Digests, rules and time zones.
    r"\b[0-9a-f]{11,64}\b",
    r"\b[EUNGB]\d\d\b",
    *(rf"\b{re.escape(zone)}\b" for zone in ("UTC", *time.tzname)),
    *(rf"(?<![\w-]){re.escape(key)}(?![\w-])" for key in _KEYS),
    *(rf"(?<!\w){re.escape(unit)}(?!\w)" for unit in _UNITS),
]
_NO_WORDS = re.compile("|".join(_NAMES))


def words_of(text: str) -> list[str]:
    """Return the words in plain Latin letters, without names, codes and sources."""
    return re.findall(r"[A-Za-z]+", without_names(text))


def without_names(text: str) -> str:
    """Take out of a text the names, the codes and the sources that it quotes."""
    text = " ".join(text.split())
    for quoted in _QUOTED:
        text = text.replace(quoted, " ")
    return _NO_WORDS.sub(" ", text)


# Titles of sources are quoted, and other languages are offered, in their own language.
_QUOTED_IN = {"de", "en", "fr"}


def read(outputs: Iterable[str]) -> Iterator[str]:
    """Yield the texts of pages, and the paragraphs of plain text."""
    for output in outputs:
        if "<" in output:
            page = Page(output)
            assert page.quoted.keys() <= _QUOTED_IN
            yield from page.texts
        else:
            yield from output.split("\n\n")


def read_resource(resource: Any) -> Iterator[str]:
    """Yield the texts of a resource, or of the summary as JSON."""
    for key, text in read_in_json(resource):
        yield from read([text]) if key == "div" else [text]


def is_shell(text: str) -> bool:
    """Whether a text is what a technician types, or a media type."""
    return text.startswith(("curl ", "screening ", "application/", "text/"))
