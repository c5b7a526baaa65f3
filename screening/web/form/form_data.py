"""What was typed into the form: names and values in order, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

Pairs = tuple[tuple[str, str], ...]

# They serve one request and say nothing about the patient.
_OF_THE_REQUEST = frozenset({"csrf_token", "shortcut", "clear"})
_DIGITS = 16


class FormData:
    """The pairs of one form, checked up by name."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs: Pairs = tuple(
            (name, value) for name, value in pairs if name not in _OF_THE_REQUEST
        )

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in self.pairs:
            found.setdefault(name, []).append(value)
        return found

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of a field that are not blank, each once."""
        values = (value.strip() for value in self._by_name.get(name, ()))
        return tuple(dict.fromkeys(filter(None, values)))

    def one(self, name: str) -> str:
        """Return the first value that is not blank, without blanks around it."""
        return next(iter(self.all(name)), "")

    def typed(self, name: str) -> str:
        """Return the first value exactly as it was typed."""
        return next(iter(self._by_name.get(name, ())), "")

    def number(self, name: str) -> int:
        """Return a count from a hidden field; 0 where it is not a number."""
        text = self.one(name)
        # More digits than a page counts to would be no number to a database.
        return int(text) if text.isdecimal() and len(text) < _DIGITS else 0

    def has(self, name: str) -> bool:
        """Whether a field came with the form, blank or not."""
        return name in self._by_name

    def without(self, *names: str) -> FormData:
        """Return the rest of the fields."""
        return FormData(pair for pair in self.pairs if pair[0] not in names)

    def with_(self, *pairs: tuple[str, str]) -> FormData:
        """Return these fields with those in the place of their namesakes."""
        return FormData((*self.without(*(name for name, _ in pairs)).pairs, *pairs))
