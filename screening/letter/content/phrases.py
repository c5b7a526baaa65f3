"""The words of the letter in one language, read from templates/wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from screening.clinical.question import Question, Unit
from screening.wording.catalogue import Catalogue, catalogue, per_language
from screening.wording.language import Punctuation, language_of
from screening.wording.rulebook import RulebookWords, rulebook_words

# Three such parts stay within two lines, which is what the margin holds.
_MOST_RUNNING = 44


class Phrases:
    """Looks phrases up by section and key, and writes dates and numbers."""

    def __init__(
        self, language: str, catalogue: Mapping[str, Any], *, calm: bool = False
    ) -> None:
        self.language = language
        self._catalogue = catalogue
        self._writing = language_of(language)
        self._calm = calm

    @property
    def rulebook(self) -> RulebookWords:
        """Return the words of the rulebook in the language of the letter."""
        return rulebook_words(self.language)

    def with_wording(self, other: Mapping[str, Mapping[str, str]]) -> Phrases:
        """Return these phrases with some of them replaced, section by section."""
        replaced = {name: {**self._catalogue[name], **other[name]} for name in other}
        return Phrases(self.language, {**self._catalogue, **replaced}, calm=self._calm)

    def calm(self) -> Phrases:
        """Return these phrases without the capitals that warn within a paragraph."""
        return Phrases(self.language, self._catalogue, calm=True)

    def section(self, name: str) -> Mapping[str, str]:
        """Return all phrases of one section."""
        found: Mapping[str, str] = self._catalogue[name]
        return found

    def say(self, section: str, key: str, **values: object) -> str:
        """Return one phrase with its values filled in; a missing one is an error."""
        phrase: str = self._catalogue[section][key]
        return phrase.format(**values) if values else phrase

    def has_option(self, link_id: str, code: str) -> bool:
        """Whether there is a phrase for this option."""
        return code in self._table(link_id, "letter")

    def option(self, link_id: str, code: str) -> str:
        """Return the short phrase of one option, without its frame."""
        calm = self._table(link_id, "calm") if self._calm else {}
        if code in calm:
            return calm[code]
        return self._words.text("questions", link_id, "letter", code)

    def cell(self, link_id: str, code: str) -> str:
        """Return the phrase of an option beside its name, which it need not repeat."""
        short = self._table(link_id, "cells").get(code)
        return self.option(link_id, code) if short is None else short

    def topic(self, link_id: str) -> str:
        """Return what a question is about, in a word or two."""
        return self._words.text("questions", link_id, "topic")

    def framed(self, link_id: str, phrases: Iterable[str]) -> str:
        """Join the phrases of one answer and lead them in where they need it."""
        question = self._words.entry("questions", link_id)
        return str(question.get("frame", "{}")).format(", ".join(phrases))

    @property
    def _words(self) -> Catalogue:
        return catalogue(self.language)

    def _table(self, link_id: str, name: str) -> Mapping[str, str]:
        found: Mapping[str, str] = self._words.entry("questions", link_id).get(name, {})
        return found

    def number(self, value: Decimal | str) -> str:
        """Write a number as given, with the decimal sign of the language."""
        return self._writing.number(value)

    def quantity(self, value: Decimal, unit: str | None) -> str:
        """Write a number with its unit."""
        return self._writing.quantity(value, unit)

    def lowered(self, labels: Iterable[str]) -> str:
        """List labels in a sentence; nouns and abbreviations keep their capitals."""
        return self._writing.listed_small(labels)

    def date_of(self, iso: str) -> str:
        """Write an ISO date, a month or a year."""
        return self._writing.date_of(iso)

    def day_of(self, day: date) -> str:
        """Write a day."""
        return self._writing.day_of(day)

    def moment(self, moment: datetime) -> str:
        """Write a day and the time, with its zone so that it can be compared."""
        return self._writing.moment(moment)

    @property
    def punctuation(self) -> Punctuation:
        """Return the punctuation of the language."""
        return self._writing.punctuation

    def joined(self, parts: Iterable[str]) -> str:
        """Join the parts of a sentence; one that is empty is left out."""
        return self.punctuation.joined(parts)

    def sentence(self, parts: Iterable[str]) -> str:
        """Make one sentence of several phrases: capital first, full stop last."""
        joined = self.joined(parts)
        return f"{capital(joined)}." if joined else ""


def unit_named(question: Question, code: str | None) -> Unit | None:
    """Return the unit of a question by its code."""
    return next((unit for unit in question.units if unit.code == code), None)


def capital(text: str) -> str:
    """Begin with a capital letter, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str) -> str:
    """Fit the head of a page; the first page has the whole."""
    return text if len(text) <= _MOST_RUNNING else text[:_MOST_RUNNING] + "…"


@per_language
def phrases_in(words: Catalogue) -> Phrases:
    """Return the phrases of the letter in a language."""
    return Phrases(words.language, words.section("letter"))
