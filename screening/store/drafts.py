"""Drafts: what was typed and is not released; deleted after a set time."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    delete,
    func,
    insert,
    select,
    update,
)

from screening.store.checksum import ENTRY, intact
from screening.store.errors import (
    AlreadyReleased,
    DraftChanged,
    DraftDamaged,
    NoDraft,
)
from screening.store.records import Draft, Pairs, Unreadable, Who
from screening.store.tables import draft as table
from screening.store.tables import letter

if TYPE_CHECKING:
    from screening.store.database import Database


class Drafts:
    """The drafts of the practice."""

    def __init__(
        self, database: Database, before_saving: Callable[[datetime], None]
    ) -> None:
        self._database = database
        self._before_saving = before_saving

    def create(
        self,
        pairs: Pairs,
        who: Who,
        now: datetime,
        *,
        demo: bool = False,
        draft_id: str | None = None,
    ) -> Draft:
        """Keep a new draft, under an id of its own if the caller has made none.

        Raises DraftChanged or AlreadyReleased where there is one of this id.
        """
        self._before_saving(now)
        made = Draft(draft_id or uuid.uuid4().hex, 1, pairs, demo, now, now, who)
        with self._database.writing() as connection:
            taken = reason(connection, made.id)
            if not isinstance(taken, NoDraft):
                raise taken
            _insert(connection, made)
        return made

    def save(self, draft_id: str, version: int, pairs: Pairs, now: datetime) -> Draft:
        """Save over `version`; return the draft with its new version.

        Raises DraftChanged where another window saved meanwhile, AlreadyReleased or
        NoDraft where there is none to save.
        """
        self._before_saving(now)
        saved = (
            update(table)
            .where(of_version(draft_id, version))
            .values(version=version + 1, pairs=pairs, updated_at=now)
            .returning(*table.c)
        )
        with self._database.writing() as connection:
            row = connection.execute(saved).one_or_none()
            if row is None:
                raise reason(connection, draft_id)
            return draft_of(row)

    def find(self, draft_id: str) -> Draft | None:
        """Return the draft, or nothing where it is unknown or released.

        Raises DraftDamaged where it cannot be read.
        """
        with self._database.reading() as connection:
            return _find(connection, draft_id)

    def all(self) -> list[Draft | Unreadable]:
        """Return all drafts, the one saved last first."""
        ids = select(table.c.id).order_by(table.c.updated_at.desc(), table.c.id)
        with self._database.reading() as connection:
            return [_listed(connection, each) for each in connection.scalars(ids).all()]

    def discard(self, draft_id: str) -> None:
        """Delete the draft. Letters already released from it stay."""
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.id == draft_id))

    def amend(self, screening_id: str, who: Who, now: datetime) -> Draft:
        """Open the newest letter of a screening again, as a draft for the next one.

        Where such a draft is open already, that one is returned.
        Raises NoDraft where nothing was released, or LetterDamaged.
        """
        query = select(*ENTRY).where(letter.c.screening_id == screening_id)
        newest = query.order_by(letter.c.n.desc()).limit(1)
        with self._database.writing() as connection:
            if already := _find(connection, screening_id):
                return already
            row = intact(connection, newest)
            if row is None:
                raise NoDraft("Nothing was released under this number.")
            # Counted on, so that a window left open before the release saves nothing.
            version = row.draft_version + 1
            made = Draft(
                screening_id, version, row.pairs, row.demo, now, now, who, row.n
            )
            _insert(connection, made)
        return made

    def purge(self, now: datetime, kept: timedelta) -> int:
        """Delete the drafts that were not saved for so long; say how many."""
        with self._database.writing() as connection:
            old = delete(table).where(table.c.updated_at < now - kept)
            return connection.execute(old).rowcount


def of_version(draft_id: str, version: int) -> ColumnElement[bool]:
    """Match one draft while nobody else has saved it."""
    return (table.c.id == draft_id) & (table.c.version == version)


def draft_of(row: Row[Any]) -> Draft:
    """Read one row."""
    who = Who(row.by_name, row.by_role, row.by_account)
    return Draft(
        row.id,
        row.version,
        row.pairs,
        row.demo,
        row.created_at,
        row.updated_at,
        who,
        row.amends,
    )


def reason(
    connection: Connection, draft_id: str
) -> DraftChanged | AlreadyReleased | NoDraft:
    """Say why there was no draft of that version."""
    if _find(connection, draft_id):
        return DraftChanged(
            "This draft was saved in another window meanwhile. Nothing was written; "
            "open the newest state and enter the change again."
        )
    newest = select(func.max(letter.c.n)).where(letter.c.screening_id == draft_id)
    if n := connection.execute(newest).scalar():
        return AlreadyReleased(n)
    return NoDraft("This draft is not there any more: discarded, or past its time.")


def _find(connection: Connection, draft_id: str) -> Draft | None:
    query = select(table).where(table.c.id == draft_id)
    try:
        row = connection.execute(query).one_or_none()
    except (TypeError, ValueError):
        raise DraftDamaged("What is stored of this draft cannot be read.") from None
    return draft_of(row) if row else None


def _listed(connection: Connection, draft_id: str) -> Draft | Unreadable:
    try:
        return _find(connection, draft_id) or Unreadable(draft_id)
    except DraftDamaged:
        return Unreadable(draft_id)


def _insert(connection: Connection, made: Draft) -> None:
    connection.execute(
        insert(table).values(
            id=made.id,
            version=made.version,
            pairs=made.pairs,
            demo=made.demo,
            created_at=made.created_at,
            updated_at=made.updated_at,
            by_name=made.created_by.name,
            by_role=made.created_by.role,
            by_account=made.created_by.account_id,
            amends=made.amends,
        )
    )
