"""A criterion in plain words, derived from the tree and the questions' wording."""

from __future__ import annotations

from decimal import Decimal

from screening.clinical.criteria import Criterion
from screening.clinical.negation import unit_of
from screening.wording.conditions.amount import written
from screening.wording.conditions.english import ENGLISH
from screening.wording.conditions.german import GERMAN
from screening.wording.conditions.language import Language, TermWords
from screening.wording.conditions.prose import Prose
from screening.wording.questions import Wording

LANGUAGES = {"en": ENGLISH, "de": GERMAN}

__all__ = [
    "LANGUAGES",
    "Language",
    "Prose",
    "TermWords",
    "amount",
    "in_words",
    "prose",
    "unit_of",
]


def prose(wording: Wording) -> Prose:
    """Return what puts criteria into the words of this wording's language."""
    return Prose(LANGUAGES[wording.language], wording)


def amount(number: Decimal, unit: str, language: str) -> str:
    """Write a number and its unit in a language."""
    return written(number, unit, LANGUAGES[language])


def in_words(criterion: Criterion, wording: Wording) -> str:
    """Write a criterion as one phrase a clinician can check."""
    return prose(wording).phrase(criterion)
