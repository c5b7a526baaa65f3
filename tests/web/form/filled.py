"""Fields as a browser sends them, and a page read back as a browser shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from screening.rulebook import RULEBOOK

# A case has its numbers in the question's own unit.
_UNITS = {q.link_id: q.units[0].code for q in RULEBOOK.questions if q.units}
Pairs = tuple[tuple[str, str], ...]


def fields(answers: Mapping[str, Any]) -> Pairs:
    """Return answers by link id as fields: one for each option, results with units."""
    return tuple(_each(answers))


def _each(answers: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, given in answers.items():
        for value in given if isinstance(given, list) else [given]:
            yield name, str(value)
        if name in _UNITS:
            yield f"{name}.unit", _UNITS[name]


class Tags(HTMLParser):
    """All tags of a page, and the text in each element that has an id."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self._open: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found.append((tag, given))
        if tag not in _VOID:
            self._open.append((tag, given.get("id")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, name in self._open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data

    def of(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """Return the attributes of all tags of a kind that have these."""
        return [
            given
            for each, given in self.found
            if each == tag and wanted.items() <= given.items()
        ]

    def all_of(self, tags: Iterable[str]) -> list[dict[str, str]]:
        return [given for each, given in self.found if each in tags]

    def one(self, tag: str, **wanted: str) -> dict[str, str]:
        (found,) = self.of(tag, **wanted)
        return found

    def listed(self, name: str) -> set[str]:
        """Return the values of the list of this name."""
        values: set[str] = set()
        inside = False
        for tag, given in self.found:
            if tag == "select":
                inside = given.get("name") == name
            elif tag == "option" and inside:
                values.add(given["value"])
        return values

    def chosen(self) -> set[tuple[str, str]]:
        """Return what stands answered: the name and value of each."""
        ticked = {
            (each["name"], each["value"])
            for each in self.of("input")
            if "checked" in each and each["name"] != "guide"
        }
        typed = {
            (each["name"], each["value"])
            for each in self.of("input", type="text")
            if each.get("value")
        }
        return ticked | typed | set(self._listed())

    def _listed(self) -> Iterator[tuple[str, str]]:
        name = ""
        for tag, given in self.found:
            name = given.get("name", "") if tag == "select" else name
            if tag == "option" and "selected" in given:
                yield name, given["value"]


_VOID = {"input", "meta", "link", "br", "hr", "img"}
