"""The store on both databases: every test that takes `store` or `url` runs on both."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from screening.store import Store, open_store
from screening.store.location import read_place
from screening.store.upgrade import upgrade_database
from tests.support import postgresql as postgresql_server

Execute = Callable[[str], list[Any]]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the address of a running PostgreSQL."""
    with postgresql_server.server() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/kept/screening.sqlite3"
    return postgresql_server.new_database(request.getfixturevalue("postgresql"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Open a store whose tables are made."""
    upgrade_database(read_place(url))
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def execute(url: str) -> Execute:
    """Give direct access to the database, past all our code."""

    def on_sqlite(statement: str) -> list[Any]:
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as raw, raw:
            return raw.execute(statement).fetchall()

    on_postgresql = partial(postgresql_server.execute, url)
    return on_sqlite if url.startswith("sqlite") else on_postgresql
