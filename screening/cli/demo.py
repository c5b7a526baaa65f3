"""screening demo: six invented patients, one for each outcome, with their results."""

from __future__ import annotations

from pathlib import Path

import click

from screening import pipeline, summary
from screening.cli.check import result_bytes
from screening.cli.files import write_output
from screening.cli.refusals import explained
from screening.clinical.rule import Outcome
from screening.config import local_now
from screening.errors import NoLetter
from screening.fhir.definitions.examples import sample
from screening.screening import Screening

_FORMS = {"text": "txt", "json": "json", "fhir": "bundle.json", "pdf": "pdf"}


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Write into a folder that has files.")
def demo(folder: Path, force: bool) -> None:
    """Write six invented patients, their results and their letters to FOLDER."""
    if folder.exists() and any(folder.iterdir()) and not force:
        raise click.UsageError(
            f"{folder} is not empty. Name another folder, or add --force."
        )
    folder.mkdir(parents=True, exist_ok=True)
    for outcome in Outcome:
        _write_sample(folder, outcome.value)
    click.echo(f"\nNone of these people exist. Look into {folder}, or try:")
    click.echo(f"  screening check {folder / Outcome.URGENT.value}.request.json")


def _write_sample(folder: Path, name: str) -> None:
    body = sample(name)
    write_output(body, folder / f"{name}.request.json")
    with explained():
        screening = pipeline.screen(body, local_now())
        written = [_write(screening, form, folder, name) for form in _FORMS]
    missing = "" if all(written) else "  (no letter: run screening doctor)"
    click.echo(f"{name:20} {summary.summary_of(screening).outcome_display}{missing}")


def _write(screening: Screening, form: str, folder: Path, name: str) -> bool:
    """Write one form of a result; say whether it could be made on this machine."""
    try:
        content = result_bytes(screening, form)
    except NoLetter:
        return False
    write_output(content, folder / f"{name}.{_FORMS[form]}")
    return True
