"""The settings as plain values; without any, a letter is neutral."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from screening.clinical.rule import Outcome


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture, checked when it was read, and what it shows in words."""

    media_type: str
    data: str
    alt: str

    @property
    def source(self) -> str:
        """Return it as a data: address, so that nothing is ever fetched."""
        return f"data:{self.media_type};base64,{self.data}"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head of the first page."""

    name: str
    address: tuple[str, ...] = ()
    phone: str | None = None
    fax: str | None = None
    email: str | None = None
    website: str | None = None
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Referrer:
    """Who refers where a response names nobody."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where the referrals of one outcome go."""

    department: str
    address: tuple[str, ...] = ()
    phone: str | None = None
    fax: str | None = None


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a patient dials in an emergency, and while the practice is closed."""

    emergency: str | None = None
    out_of_hours: str | None = None


@dataclass(frozen=True, slots=True)
class Practice:
    """All settings of one practice. `region` names a file of templates/regions."""

    region: str | None = None
    letterhead: Letterhead | None = None
    referrer: Referrer | None = None
    recipients: Mapping[Outcome, Recipient] = field(default_factory=dict, hash=False)
    numbers: Numbers = Numbers()

    @property
    def phone(self) -> str | None:
        """Return the number under which patients reach the practice."""
        return self.letterhead.phone if self.letterhead else None

    def is_of(self, name: str) -> bool:
        """Whether these are the settings of the practice of this name."""
        own = self.letterhead
        return own is not None and _folded(own.name) == _folded(name)

    def of_region_only(self) -> Practice:
        """Return what holds for every practice of the region."""
        return replace(self, letterhead=None, referrer=None, recipients={})


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


NEUTRAL = Practice()
