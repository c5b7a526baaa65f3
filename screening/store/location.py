"""Where the database is: its address read, and told again without the password."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from screening.store.errors import WrongAddress

VARIABLE = "SCREENING_DATABASE_URL"
_SQLITE = "sqlite:///"
_POSTGRESQL = ("postgresql", "postgresql+psycopg")
_EXPECTED = (
    "expected sqlite:////folder/file for a file, "
    "postgresql://user:password@host/database for a server, or nothing for no database"
)
_NO_DRIVER = (
    "PostgreSQL needs psycopg, which is not installed; install it with pip install "
    "'fasciculation-screening[postgresql]'"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A SQLite file, or an address of PostgreSQL without its scheme."""

    file: Path | None = None
    server: str = ""

    def __repr__(self) -> str:
        """Never show the address: a password stands in it."""
        return f"Place({self})"

    def __str__(self) -> str:
        """Say where it is, for a line on the screen."""
        if self.file:
            return str(self.file)
        parts = urlsplit(f"postgresql:{self.server}")
        return f"PostgreSQL, database {parts.path[1:]} on {parts.hostname or 'socket'}"


def read_place(url: str) -> Place:
    """Understand an address, or raise WrongAddress without repeating it."""
    if url.startswith(_SQLITE):
        return Place(file=_file(url.removeprefix(_SQLITE)))
    scheme, _, server = url.partition(":")
    if scheme not in _POSTGRESQL or not _names_a_database(server):
        raise WrongAddress(_EXPECTED)
    if find_spec("psycopg") is None:
        raise WrongAddress(_NO_DRIVER)
    return Place(server=server)


def default_url(environ: Mapping[str, str]) -> str:
    """Name the file that is used where nothing is set: in the user's own folder."""
    state = environ.get("XDG_STATE_HOME", "")
    if not Path(state).is_absolute():  # as the XDG specification wants it
        try:
            home = environ.get("HOME") or Path.home()
            state = str(Path(home, ".local", "state"))
        except (RuntimeError, KeyError) as error:
            raise WrongAddress(
                f"there is no home folder for it; {_EXPECTED}"
            ) from error
    return f"{_SQLITE}{state}/fasciculation-screening/screening.sqlite3"


def _file(path: str) -> Path:
    if not path or path == ":memory:" or "?" in path or path.endswith(os.sep):
        raise WrongAddress(_EXPECTED)
    return Path(path).absolute()


def _names_a_database(server: str) -> bool:
    try:
        parts = urlsplit(f"postgresql:{server}")
        _ = parts.port
    except ValueError:
        return False
    return server.startswith("//") and len(parts.path) > 1
