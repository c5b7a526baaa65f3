"""One value of a rulebook's JSON, which knows where it stands and what it should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from screening.clinical.serialization import Json

T = TypeVar("T")


class NotARulebook(ValueError):
    """The JSON is not a rulebook; the message says where it stops being one."""


class Part:
    """One value of the JSON, which knows where it stands."""

    def __init__(self, value: Json, at: str = "the rulebook") -> None:
        self._value = value
        self._at = at

    def __getitem__(self, name: str) -> Part:
        for key, part in self.named():
            if key == name:
                return part
        raise self.refused(f"has no {name!r}")

    def named(self) -> list[tuple[str, Part]]:
        """Return the parts of an object by name."""
        if not isinstance(self._value, dict):
            raise self.refused("has to be an object")
        return [(k, Part(v, f"{self._at}.{k}")) for k, v in self._value.items()]

    def each(self) -> list[Part]:
        """Return the parts of a list."""
        if not isinstance(self._value, list):
            raise self.refused("has to be a list")
        return [Part(v, f"{self._at}[{i}]") for i, v in enumerate(self._value)]

    def made(self, make: Callable[[str], T]) -> T:
        """Return what is made of a text, or say that it cannot be."""
        text = self.text()
        try:
            return make(text)
        except (ValueError, KeyError, ArithmeticError) as error:
            raise self.refused("is not understood") from error

    def text(self) -> str:
        """Return a text."""
        if not isinstance(self._value, str):
            raise self.refused("has to be a text")
        return self._value

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(part.text() for part in self.each())

    def number(self) -> str:
        """Return a number as it is written."""
        if isinstance(self._value, bool) or not isinstance(self._value, int | float):
            raise self.refused("has to be a number")
        return str(self._value).removesuffix(".0")

    def whole(self) -> int:
        """Return a whole number."""
        if not self.number().isdigit():
            raise self.refused("has to be a whole number")
        return int(self.number())

    def flag(self) -> bool:
        """Return true or false."""
        if not isinstance(self._value, bool):
            raise self.refused("has to be true or false")
        return self._value

    def given(self) -> bool:
        """Whether the value is anything but null."""
        return self._value is not None

    def refused(self, reason: str) -> NotARulebook:
        """Return the error that names this place."""
        return NotARulebook(f"{self._at} {reason}.")
