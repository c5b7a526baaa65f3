"""Who is signed in, and until when."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Row, delete, insert, select, update

from screening.store.records import Who
from screening.store.tables import account
from screening.store.tables import session as table

if TYPE_CHECKING:
    from screening.store.database import Database

LONGEST = timedelta(hours=12)
# Not every request writes: a session may end this much before its time.
_NOTED_EVERY = timedelta(minutes=1)


class Sessions:
    """The open sessions. The token is known to the browser alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, who: Who, now: datetime, idle: timedelta) -> str:
        """Open a session that ends when it is idle for that long; return its token."""
        token = secrets.token_urlsafe(32)
        row = {
            "token_hash": _hash(token),
            "account_id": who.account_id,
            "name": who.name,
            "role": who.role,
            "created_at": now,
            "last_seen_at": now,
            "expires_at": now + min(idle, LONGEST),
        }
        with self._database.writing() as connection:
            connection.execute(insert(table).values(row))
        return token

    def find(self, token: str, now: datetime, idle: timedelta) -> Who | None:
        """Return whose session this is, and note that it is used; nobody once ended."""
        query = (
            select(table, account.c.disabled_at)
            .outerjoin(account, table.c.account_id == account.c.id)
            .where(table.c.token_hash == _hash(token), table.c.expires_at > now)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None or row.disabled_at is not None:
            return None
        if now - row.last_seen_at >= _NOTED_EVERY:
            self._note(row, now, idle)
        return Who(row.name, row.role, row.account_id)

    def close(self, token: str) -> None:
        """End a session; one that is not there has ended."""
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.token_hash == _hash(token)))

    def purge(self, now: datetime) -> int:
        """Delete the sessions that have ended; say how many."""
        with self._database.writing() as connection:
            ended = delete(table).where(table.c.expires_at <= now)
            return connection.execute(ended).rowcount

    def _note(
        self, row: Row[tuple[object, ...]], now: datetime, idle: timedelta
    ) -> None:
        with self._database.writing() as connection:
            connection.execute(
                update(table)
                .where(table.c.token_hash == row.token_hash)
                .values(
                    last_seen_at=now,
                    expires_at=min(now + idle, row.created_at + LONGEST),
                )
            )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
