"""A number with its unit, as a language writes it."""

from __future__ import annotations

from decimal import Decimal

from screening.wording.conditions.language import Language


def written(number: Decimal, unit: str, language: Language) -> str:
    """Write a number and its unit; a unit that the language does not name stays."""
    digits = f"{number:f}".replace(".", language.decimal_mark)
    return f"{digits} {language.units.get(unit, unit)}"
