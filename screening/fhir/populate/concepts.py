"""What a CodeableConcept says: its codes, and its words."""

from __future__ import annotations

from typing import Any


def codes(concept: dict[str, Any]) -> set[tuple[str | None, str | None]]:
    """Return the codings as pairs of system and code."""
    return {
        (each.get("system"), each.get("code")) for each in concept.get("coding", [])
    }


def code_of(concept: dict[str, Any]) -> str | None:
    """Return the code of a concept with one required coding, such as a status."""
    return next((each.get("code") for each in concept.get("coding", [])), None)


def words(concept: dict[str, Any]) -> str | None:
    """Return the text, else the first display."""
    displays = (each.get("display") for each in concept.get("coding", []))
    found = concept.get("text") or next(filter(None, displays), None)
    return found.strip() or None if found else None
