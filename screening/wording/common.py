"""Words that more than one output shows."""

from __future__ import annotations

from screening.wording.catalogue import catalogue


def disclaimer(language: str) -> str:
    """Return what every output says of itself: what it is for, and what it is not."""
    return catalogue(language).text("common", "disclaimer")
