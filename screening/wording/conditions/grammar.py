"""What a language needs to put a criterion into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from screening.wording.catalogue import Catalogue, per_language
from screening.wording.language import Language, language_of


@dataclass(frozen=True)
class Grammar:
    """The table `grammar` of language.toml: joining words and patterns.

    `compared` are patterns by the code of the comparison; `units` are units as they
    read in a condition where that differs, and `compared_units` as they read behind one
    comparison. `ambiguous` are parts of a text that has to stand in quotation marks.
    """

    both: str
    either: str
    both_within: str
    either_within: str
    together: str
    list_separator: str
    about: str
    within: str
    options: str
    neither: str
    none_of: str
    denied: str
    only: str
    only_word: str
    not_only: str
    answered: str
    unanswered: str
    or_unanswered: str
    quotes: str
    ambiguous: list[str]
    compared: Mapping[str, str]
    units: Mapping[str, str]
    compared_units: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class CriterionWords:
    """What puts conditions into the words of a language."""

    language: Language
    grammar: Grammar

    def amount(self, number: Decimal, unit: str, comparison: str = "") -> str:
        """Write a number and its unit, as they read behind a comparison."""
        behind = self.grammar.compared_units.get(comparison, {})
        said = behind.get(unit) or self.grammar.units.get(unit)
        return f"{self.language.number(number)} {said or self.language.unit(unit)}"


@per_language
def condition_words(words: Catalogue) -> CriterionWords:
    """Return what puts conditions into the words of a language."""
    language = language_of(words.language)
    return CriterionWords(language, Grammar(**language.grammar))
