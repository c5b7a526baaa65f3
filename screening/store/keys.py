"""Keys made once and shared by every process that uses this database."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from screening.store.tables import kept_key as table

if TYPE_CHECKING:
    from screening.store.database import Database

_COOKIES = "cookies"


class Keys:
    """The keys kept in the database, which is as secret as they are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_cookies(self) -> bytes:
        """Return the key that signs the cookies; the first call makes it."""
        query = select(table.c.value).where(table.c.name == _COOKIES)
        with self._database.writing() as connection:
            kept = connection.execute(query).scalar()
            if kept is None:
                kept = secrets.token_bytes(32)
                connection.execute(insert(table).values(name=_COOKIES, value=kept))
        return bytes(kept)
