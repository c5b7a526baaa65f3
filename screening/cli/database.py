"""screening db and screening purge: what is kept, and what is kept no longer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click

from screening.cli.refusals import MISSING_HERE
from screening.config import Settings, SettingsError, read_settings, store_of
from screening.store import Store, StoreError
from screening.store.location import read_place
from screening.store.upgrade import upgrade_database

_NONE = "No database is set: nothing about a patient is kept."


@click.group()
def db() -> None:
    """Look after the database of drafts, letters and accounts."""


@db.command()
def upgrade() -> None:
    """Make the tables or bring them up to date, and say where they are.

    SCREENING_DATABASE_URL names the database. There is no way back: copy it first.
    """
    with explained_refusals():
        settings = settings_here()
        if not settings.form or not settings.database_url:
            click.echo(_NONE)
            return

        place = read_place(settings.database_url)
        upgrade_database(place)
        click.echo(f"Drafts and letters are kept in {place}")


@click.command()
def purge() -> None:
    """Delete drafts past their time, and sessions that have ended.

    Drafts are kept for SCREENING_DRAFTS_KEPT_DAYS after they were last saved (30).
    Released letters stay. The service does this too, once an hour.
    """
    with explained_refusals():
        store = store_here()
        if store is None:
            click.echo(_NONE)
            return
        click.echo(f"Deleted: {store.purge(datetime.now(UTC))}")


def settings_here() -> Settings:
    """Read the settings of the service from the environment."""
    try:
        return read_settings(os.environ)
    except SettingsError as error:
        raise click.UsageError(f"the settings cannot be used.\n{error}") from error


def store_here() -> Store | None:
    """Open the store that the service uses, where there is one."""
    return store_of(settings_here())


@contextmanager
def explained_refusals() -> Iterator[None]:
    """Turn a refusal of the store into words on standard error and an exit code."""
    try:
        yield
    except StoreError as error:
        click.echo(str(error), err=True)
        sys.exit(MISSING_HERE)
