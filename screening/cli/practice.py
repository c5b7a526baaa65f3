"""--practice: the file of practice settings, also named by SCREENING_PRACTICE."""

from __future__ import annotations

from pathlib import Path

import click

from screening.practice import NEUTRAL, Practice, PracticeError, read_practice

VARIABLE = "SCREENING_PRACTICE"


def _read(_: click.Context, __: click.Parameter, path: Path | None) -> Practice:
    if path is None:
        return NEUTRAL
    try:
        return read_practice(path)
    except PracticeError as error:
        listed = "\n".join(f"  {problem}" for problem in error.problems)
        raise click.BadParameter(f"the settings cannot be used.\n{listed}") from error


practice_option = click.option(
    "--practice",
    type=click.Path(path_type=Path),
    envvar=VARIABLE,
    show_envvar=True,
    callback=_read,
    help="Settings of the practice: letterhead, recipients, region.",
)
