"""The two drawings as values: what each shows, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from screening.letter.content.line import Line


@dataclass(frozen=True, slots=True)
class Spot:
    """A site of twitching on the body map, with its number in the legend."""

    code: str
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class BodyMap:
    """What the drawing shows, and the same in words."""

    title: str
    spots: tuple[Spot, ...]
    seen: tuple[str, ...]
    generalised: bool
    legend: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One screening on the timeline: its row, and its place along the line in mm."""

    number: int
    date: str
    outcome: str
    row: int
    place: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The course over several screenings; the last visit is the one of this letter."""

    title: str
    rows: tuple[str, ...]
    visits: tuple[Visit, ...]
    dated: bool
    note: str
    lines: tuple[Line, ...]
