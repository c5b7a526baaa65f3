"""The records that the store takes and gives: plain values, no database in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

# The fields of the form in their order; a name may come more than once.
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Who:
    """The clinician who did something; without an account, as they named themselves."""

    name: str
    role: str
    account_id: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One person of the practice; `disabled_at` where nobody may sign in with it."""

    id: str
    username: str
    name: str
    role: str
    created_at: datetime
    disabled_at: datetime | None

    @property
    def who(self) -> Who:
        """The person, as released letters name them."""
        return Who(self.name, self.role, self.id)


LONGEST_NAME = 120


def can_be_named(text: str) -> bool:
    """Say whether a letter can have this as a name or a role: short, on one line."""
    return 0 < len(text.strip()) <= LONGEST_NAME and text.isprintable()


@dataclass(frozen=True, slots=True)
class Draft:
    """A screening that is being worked on. Its id is that of the screening.

    `version` counts the savings; whoever saves says which version was changed.
    `amends` is the number of the released letter that this draft is to replace.
    """

    id: str
    version: int
    pairs: Pairs
    demo: bool
    created_at: datetime
    updated_at: datetime
    created_by: Who
    amends: int | None = None

    @property
    def n(self) -> int:
        """The number of the letter that this draft becomes when it is released."""
        return (self.amends or 0) + 1


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What the tool found and what the clinician decided, as outcome codes."""

    tool_outcome: str
    decided_outcome: str
    override_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Files:
    """What a released letter consists of; no PDF where this machine makes none."""

    request: bytes
    bundle: bytes
    text: str
    summary: bytes
    pdf: bytes | None = None


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """A released letter as a list shows it, without its files."""

    screening_id: str
    n: int
    released_at: datetime
    released_by: Who
    decision: DecisionRecord
    pairs: Pairs
    demo: bool


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A letter, or a draft (`n` is 0), that was changed or damaged in the database.

    Nothing else of it is told: who knows what of it is true.
    """

    screening_id: str
    n: int = 0


@dataclass(frozen=True, slots=True)
class LetterRecord(LetterEntry):
    """A released letter, which nobody can change.

    `sha256` has the digest of each file, hexadecimal, under the file's name in Files.
    """

    files: Files
    sha256: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Too many failed sign-ins: no password is checked until then."""

    until: datetime
