"""Released letters: written once; the database itself refuses to change them."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select

from screening.store.checksum import ENTRY, FILES, digests, intact, seal
from screening.store.drafts import draft_of, of_version, reason
from screening.store.errors import LetterDamaged
from screening.store.records import (
    DecisionRecord,
    Draft,
    Files,
    LetterEntry,
    LetterRecord,
    Unreadable,
    Who,
)
from screening.store.tables import draft
from screening.store.tables import letter as table

if TYPE_CHECKING:
    from screening.store.database import Database

# Read one by one: a letter that cannot be read hides no other.
_KEYS = select(table.c.screening_id, table.c.n)


class Letters:
    """The released letters of the practice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def release(
        self,
        screening_id: str,
        version: int,
        decision: DecisionRecord,
        files: Files,
        who: Who,
        now: datetime,
    ) -> LetterRecord:
        """Turn this version of the draft into letter number `draft.n`, or do nothing.

        Raises as Drafts.save does, so that only what the clinician saw is released.
        """
        taken = delete(draft).where(of_version(screening_id, version))
        with self._database.writing() as connection:
            row = connection.execute(taken.returning(*draft.c)).one_or_none()
            if row is None:
                raise reason(connection, screening_id)
            values = _values(draft_of(row), decision, files, who, now)
            made = connection.execute(insert(table).values(values).returning(*table.c))
            return _letter(made.one())

    def find(self, screening_id: str, n: int) -> LetterRecord | None:
        """Return a letter with its files; LetterDamaged where anything was changed."""
        with self._database.reading() as connection:
            row = intact(connection, select(table).where(_is(screening_id, n)))
        return _letter(row) if row else None

    def of(self, screening_id: str) -> list[LetterEntry | Unreadable]:
        """Return the letters of one screening, the first first."""
        keys = _KEYS.where(table.c.screening_id == screening_id).order_by(table.c.n)
        with self._database.reading() as connection:
            return [_listed(connection, *key) for key in connection.execute(keys).all()]

    def newest(self, screening_ids: Collection[str]) -> dict[str, int]:
        """Return the number of the newest letter of each of these screenings."""
        named = table.c.screening_id.in_(screening_ids)
        query = select(table.c.screening_id, func.max(table.c.n).label("last")).where(
            named
        )
        with self._database.reading() as connection:
            found = connection.execute(query.group_by(table.c.screening_id)).all()
        return {row.screening_id: row.last for row in found}

    def latest(
        self, limit: int = 100, before: datetime | None = None
    ) -> list[LetterEntry | Unreadable]:
        """Return letters, the newest first; if asked, those before a moment."""
        newest = (table.c.released_at.desc(), table.c.screening_id, table.c.n)
        keys = _KEYS.order_by(*newest).limit(limit)
        if before is not None:
            keys = keys.where(table.c.released_at < before)
        with self._database.reading() as connection:
            return [_listed(connection, *key) for key in connection.execute(keys).all()]


def _values(
    released: Draft, decision: DecisionRecord, files: Files, who: Who, now: datetime
) -> dict[str, Any]:
    content = {name: _bytes(getattr(files, name)) for name in FILES}
    values = {
        "screening_id": released.id,
        "n": released.n,
        "draft_version": released.version,
        "released_at": now,
        "by_name": who.name,
        "by_role": who.role,
        "by_account": who.account_id,
        "tool_outcome": decision.tool_outcome,
        "decided_outcome": decision.decided_outcome,
        "override_reason": decision.override_reason,
        "demo": released.demo,
        "pairs": released.pairs,
        **content,
        "sha256": json.dumps(digests(content)),
    }
    return {**values, "seal": seal(values)}


def _bytes(content: str | bytes | None) -> bytes | None:
    return content.encode() if isinstance(content, str) else content


def _is(screening_id: str, n: int) -> ColumnElement[bool]:
    return (table.c.screening_id == screening_id) & (table.c.n == n)


def _listed(
    connection: Connection, screening_id: str, n: int
) -> LetterEntry | Unreadable:
    try:
        row = intact(connection, select(*ENTRY).where(_is(screening_id, n)))
    except LetterDamaged:
        row = None
    return LetterEntry(**_entry(row)) if row else Unreadable(screening_id, n)


def _entry(row: Row[Any]) -> dict[str, Any]:
    return {
        "screening_id": row.screening_id,
        "n": row.n,
        "released_at": row.released_at,
        "released_by": Who(row.by_name, row.by_role, row.by_account),
        "decision": DecisionRecord(
            row.tool_outcome, row.decided_outcome, row.override_reason
        ),
        "pairs": row.pairs,
        "demo": row.demo,
    }


def _letter(row: Row[Any]) -> LetterRecord:
    content = {name: row._mapping[name] for name in FILES}
    named: dict[str, Any] = {**content, "text": row.text.decode()}
    return LetterRecord(
        **_entry(row), files=Files(**named), sha256=json.loads(row.sha256)
    )
