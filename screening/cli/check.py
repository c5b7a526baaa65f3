"""screening check and screening letter: one response in, one result out."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from screening import service
from screening.cli.files import deliver, read_input
from screening.cli.refusals import explained
from screening.cli.screen_text import show

_INPUT = click.Path(exists=True, dir_okay=False, allow_dash=True)
_OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=_INPUT)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "fhir", "pdf"]),
    default="text",
    show_default=True,
    help="Text to read, JSON summary, FHIR Bundle, or the letter.",
)
@click.option("-o", "--output", type=_OUTPUT, help="Write to this file.")
@click.option(
    "--letter",
    type=click.Choice(service.LETTER_CHOICES),
    help="Whether the FHIR Bundle holds the letter.",
)
def check(file: str, form: str, output: Path | None, letter: str | None) -> None:
    """Screen FILE, a QuestionnaireResponse or Parameters; - reads standard input."""
    if letter and form != "fhir":
        raise click.UsageError("--letter goes with --format fhir.")
    if form == "pdf" and output is None and sys.stdout.isatty():
        raise click.UsageError("A PDF is not for the terminal: name a file with -o.")
    with explained():
        screened = service.screen(read_input(file), datetime.now(UTC))
        if form == "text" and output is None:
            show(service.summary_of(screened))
        else:
            deliver(result_bytes(screened, form, letter), output)


@click.command()
@click.argument("file", type=_INPUT)
@click.option(
    "-o", "--output", type=_OUTPUT, required=True, help="Write the PDF to this file."
)
def letter(file: str, output: Path) -> None:
    """Screen FILE and write the letter as a PDF; - reads standard input."""
    with explained():
        screened = service.screen(read_input(file), datetime.now(UTC))
        deliver(service.letter_pdf(screened), output)


def result_bytes(
    screened: service.Screened, form: str, letter: str | None = None
) -> bytes:
    """Write the result in one of the forms of --format."""
    match form:
        case "text":
            return service.text_of(screened).encode()
        case "json":
            return service.summary_bytes(screened, pretty=True)
        case "fhir":
            return service.bundle_bytes(screened, letter, pretty=True)
        case "pdf":
            return service.letter_pdf(screened)
    raise ValueError(form)
