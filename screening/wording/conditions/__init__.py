"""A criterion in plain words, derived from the tree and the questions' wording."""

from __future__ import annotations

from decimal import Decimal

from screening.clinical.criteria import Criterion
from screening.clinical.negation import unit_of
from screening.wording.conditions.grammar import condition_words
from screening.wording.conditions.prose import Prose
from screening.wording.questions import Wording

__all__ = ["Prose", "amount", "in_words", "prose", "unit_of"]


def prose(wording: Wording) -> Prose:
    """Return what puts criteria into the words of this wording's language."""
    return Prose(condition_words(wording.language), wording)


def amount(number: Decimal, unit: str, language: str) -> str:
    """Write a number and its unit in a language, as conditions do."""
    return condition_words(language).amount(number, unit)


def in_words(criterion: Criterion, wording: Wording) -> str:
    """Write a criterion as one phrase a clinician can check."""
    return prose(wording).phrase(criterion)
