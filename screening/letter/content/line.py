"""A line of the letter: a label, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A label with our words, a person's words, or a gap that must be seen."""

    label: str
    text: str = ""
    said: tuple[str, ...] = ()
    missing: str = ""
