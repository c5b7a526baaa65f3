"""screening check and screening letter: one response in, one result out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screening import letter as letters
from screening import pipeline, summary
from screening.cli.files import deliver, read_input
from screening.cli.practice import practice_option
from screening.cli.refusals import explained
from screening.cli.screen_text import show
from screening.cli.signing import signed_letters
from screening.config import local_now
from screening.fhir.request_options import (
    FORM_CHOICES,
    LETTER_CHOICES,
    PDF_CHOICES,
)
from screening.fhir.version import FhirVersion
from screening.practice import Practice
from screening.screening import Screening
from screening.wording.catalogue import languages

if TYPE_CHECKING:
    from screening.letter.pdf.signing import SigningKey

_INPUT = click.Path(exists=True, dir_okay=False, allow_dash=True)
_OUTPUT = click.Path(dir_okay=False, path_type=Path)
_LANGUAGE = click.Choice(languages())


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
    type=click.Choice(LETTER_CHOICES),
    help="Whether the FHIR Bundle holds the letter.",
)
@click.option(
    "--bundle",
    type=click.Choice(FORM_CHOICES),
    help="The form of the FHIR Bundle.  [default: collection]",
)
@click.option(
    "--fhir-version",
    type=click.Choice([each.value for each in FhirVersion]),
    default=FhirVersion.R4.value,
    show_default=True,
    help="The version of FILE and of the FHIR Bundle.",
)
@click.option(
    "--language",
    type=_LANGUAGE,
    help="The language of the result.  [default: as FILE asks, or en]",
)
@click.option(
    "--letter-language",
    type=_LANGUAGE,
    help="The language of the letter, where it is not that of the result.",
)
@practice_option
@signed_letters
def check(
    file: str,
    form: str,
    output: Path | None,
    letter: str | None,
    bundle: str | None,
    fhir_version: str,
    language: str | None,
    letter_language: str | None,
    practice: Practice,
    key: SigningKey | None,
) -> None:
    """Screen FILE, a QuestionnaireResponse or Parameters; - reads standard input."""
    if (letter or bundle) and form != "fhir":
        raise click.UsageError("--letter and --bundle go with --format fhir.")
    if form == "pdf" and output is None and sys.stdout.isatty():
        raise click.UsageError("A PDF is not for the terminal: name a file with -o.")
    version = FhirVersion(fhir_version)
    with explained():
        screening = pipeline.screen(
            read_input(file),
            local_now(),
            version,
            language=language,
            letter_language=letter_language,
            practice=practice,
        )
        if form == "text" and output is None:
            show(summary.summary_of(screening))
        else:
            deliver(result_bytes(screening, form, letter, bundle, version, key), output)


@click.command()
@click.argument("file", type=_INPUT)
@click.option("-o", "--output", type=_OUTPUT, help="Write to this file.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "text"]),
    default="pdf",
    show_default=True,
    help="A PDF, or plain text for records into which text is pasted.",
)
@click.option(
    "--language",
    type=_LANGUAGE,
    help="The language of the letter.  [default: as FILE asks, or en]",
)
@click.option(
    "--pdf",
    type=click.Choice(PDF_CHOICES),
    help="PDF/A-3 carries the result as data, PDF/A-2 only pages.  [default: a-3]",
)
@practice_option
@signed_letters
def letter(
    file: str,
    output: Path | None,
    form: str,
    language: str | None,
    pdf: str | None,
    practice: Practice,
    key: SigningKey | None,
) -> None:
    """Screen FILE and write the letter; - reads standard input."""
    if form == "pdf" and output is None:
        raise click.UsageError("A PDF is not for the terminal: name a file with -o.")
    with explained():
        screening = pipeline.screen(
            read_input(file),
            local_now(),
            letter_language=language,
            pdf=pdf,
            practice=practice,
        )
        if form == "text":
            deliver(letters.letter_text(screening), output)
        else:
            deliver(pipeline.letter_pdf(screening, key), output)


def result_bytes(
    screening: Screening,
    form: str,
    letter: str | None = None,
    bundle: str | None = None,
    fhir_version: FhirVersion = FhirVersion.R4,
    key: SigningKey | None = None,
) -> bytes:
    """Write the result in one of the forms of --format."""
    match form:
        case "text":
            return summary.summary_text(screening).encode()
        case "json":
            return summary.summary_bytes(screening, pretty=True)
        case "fhir":
            return pipeline.bundle_bytes(
                screening,
                letter,
                bundle,
                key=key,
                fhir_version=fhir_version,
                pretty=True,
            )
        case "pdf":
            return pipeline.letter_pdf(screening, key)
    raise ValueError(form)
