"""The digests of a released letter: of each file, and of all that is stored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select

from screening.store.errors import LetterDamaged
from screening.store.records import Files
from screening.store.tables import letter as table
from screening.store.tables import storable

FILES = tuple(field.name for field in fields(Files))
# All but the files, which take long to read.
ENTRY = tuple(column for column in table.c if column.name not in FILES)
# A column that is added is sealed as well; the files are, by their digests.
_SEALED = tuple(column.name for column in ENTRY if column.name != "seal")
_DAMAGED = (
    "This letter is not the one that was released: it was changed in the database. "
    "Restore it from a backup."
)


def digests(files: Mapping[str, bytes | None]) -> dict[str, str]:
    """Return the SHA-256 of each file that there is, hexadecimal, by its name."""
    return {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files.items()
        if content is not None
    }


def seal(record: Mapping[str, Any]) -> str:
    """Return the SHA-256 over every stored field of a letter, in one way of writing.

    That is JSON with sorted keys, no blanks, ASCII alone, and moments in UTC.
    """
    plain = {name: _plain(record[name]) for name in _SEALED}
    written = json.dumps(plain, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def intact(connection: Connection, query: Select[Any]) -> Row[Any] | None:
    """Return the one letter of a query, or raise LetterDamaged if it was changed.

    The query asks for whole rows, with the files or without.
    """
    try:
        row = connection.execute(query).one_or_none()
        if row is None or (seal(row._asdict()) == row.seal and _files_are_intact(row)):
            return row
    except (TypeError, ValueError):
        # Not even of the kind that was written: SQLite keeps any kind anywhere.
        pass
    raise LetterDamaged(_DAMAGED)


def _files_are_intact(row: Row[Any]) -> bool:
    files = {name: row._mapping[name] for name in FILES if name in row._mapping}
    return not files or digests(files) == json.loads(row.sha256)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    # As the database gives it back.
    return storable(value) if isinstance(value, str) else value
