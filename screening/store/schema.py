"""Whether the database has the schema that this software knows.

Asked at every start, so without SQLAlchemy, whose import takes longer than all else.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from screening.store.errors import StoreUnavailable
from screening.store.location import Place

# The newest migration; a test holds it to the folder of the migrations.
SCHEMA = "0001"

UPGRADE = "Run `screening db upgrade`, then start again."
_SECONDS = 5


def is_present(place: Place) -> bool:
    """Say whether the tables are there; raise StoreUnavailable unless they fit.

    An empty SQLite file is made at the first use; PostgreSQL is made on purpose.
    """
    found = revision(place)
    if found == SCHEMA:
        return True
    if found is None and place.file:
        return False
    if found is None:
        raise StoreUnavailable(f"There are no tables in {place} yet. {UPGRADE}")
    if found < SCHEMA:
        raise StoreUnavailable(
            f"The database is older than this software ({place}): it has schema "
            f"{found}, needed is {SCHEMA}. {UPGRADE}"
        )
    raise newer(place, found)


def newer(place: Place, found: str) -> StoreUnavailable:
    """Return the refusal of a database that a later release has changed."""
    return StoreUnavailable(
        f"The database is newer than this software ({place}): it has schema {found}, "
        f"known is {SCHEMA}. Install the release that wrote it, or a later one."
    )


def revision(place: Place) -> str | None:
    """Return the schema of the database, nothing where it has no tables."""
    return _of_file(place) if place.file else _of_server(place)


def _of_file(place: Place) -> str | None:
    assert place.file  # noqa: S101  # for the type checker
    try:
        if not place.file.exists():
            return None
        address = f"{place.file.as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, timeout=_SECONDS, uri=True)) as database:
            named = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
            if database.execute(named).fetchone() is None:
                return None
            row = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, OSError) as error:
        raise StoreUnavailable(
            f"{place} cannot be used as a database: {error}. It must be a SQLite file "
            "that the service may read and write, in a folder where it may write."
        ) from None
    return row[0] if row else None


def _of_server(place: Place) -> str | None:
    import psycopg

    try:
        with psycopg.connect(
            f"postgresql:{place.server}", connect_timeout=_SECONDS
        ) as database:
            row = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except psycopg.errors.UndefinedTable:
        return None
    except psycopg.Error as error:
        # The message of the driver may quote the address with its password.
        raise StoreUnavailable(
            f"{place} cannot be reached ({type(error).__name__}). See that the server "
            "runs, and that address, user and password are right."
        ) from None
    return row[0] if row else None
