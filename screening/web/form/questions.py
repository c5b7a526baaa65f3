"""One question of the served Questionnaire as the page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from screening.clinical.question import NONE, Question
from screening.fhir.definitions import questionnaire
from screening.fhir.items import Item, catalogue
from screening.web.form.reading import needs_unit
from screening.wording.conditions import in_words
from screening.wording.questions import Wording, wording

_NEGATIVE = (NONE, "no")
_NORMAL = ("normal", "absent")
# More options than this are a list to choose from, unless a rule reads the answer.
_MOST_BUTTONS = 4


@dataclass(frozen=True, slots=True)
class Option:
    """One option; `alone` excludes all others."""

    code: str
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A question as the page shows it.

    `shape` is one, many, list, number, date, line, lines or group. `negative` is the
    option that a shortcut gives. `condition` says in words when it is asked. Nobody but
    the reader chooses a unit where it `needs_unit`.
    """

    link_id: str
    text: str
    shape: str
    options: tuple[Option, ...] = ()
    units: tuple[tuple[str, str], ...] = ()
    needs_unit: bool = False
    negative: str | None = None
    condition: str = ""
    most: int | None = None


def question(link_id: str, language: str) -> FormQuestion:
    """Return one question, or a group that is asked several times."""
    return _question(link_id, wording(language))


@cache
def _question(link_id: str, words: Wording) -> FormQuestion:
    item = catalogue()[link_id]
    asked = item.question
    return FormQuestion(
        link_id,
        words.question(link_id),
        _shape(item),
        tuple(
            Option(code, words.option(link_id, code), code in item.alone)
            for code in _codes()[link_id]
        ),
        tuple(item.units.items()),
        needs_unit(item),
        negative(asked) if asked else None,
        _condition(asked, words),
        item.max_length,
    )


def negative(asked: Question) -> str | None:
    """Return the option that says that nothing was found, if there is one."""
    if asked.laboratory:
        return None
    wanted = _NORMAL if asked.examined else _NEGATIVE
    return next((code for code in asked.options if code in wanted), None)


def _condition(asked: Question | None, words: Wording) -> str:
    if asked is None or asked.shown_when is None:
        return ""
    return in_words(asked.shown_when, words)


def _shape(item: Item) -> str:
    if item.kind == "choice":
        if item.repeats:
            return "many"
        few = item.question is not None or len(item.options) <= _MOST_BUTTONS
        return "one" if few else "list"
    if item.kind in ("integer", "decimal", "quantity"):
        return "number"
    shapes = {"date": "date", "string": "line", "text": "lines", "group": "group"}
    return shapes[item.kind]


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Return the options of every item in the order of the Questionnaire."""
    return dict(_coded(questionnaire()["item"]))


def _coded(items: list[dict[str, Any]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item in items:
        options = item.get("answerOption", ())
        yield item["linkId"], tuple(each["valueCoding"]["code"] for each in options)
        yield from _coded(item.get("item", []))
