"""How a language writes dates, numbers and the words within a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from screening.wording.catalogue import Catalogue, per_language

# Between what no line may part: a number and its unit, a day and its month.
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Punctuation:
    """The colon behind a label, and the semicolon with its blanks between parts."""

    colon: str
    semicolon: str

    def labelled(self, label: str, text: str) -> str:
        """Write a text behind its label."""
        return f"{label}{self.colon} {text}"

    def joined(self, parts: Iterable[str]) -> str:
        """Join the parts of a sentence; one that is empty is left out."""
        return self.semicolon.join(filter(None, parts))


class Language:
    """The rules of writing of one language, from its language.toml."""

    def __init__(self, code: str, words: Mapping[str, Any]) -> None:
        self.code = code
        self.name = str(words["name"])
        self.grammar: Mapping[str, Any] = words["grammar"]
        self.punctuation = Punctuation(**words["punctuation"])
        self._format: Mapping[str, Any] = words["format"]
        self._units: Mapping[str, str] = words["units"]
        small = words["small_letters"]
        self._every_word_is_small = bool(small["every_first_word"])
        self._small_words = frozenset(small["first_words"])

    def number(self, value: Decimal | str) -> str:
        """Write a number as given, with the decimal sign of the language."""
        text = value if isinstance(value, str) else format(value, "f")
        return text.replace(".", self._format["decimal_sign"])

    def unit(self, code: str) -> str:
        """Write a unit; one that the language does not name stays as it is."""
        return self._units.get(code, code)

    def quantity(self, value: Decimal, unit: str | None) -> str:
        """Write a number with its unit, which no line may part."""
        number = self.number(value)
        return f"{number}{NO_BREAK}{self.unit(unit)}" if unit else number

    def small(self, text: str) -> str:
        """Write a text as it stands within a sentence: its first letter small.

        Abbreviations keep their capitals, and so do nouns in a language that says so.
        """
        first = text.partition(" ")[0].strip(",")
        if self._every_word_is_small:
            is_small = first[1:].islower()
        else:
            is_small = first.lower() in self._small_words
        return text[:1].lower() + text[1:] if is_small else text

    def listed_small(self, texts: Iterable[str]) -> str:
        """List texts within a sentence."""
        return ", ".join(map(self.small, texts))

    def date_of(self, iso: str) -> str:
        """Write an ISO date, a month or a year."""
        formats = self._format
        parts = iso.split("T", maxsplit=1)[0].split("-")
        if len(parts) == 1:
            return parts[0]
        month = formats["months"][int(parts[1]) - 1]
        if len(parts) == 2:  # a year and a month
            return str(formats["month_year"].format(year=parts[0], month=month))
        day = int(parts[2])
        return str(formats["date"].format(day=day, month=month, year=parts[0]))

    def day_of(self, day: date) -> str:
        """Write a day."""
        return self.date_of(day.isoformat())

    def moment(self, moment: datetime) -> str:
        """Write a day and the time, with its zone so that it can be compared."""
        clock: str = self._format["clock"]
        written = clock.format(
            date=self.day_of(moment.date()),
            hour=f"{moment.hour:02}",
            minute=f"{moment.minute:02}",
            zone=moment.strftime("%Z") or "",
        )
        return written.strip()


@per_language
def language_of(words: Catalogue) -> Language:
    """Return the rules of writing of a language."""
    return Language(words.language, words.section("language"))
