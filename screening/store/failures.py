"""Failed sign-ins: five of them lock a name for 15 minutes, and longer each time."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from screening.store.records import LockedOut
from screening.store.tables import sign_in_failures as table

ALLOWED = 5
FIRST_LOCK = timedelta(minutes=15)
# A stranger who knows a name can lock it, so it must open again the same day.
LONGEST_LOCK = timedelta(hours=4)
FORGOTTEN_AFTER = timedelta(days=1)


def count_attempt(
    connection: Connection, username: str, now: datetime
) -> LockedOut | None:
    """Count an attempt before its password is checked; say so where it is too many.

    Counted first, as many attempts at the same moment would else all be looked at.
    """
    key = _key(username)
    query = select(table).where(table.c.username_hash == key)
    row = connection.execute(query).one_or_none()
    if row is None:
        values = {"username_hash": key, "failures": 1, "last_at": now}
        connection.execute(insert(table).values(values))
        return None
    if row.locked_until and row.locked_until > now:
        return LockedOut(row.locked_until)
    recent = now - row.last_at < FORGOTTEN_AFTER
    failures = row.failures + 1 if recent else 1
    change = update(table).where(table.c.username_hash == key)
    values = {"failures": failures, "last_at": now, "locked_until": None}
    if failures % ALLOWED == 0:
        values["locked_until"] = now + _lock(failures // ALLOWED)
    connection.execute(change.values(values))
    return None


def forgive(connection: Connection, username: str) -> None:
    """Forget the failures of a name."""
    connection.execute(delete(table).where(table.c.username_hash == _key(username)))


def forget(connection: Connection, now: datetime) -> int:
    """Delete failures that are long past; say how many names had some."""
    past = delete(table).where(table.c.last_at < now - FORGOTTEN_AFTER)
    return connection.execute(past).rowcount


def _lock(times: int) -> timedelta:
    # Bounded, as a name that is attacked for weeks must not overflow the power.
    longer: int = 2 ** min(times - 1, 10)
    return min(FIRST_LOCK * longer, LONGEST_LOCK)


def _key(username: str) -> str:
    return hashlib.sha256(username.encode("utf-8", "surrogatepass")).hexdigest()
