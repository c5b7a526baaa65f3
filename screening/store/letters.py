"""Released letters: written once; the database itself refuses to change them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, delete, insert, select

from screening.store.drafts import draft_of, of_version, reason
from screening.store.errors import LetterDamaged
from screening.store.records import Decision, Draft, Files, Letter, LetterEntry, Who
from screening.store.tables import draft
from screening.store.tables import letter as table

if TYPE_CHECKING:
    from screening.store.database import Database

_FILES = tuple(field.name for field in fields(Files))
_DAMAGED = (
    "This letter is not the one that was released: its files were changed in the "
    "database. Restore it from a backup."
)
_ENTRY = [column for column in table.c if column.name not in (*_FILES, "sha256")]


class Letters:
    """The released letters of the practice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def release(
        self,
        screening_id: str,
        version: int,
        decision: Decision,
        files: Files,
        who: Who,
        now: datetime,
    ) -> Letter:
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

    def find(self, screening_id: str, n: int) -> Letter | None:
        """Return a letter with its files; LetterDamaged where these were changed."""
        query = select(table).where(table.c.screening_id == screening_id)
        try:
            with self._database.reading() as connection:
                row = connection.execute(query.where(table.c.n == n)).one_or_none()
            return _letter(row) if row else None
        except (TypeError, ValueError):
            # Not even of the kind that was written: SQLite keeps any kind anywhere.
            raise LetterDamaged(_DAMAGED) from None

    def of(self, screening_id: str) -> list[LetterEntry]:
        """Return the letters of one screening, the first first."""
        query = select(*_ENTRY).where(table.c.screening_id == screening_id)
        with self._database.reading() as connection:
            return [
                LetterEntry(**_entry(row))
                for row in connection.execute(query.order_by(table.c.n))
            ]

    def latest(
        self, limit: int = 100, before: datetime | None = None
    ) -> list[LetterEntry]:
        """Return letters, the newest first; if asked, those before a moment."""
        newest = (table.c.released_at.desc(), table.c.screening_id, table.c.n)
        query = select(*_ENTRY).order_by(*newest).limit(limit)
        if before is not None:
            query = query.where(table.c.released_at < before)
        with self._database.reading() as connection:
            return [LetterEntry(**_entry(row)) for row in connection.execute(query)]


def _values(
    released: Draft, decision: Decision, files: Files, who: Who, now: datetime
) -> dict[str, Any]:
    content = {name: _bytes(getattr(files, name)) for name in _FILES}
    return {
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
        "sha256": json.dumps(_digests(content)),
    }


def _bytes(content: str | bytes | None) -> bytes | None:
    return content.encode() if isinstance(content, str) else content


def _digests(content: dict[str, bytes | None]) -> dict[str, str]:
    return {
        name: hashlib.sha256(each).hexdigest()
        for name, each in content.items()
        if each is not None
    }


def _entry(row: Row[Any]) -> dict[str, Any]:
    return {
        "screening_id": row.screening_id,
        "n": row.n,
        "released_at": row.released_at,
        "released_by": Who(row.by_name, row.by_role, row.by_account),
        "decision": Decision(
            row.tool_outcome, row.decided_outcome, row.override_reason
        ),
        "pairs": row.pairs,
        "demo": row.demo,
    }


def _letter(row: Row[Any]) -> Letter:
    content = {name: row._mapping[name] for name in _FILES}
    sha256 = json.loads(row.sha256)
    if _digests(content) != sha256:
        raise LetterDamaged(_DAMAGED)
    named: dict[str, Any] = {**content, "text": row.text.decode()}
    return Letter(**_entry(row), files=Files(**named), sha256=sha256)
