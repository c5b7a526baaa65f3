"""screening codes: the code tables for who maps them."""

from __future__ import annotations

from pathlib import Path

import click

from screening.authoring.documents.codes_document import codes_document
from screening.cli.files import deliver

_OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.command(short_help="Write all codes as tables.")
@click.option("-o", "--output", type=_OUTPUT, help="Write to this file.")
def codes(output: Path | None) -> None:
    """Write every link id, option, unit, outcome and rule as Markdown tables.

    docs/codes.md is made by this.
    """

    deliver(codes_document().encode(), output)
