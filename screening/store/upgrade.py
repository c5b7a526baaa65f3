"""Brings the tables up to date; the migrations travel with the software."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from screening.store.database import Database
from screening.store.location import Place
from screening.store.schema import SCHEMA, newer, revision


def upgrade_database(place: Place) -> None:
    """Make the tables, or bring them up to date; change nothing where they are.

    Two that come at once do it one after the other, and the second finds it done.
    """
    found = revision(place)
    if found == SCHEMA:
        return
    if found is not None and found not in known():
        raise newer(place, found)
    database = Database(place)
    try:
        with database.writing() as connection:
            configuration = configured()
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
    finally:
        database.close()


def known() -> set[str]:
    """Return every schema that this software can bring up to date."""
    scripts = ScriptDirectory.from_config(configured())
    return {script.revision for script in scripts.walk_revisions()}


def configured() -> Config:
    """Return how Alembic finds the migrations; there is no alembic.ini."""
    configuration = Config()
    configuration.set_main_option("script_location", "screening.store:migrations")
    configuration.set_main_option("path_separator", "os")
    return configuration
