"""screening wording: whether every language says everything."""

from __future__ import annotations

import sys

import click

from screening.cli.refusals import MISSING_HERE
from screening.wording.catalogue import languages
from screening.wording.comparison import missing


@click.group()
def wording() -> None:
    """Check the words of every language."""


@wording.command()
def check() -> None:
    """Name every entry that a language lacks, has too much or fills in otherwise.

    Each language is compared with the English.
    """
    found = [difference for each in languages() for difference in missing(each)]
    for difference in found:
        click.echo(str(difference))
    if found:
        sys.exit(MISSING_HERE)
    click.echo(f"Nothing is missing: {', '.join(languages())}.")
