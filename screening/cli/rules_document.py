"""screening rules document, export and due: the rulebook to read, keep and review."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import click

from screening.authoring.documents.case_files import read_cases
from screening.authoring.documents.rulebook_document import rulebook_document
from screening.cli.files import deliver
from screening.config import local_now
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import ENGLISH
from screening.wording.questions import wording
from screening.wording.rulebook import outcome_displays, rulebook_words
from screening.wording.rulebook_json import rulebook_json

_OUTPUT = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option("--cases", type=_FOLDER, help="Folder of case files to link and count.")
@click.option("-o", "--output", type=_OUTPUT, help="Write to this file.")
def document(cases: Path | None, output: Path | None) -> None:
    """Write every rule, its sources and dates as Markdown.

    docs/rulebook.md is made with --cases tests/rules.
    """

    counted = read_cases(cases) if cases else {}
    text = rulebook_document(RULEBOOK, wording("en"), outcome_displays("en"), counted)
    deliver(text.encode(), output)


@click.command(short_help="Write the rulebook as JSON.")
@click.option("-o", "--output", type=_OUTPUT, help="Write to this file.")
def export(output: Path | None) -> None:
    """Write the rulebook as JSON, to keep or to compare with rules diff."""

    content = json.dumps(rulebook_json(RULEBOOK), indent=2, ensure_ascii=False)
    deliver(f"{content}\n".encode(), output)


@click.command(short_help="List the rules past their review date.")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day to look at, as 2027-11-22; today if left out.",
)
def due(day: datetime | None) -> None:
    """List the rules whose review date has passed, and who has reviewed them."""
    on = (day or local_now()).date()
    overdue = [rule for rule in RULEBOOK.rules if rule.review.due < on]
    for rule in overdue:
        by = rule.review.reviewed_by or "nobody so far"
        title = rulebook_words(ENGLISH).rule(rule).title
        click.echo(f"{rule.id}  due {rule.review.due}, reviewed by {by}: {title}")
    click.echo(_sum(len(overdue), on))


def _sum(overdue: int, on: date) -> str:
    first = min(rule.review.due for rule in RULEBOOK.rules)
    return (
        f"On {on}, {overdue} of {len(RULEBOOK.rules)} rules are past their review "
        f"date. The first review is due on {first}."
    )
