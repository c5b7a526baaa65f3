"""Who may sign in."""

from __future__ import annotations

import re
import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    ColumnElement,
    Exists,
    Row,
    Update,
    delete,
    exists,
    insert,
    select,
    update,
)

from screening.store import passwords
from screening.store.errors import AccountRefused
from screening.store.failures import count_attempt, forget, forgive
from screening.store.records import (
    LONGEST_NAME,
    Account,
    LockedOut,
    can_be_named,
)
from screening.store.tables import account as table
from screening.store.tables import session

if TYPE_CHECKING:
    from screening.store.database import Database

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._@-]{1,63}")


class Accounts:
    """The accounts of the practice. A disabled one stays: letters refer to it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, username: str, name: str, role: str, password: str, now: datetime
    ) -> Account:
        """Make an account, or raise AccountRefused or PasswordRefused."""
        username = _one_way(username)
        _require_names(username, name, role)
        passwords.require_good(password, username, name)
        row = {
            "id": uuid.uuid4().hex,
            "username": username,
            "name": name.strip(),
            "role": role.strip(),
            "password_hash": passwords.hashed(password),
            "created_at": now,
        }
        with self._database.writing() as connection:
            if connection.execute(select(_called(username))).scalar():
                raise AccountRefused(
                    "There is an account of this name already. Take another name; "
                    "`screening user list` names them all."
                )
            connection.execute(insert(table).values(row))
            forgive(connection, username)
        return self._named(username)

    def check(
        self, username: str, password: str, now: datetime
    ) -> Account | LockedOut | None:
        """Return whose password this is; nobody, or LockedOut after many failures."""
        username = _one_way(username)
        with self._database.writing() as connection:
            if locked := count_attempt(connection, username, now):
                return locked
            query = select(table).where(table.c.username == username)
            row = connection.execute(query).one_or_none()
        # Made for every sign-in: else the first unknown name would take twice as long.
        nobody = passwords.of_nobody()
        kept = row.password_hash if row else nobody
        if not passwords.matches(kept, password) or row is None or row.disabled_at:
            return None
        with self._database.writing() as connection:
            forgive(connection, username)
            if passwords.outdated(kept):
                connection.execute(_password_of(row.id, passwords.hashed(password)))
        return _account(row)

    def find(self, account_id: str) -> Account | None:
        """Return an account, disabled or not."""
        with self._database.reading() as connection:
            query = select(table).where(table.c.id == account_id)
            row = connection.execute(query).one_or_none()
        return _account(row) if row else None

    def any(self) -> bool:
        """Say whether there is an account; a disabled one counts.

        Who disables the last account wants nobody in, not everybody.
        """
        with self._database.reading() as connection:
            return bool(
                connection.execute(select(exists().select_from(table))).scalar()
            )

    def all(self) -> list[Account]:
        """Return all accounts by their names."""
        with self._database.reading() as connection:
            rows = connection.execute(select(table).order_by(table.c.username))
            return [_account(row) for row in rows]

    def disable(self, username: str, now: datetime) -> None:
        """Let nobody sign in with this account any more, and end its sessions."""
        account = self._named(username)
        with self._database.writing() as connection:
            connection.execute(
                update(table)
                .where(table.c.id == account.id, table.c.disabled_at.is_(None))
                .values(disabled_at=now)
            )
            connection.execute(delete(session).where(_sessions_of(account)))

    def change_password(self, username: str, password: str) -> None:
        """Set another password, end the sessions, open a locked or disabled account."""
        account = self._named(username)
        passwords.require_good(password, account.username, account.name)
        kept = passwords.hashed(password)
        with self._database.writing() as connection:
            connection.execute(_password_of(account.id, kept).values(disabled_at=None))
            connection.execute(delete(session).where(_sessions_of(account)))
            forgive(connection, account.username)

    def purge(self, now: datetime) -> int:
        """Delete failed sign-ins that are long past."""
        with self._database.writing() as connection:
            return forget(connection, now)

    def _named(self, username: str) -> Account:
        with self._database.reading() as connection:
            query = select(table).where(table.c.username == _one_way(username))
            row = connection.execute(query).one_or_none()
        if row is None:
            raise AccountRefused(
                "There is no account of this name; `screening user list` names all."
            )
        return _account(row)


def _account(row: Row[tuple[object, ...]]) -> Account:
    return Account(
        row.id, row.username, row.name, row.role, row.created_at, row.disabled_at
    )


def _called(username: str) -> Exists:
    return exists().where(table.c.username == username)


def _sessions_of(account: Account) -> ColumnElement[bool]:
    return session.c.account_id == account.id


def _password_of(account_id: str, kept: str) -> Update:
    return update(table).where(table.c.id == account_id).values(password_hash=kept)


def _one_way(username: str) -> str:
    """Write a name as it is kept: phones begin with a capital and end with a space."""
    return username.strip().casefold()


def _require_names(username: str, name: str, role: str) -> None:
    if not _USERNAME.fullmatch(username):
        raise AccountRefused(
            "A username has 2 to 64 characters: letters a to z, digits and . _ @ -. "
            "The first one is a letter or a digit."
        )
    for what, text in (("name", name), ("role", role)):
        if not can_be_named(text):
            raise AccountRefused(
                f"The {what} stands on letters: give 1 to {LONGEST_NAME} characters on "
                "one line."
            )
