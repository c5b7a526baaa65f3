"""The connection to the database, the same for SQLite and PostgreSQL.

On both there is one writer at a time, so what a transaction has read stays true until
it has written; readers never wait.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    exc,
    make_url,
    text,
)

from screening.store.errors import StoreUnavailable
from screening.store.location import Place

MOST_SECONDS_TO_WAIT = 5
# Any number does, as long as nobody else uses it in this database.
_WRITERS = text("SELECT pg_advisory_xact_lock(6701524)")


class Database:
    """One engine; a transaction is `with database.writing() as connection`."""

    def __init__(self, place: Place) -> None:
        # At DEBUG it would log the rows, and with them names and answers.
        logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
        self.place = place
        self._engine = _sqlite(place) if place.file else _postgresql(place)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that writes nothing."""
        with self._explained(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield the connection of the one writer; all is written, or nothing."""
        engine = self._engine.execution_options(writing=True)
        with self._explained(), engine.begin() as connection:
            if not self.place.file:
                connection.execute(_WRITERS)
            yield connection

    def forget_deleted(self) -> None:
        """Let SQLite empty its journal, where deleted pages can still be read."""
        if self.place.file:
            with self._explained(), self._engine.connect() as connection:
                # Not within a transaction; with a reader about, the next time does it.
                raw: Any = connection.connection.driver_connection
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (exc.OperationalError, exc.InterfaceError, exc.TimeoutError) as error:
            raise self._unavailable() from error
        except exc.DatabaseError as error:
            # Its subclasses are faults of the program; itself is a damaged file.
            if type(error) is exc.DatabaseError:
                raise self._unavailable() from error
            raise

    def _unavailable(self) -> StoreUnavailable:
        return StoreUnavailable(
            f"The database cannot be used now ({self.place}). Nothing was written."
        )


def _sqlite(place: Place) -> Engine:
    file = place.file
    assert file  # noqa: S101  # for the type checker
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives its journal files the mode of this one.
        file.touch(mode=0o600)
        if file.stat().st_mode & 0o077:
            with suppress(PermissionError):
                file.chmod(0o600)
    except OSError as error:
        raise StoreUnavailable(
            f"{place} cannot be made or opened: {error.strerror}."
        ) from None
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        connect_args={"timeout": MOST_SECONDS_TO_WAIT},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    # The driver would begin a transaction late, when two may already have read.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten with zeros.
    connection.execute("PRAGMA secure_delete = ON")
    # Two that open a new file at once may collide here; then the other one sets it.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _postgresql(place: Place) -> Engine:
    return create_engine(
        make_url(f"postgresql+psycopg:{place.server}"),
        connect_args={
            "connect_timeout": MOST_SECONDS_TO_WAIT,
            "options": f"-c lock_timeout={MOST_SECONDS_TO_WAIT}s",
        },
        pool_pre_ping=True,
        hide_parameters=True,
    )
