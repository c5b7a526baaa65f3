"""The letter as values: finished sentences and rows, nothing left to decide.

`text` is always ours, from the wording; `said` is what a person typed, and the
template isolates it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from screening.letter.content.drawings import BodyMap, Timeline
from screening.letter.content.line import Line
from screening.wording.language import Punctuation


@dataclass(frozen=True, slots=True)
class LetterheadLines:
    """The practice at the head of the first page; `logo` is a data: address."""

    name: str
    lines: tuple[str, ...]
    logo: str = ""
    logo_alt: str = ""


@dataclass(frozen=True, slots=True)
class Headline:
    """The first line: how urgent and why, what it can be seen with, and warnings."""

    level: str
    urgency: str
    reasons: str
    pattern: str
    notices: tuple[str, ...]
    override: tuple[Line, ...]
    # The urgency and the reasons as one sentence.
    line: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An open question; `gate` marks one that blocks reassurance."""

    topic: str
    gate: bool


@dataclass(frozen=True, slots=True)
class GapRow:
    """Open questions of one kind: not examined, not asked, or not known."""

    label: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Everything open, for the front page."""

    rows: tuple[GapRow, ...]
    note: str
    note_plain: str
    could_become: str


class SignState(Enum):
    """How a cell of the examination reads; the value is its style."""

    FOUND = "found"
    NOT_FOUND = "not-found"
    NOT_EXAMINED = "not-examined"


@dataclass(frozen=True, slots=True)
class SignCell:
    """One cell of the examination: found, not found or not examined."""

    name: str
    state: SignState
    heading: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table by side or region; the first cell of each row is its heading."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    found: frozenset[str] = frozenset()
    not_examined: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Examination:
    """Signs in pairs (one row of the table each), grids, and what was left out."""

    nothing: str
    pairs: tuple[tuple[SignCell, SignCell | None], ...]
    grids: tuple[Grid, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class LaboratoryResult:
    """One laboratory result; the range is as typed."""

    test: str
    value: str
    date: str
    date_missing: str
    said: str
    range_missing: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule met, in plain words."""

    id: str
    title: str
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A source under its number; `language` is that of its title."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, ready to be set."""

    language: str
    title: str
    created: str
    generator: str
    demo: str
    status: Line
    running: tuple[str, ...]
    running_missing: str
    letterhead: LetterheadLines | None
    headline: Headline
    patient: tuple[Line, ...]
    referrer: tuple[Line, ...]
    red_flags: tuple[RuleRow, ...] | None
    gaps: Gaps
    purpose: tuple[Line, ...]
    history: tuple[Line, ...]
    body_map: BodyMap
    timeline: Timeline | None
    negatives: str
    examination: Examination
    results: tuple[LaboratoryResult, ...]
    results_lines: tuple[Line, ...]
    rules: tuple[RuleRow, ...]
    also_met: str
    sources: tuple[Cited, ...]
    rules_note: str
    contradictions: tuple[str, ...]
    plan_heading: str
    plan: tuple[Line, ...]
    small_print: tuple[str, ...]
    signature: str
    short_disclaimer: str
    glyph_note: str
    headings: Mapping[str, str]
    labels: Mapping[str, str]
    columns: Mapping[str, str]
    map_words: Mapping[str, str]
    punctuation: Punctuation
