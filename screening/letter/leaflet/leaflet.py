"""The leaflet as values: finished sentences in one language, for one outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from screening.practice import NEUTRAL, Letterhead, Practice
from screening.practice.region import numbers_of
from screening.wording.catalogue import catalogue

_ANY_OUTCOME = "any"


@dataclass(frozen=True, slots=True)
class LeafletSection:
    """A heading with what stands under it; `signs` marks one in a frame."""

    heading: str
    text: str = ""
    items: tuple[str, ...] = ()
    after: str = ""
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One leaflet, ready to be set; two columns, read one after the other."""

    language: str
    title: str
    revised: str
    letterhead: Letterhead | None
    lead: str
    intro: LeafletSection
    columns: tuple[tuple[LeafletSection, ...], tuple[LeafletSection, ...]]
    small_print: str


def leaflet(
    language: str = "en", outcome: str | None = None, practice: Practice = NEUTRAL
) -> Leaflet:
    """Write the leaflet; without an outcome it says nothing of what was found."""
    words = catalogue(language).section("leaflet")
    return Leaflet(
        language=language,
        title=words["title"],
        revised=words["revised"],
        letterhead=practice.letterhead,
        lead=words["lead"][outcome or _ANY_OUTCOME],
        intro=_section(words["what"]),
        columns=(
            tuple(_section(words[name]) for name in ("triggers", "help", "lasts")),
            (
                _signs(words["at_once"], _emergency(words, practice)),
                _signs(words["within_days"], _contact(words, practice)),
                _section(words["asleep"]),
            ),
        ),
        small_print=words["small_print"],
    )


def _section(words: Mapping[str, Any]) -> LeafletSection:
    return LeafletSection(
        heading=words["heading"],
        text=words.get("text", ""),
        items=tuple(words.get("items", ())),
        after=words.get("after", ""),
    )


def _signs(words: Mapping[str, Any], after: str) -> LeafletSection:
    signs = tuple(words["signs"].values())
    return LeafletSection(words["heading"], items=signs, after=after, signs=True)


def _emergency(words: Mapping[str, Any], practice: Practice) -> str:
    number = numbers_of(practice).emergency
    if number is None:
        return str(words["at_once"]["call_neutral"])
    return str(words["at_once"]["call"]).format(number=number)


def _contact(words: Mapping[str, Any], practice: Practice) -> str:
    numbers = {
        "practice": practice.phone,
        "closed": numbers_of(practice).out_of_hours,
    }
    return " ".join(
        words[whose].format(number=number)
        for whose, number in numbers.items()
        if number
    )
