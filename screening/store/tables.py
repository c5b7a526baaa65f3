"""The tables. A change here needs a migration; a test compares the two."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

from screening.store.records import Pairs


class Instant(TypeDecorator[datetime]):
    """A moment with its zone; always UTC when it comes back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Refuse a moment without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any, _: Dialect) -> datetime | None:
        """SQLite forgets the zone, PostgreSQL answers in that of the connection."""
        if value is None:
            return None
        zoned: datetime = value if value.tzinfo else value.replace(tzinfo=UTC)
        return zoned.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text as typed. What no database holds (NUL, half a character) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        """Replace what cannot be stored."""
        return None if value is None else storable(value)


class Id(TypeDecorator[str]):
    """An id of ours; whatever stands in an address can be looked up as one."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        """Replace what cannot be stored."""
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """Return a text as it comes back: what no database holds becomes U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd")


class Fields(TypeDecorator[Pairs]):
    """The fields of a form as JSON; escaped, so that any text comes back as it was."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Pairs | None, _: Dialect) -> str:
        """Write the pairs."""
        return json.dumps([list(pair) for pair in value or ()])

    def process_result_value(self, value: Any, _: Dialect) -> Pairs:
        """Read the pairs; ValueError or TypeError where these are none."""
        pairs = tuple((name, text) for name, text in json.loads(value))
        if not all(isinstance(each, str) for pair in pairs for each in pair):
            raise TypeError("a field is a name and a text")
        return pairs


METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

account = Table(
    "account",
    METADATA,
    Column("id", Id, primary_key=True),
    # Casefolded, so that a name differing in case only is the same name.
    Column("username", Words, nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("role", Words, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("disabled_at", Instant),
)

# Apart from the accounts: a name that nobody has locks just the same, and nobody learns
# which there are. Of the name only its SHA-256: a password is often typed there.
sign_in_failures = Table(
    "sign_in_failures",
    METADATA,
    Column("username_hash", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Instant),
    Column("last_at", Instant, nullable=False, index=True),
)

# Keys that all processes share, such as the one that signs cookies.
kept_key = Table(
    "kept_key",
    METADATA,
    Column("name", String(32), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

session = Table(
    "session",
    METADATA,
    # Of the token only its SHA-256 is kept: the table opens no session.
    Column("token_hash", String(64), primary_key=True),
    Column("account_id", ForeignKey("account.id", ondelete="CASCADE"), index=True),
    Column("name", Words, nullable=False),
    Column("role", Words, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("last_seen_at", Instant, nullable=False),
    # Moved on with every request; the purge deletes what lies behind it.
    Column("expires_at", Instant, nullable=False, index=True),
)

draft = Table(
    "draft",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("pairs", Fields, nullable=False),
    Column("demo", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False, index=True),
    Column("by_name", Words, nullable=False),
    Column("by_role", Words, nullable=False),
    Column("by_account", ForeignKey("account.id")),
    Column("amends", Integer),
)

letter = Table(
    "letter",
    METADATA,
    Column("screening_id", Id, primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("draft_version", Integer, nullable=False),
    Column("released_at", Instant, nullable=False, index=True),
    Column("by_name", Words, nullable=False),
    Column("by_role", Words, nullable=False),
    Column("by_account", ForeignKey("account.id")),
    Column("tool_outcome", Text, nullable=False),
    Column("decided_outcome", Text, nullable=False),
    Column("override_reason", Words),
    Column("demo", Boolean, nullable=False),
    Column("pairs", Fields, nullable=False),
    # The digest of each file as JSON, and one over all that is stored: see seal.py.
    Column("sha256", Text, nullable=False),
    Column("seal", String(64), nullable=False),
    # Last: to read what stands behind a file, SQLite reads the file as well.
    Column("request", LargeBinary, nullable=False),
    Column("bundle", LargeBinary, nullable=False),
    Column("pdf", LargeBinary),
    Column("text", LargeBinary, nullable=False),
    Column("summary", LargeBinary, nullable=False),
    # Without a row id nothing but the key can be replaced; see the triggers.
    sqlite_with_rowid=False,
)
