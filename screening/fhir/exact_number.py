"""A number of JSON that leaves as it came, digit by digit."""

from __future__ import annotations

from decimal import Decimal


class ExactNumber(Decimal):
    """A number that was written with an exponent, and how it was written."""

    __slots__ = ("text",)
    text: str
