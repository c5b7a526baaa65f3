"""Counts of the rulebook in pages that people write, found by the words around."""

from __future__ import annotations

import re
from collections.abc import Mapping

from screening.rulebook import RULEBOOK
from screening.wording.questions import asked_to_be_normal

# By page, what stands around a number: {rules}, {gate} and {normal} are the numbers.
STATED: Mapping[str, tuple[str, ...]] = {
    "README.md": (
        "applies {rules} rules",
        "one of {gate} safety questions",
        "all {gate} safety questions answered",
    ),
    "GLOSSARY.md": ("the {gate} questions that must be answered",),
    "docs/integration.md": ("one of the {gate} safety",),
    "docs/safety/known-limits.md": (
        "Reassurance asks for {gate} answers",
        "asks {gate} items to be answered but only {normal} of them",
    ),
}


def counts() -> dict[str, int]:
    """Return the numbers of rules, of safety questions, and of those to be normal."""
    return {
        "rules": len(RULEBOOK.rules),
        "gate": sum(question.gate for question in RULEBOOK.questions),
        "normal": len(asked_to_be_normal()),
    }


def with_counts(page: str, text: str) -> str:
    """Return the text of a page with its numbers as they are now."""
    for stated in STATED[page]:
        pattern = re.sub(r"\\{\w+\\}", r"\\d+", re.escape(stated))
        text, found = re.subn(pattern, stated.format(**counts()), text)
        if not found:
            raise ValueError(f"{page} no longer says: {stated}")
    return text
