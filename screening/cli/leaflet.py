"""screening leaflet: a page for the patient."""

from __future__ import annotations

from pathlib import Path

import click

from screening.cli.files import deliver
from screening.cli.practice import practice_option
from screening.cli.refusals import explained
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.letter.leaflet.output import leaflet_pdf, leaflet_text
from screening.practice import Practice
from screening.wording.catalogue import languages


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file.",
)
@click.option(
    "--outcome",
    type=click.Choice(LEAFLET_OUTCOMES),
    help="What the doctor decided.  [default: left open]",
)
@click.option(
    "--language",
    type=click.Choice(languages()),
    default="en",
    show_default=True,
    help="The language of the leaflet.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "text"]),
    default="pdf",
    show_default=True,
    help="A PDF of one page, or plain text.",
)
@practice_option
def leaflet(
    output: Path | None,
    outcome: str | None,
    language: str,
    form: str,
    practice: Practice,
) -> None:
    """Write the patient leaflet on self-care and on when to come back."""
    if form == "pdf" and output is None:
        raise click.UsageError("A PDF is not for the terminal: name a file with -o.")

    made = leaflet_text if form == "text" else leaflet_pdf
    with explained():
        deliver(made(language, outcome, practice), output)
