"""References taken apart: what they lead to, and where that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

Reference = dict[str, Any]

_RESTFUL = re.compile(
    r"(?P<base>https?://.+/)?(?P<type>[A-Z][A-Za-z]+)/(?P<id>[A-Za-z0-9\-.]{1,64})"
    r"(?:/_history/[A-Za-z0-9\-.]{1,64})?"
)


@dataclass(frozen=True, slots=True)
class Address:
    """A RESTful reference taken apart; `base` is None where it is relative."""

    base: str | None
    type_name: str
    id: str

    @property
    def url(self) -> str:
        """Return the reference without a version."""
        return f"{self.base or ''}{self.type_name}/{self.id}"


def address_of(reference: str | None) -> Address | None:
    """Take a reference apart; None for urn:, # and anything that is not RESTful."""
    found = _RESTFUL.fullmatch(reference or "")
    return Address(found["base"], found["type"], found["id"]) if found else None


def is_contained(reference: Reference) -> bool:
    """Whether it leads into the response, so that nobody outside can follow it."""
    return str(reference.get("reference", "")).startswith("#")


def type_of(reference: Reference) -> str:
    """Return the type of what is referred to, or nothing where it is not said."""
    address = address_of(reference.get("reference"))
    return address.type_name if address else str(reference.get("type", ""))
