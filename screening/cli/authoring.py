"""screening rules new, rules unfinished, questions new: for authors in a checkout."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from screening.authoring.skeleton import CannotAdd, question, rule
from screening.authoring.unfinished import read_project, report
from screening.authoring.unfinished import unfinished as lacking
from screening.clinical.rule import Outcome

_KINDS = ("choice", "choices", "integer", "decimal", "quantity")
_NEXT = """
Then: `screening rules unfinished` names what is left. Write it, then run
scripts/regenerate and ./test.sh tests/layout/test_unfinished.py, and for the proofs
`screening rules verify`. CONTRIBUTING.md has the steps."""


@click.command("new", short_help="Write the skeleton of a rule.")
@click.argument("rule_id", metavar="ID")
@click.option(
    "--domain", required=True, help="Module in screening/rulebook, as weakness."
)
@click.option(
    "--outcome",
    required=True,
    type=click.Choice([each.value for each in Outcome if each.urgency >= 0]),
)
def new_rule(rule_id: str, domain: str, outcome: str) -> None:
    """Write the declaration, the words in each language and the place for the cases."""

    today = datetime.now(UTC).date()
    try:
        paths = rule.new_rule(_checkout(), rule_id, domain, Outcome(outcome), today)
    except CannotAdd as error:
        raise click.UsageError(f"No skeleton was written: {error}.") from error
    _report(paths)


@click.group("questions")
def questions() -> None:
    """Add questions."""


@questions.command("new", short_help="Write the skeleton of a question.")
@click.argument("link_id", metavar="LINKID")
@click.option("--group", required=True, help="Group of the Questionnaire, as grp-pain.")
@click.option("--kind", required=True, type=click.Choice(_KINDS))
@click.option("--options", help="Option codes, comma-separated, as yes,no,unknown.")
def new_question(link_id: str, group: str, kind: str, options: str | None) -> None:
    """Write the declaration, words in each language, and the clean patient's answer."""

    codes = tuple(options.split(",")) if options else None
    try:
        paths = question.new_question(_checkout(), link_id, group, kind, codes)
    except CannotAdd as error:
        raise click.UsageError(f"No skeleton was written: {error}.") from error
    _report(paths)


@click.command("unfinished")
def unfinished() -> None:
    """Name everything that rules and questions still lack."""

    found = lacking(read_project(_checkout()))
    click.echo(report(found) if found else "Every rule and question is finished.")


def _checkout() -> Path:
    root = Path.cwd()
    if not (root / "screening" / "rulebook").is_dir():
        raise click.UsageError("Run this in the folder of a checkout of the project.")
    return root


def _report(paths: Iterable[str]) -> None:
    for path in paths:
        click.echo(f"written: {path}")
    click.echo(_NEXT)
