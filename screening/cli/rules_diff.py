"""screening rules diff: who would get another outcome under other rules."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from screening.authoring.differences import OutcomeDifference, difference
from screening.authoring.exported_rulebook.rulebook import (
    NotARulebook,
    rulebook_from_json,
)
from screening.cli.files import read_input
from screening.cli.refusals import INPUT_REFUSED
from screening.clinical.rule import Rulebook
from screening.config import local_now
from screening.errors import ScreeningError
from screening.fhir.request import read_case
from screening.rulebook import RULEBOOK

CURRENT = "current"
_RESPONSES = click.Path(exists=True, path_type=Path)


@click.command(short_help="Compare two rulebooks on responses.")
@click.argument("old")
@click.argument("new")
@click.argument("responses", metavar="FILE", type=_RESPONSES)
def diff(old: str, new: str, responses: Path) -> None:
    """Say which responses in FILE get another outcome under NEW than under OLD.

    OLD and NEW are rulebooks written by `screening rules export`, or the word
    current. FILE holds one QuestionnaireResponse a line (NDJSON), is a .json file with
    one, or a folder of such files. Answers that a rulebook does not know are open to
    it. Exit 3 where a response was refused.
    """
    before, after = _rulebook(old, "OLD"), _rulebook(new, "NEW")
    now = local_now()
    counted: Counter[str] = Counter()
    for name, body in _bodies(responses):
        counted[_compared(name, body, (before, after), now)] += 1
    click.echo(_totals(counted))
    if counted["refused"]:
        sys.exit(INPUT_REFUSED)


def _rulebook(name: str, argument: str) -> Rulebook:
    if name == CURRENT:
        return RULEBOOK

    try:
        return rulebook_from_json(json.loads(Path(name).read_text("utf-8")))
    except OSError as error:
        reason = f"{name} cannot be read: {error.strerror}. Name a file or 'current'."
    except NotARulebook as error:
        reason = f"{name} is not a rulebook: {error}"
    except (ValueError, RecursionError):
        reason = f"{name} is not JSON. Write one with `screening rules export`."
    raise click.BadParameter(reason, param_hint=argument)


def _bodies(responses: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each response with its place: the line, or the name of the file."""
    if responses.is_dir():
        for path in sorted(responses.glob("*.json")):
            yield f"file {path.name}", read_input(str(path))
        return
    if responses.suffix == ".json":
        yield f"file {responses.name}", read_input(str(responses))
        return
    with responses.open("rb") as lines:
        for place, line in enumerate(lines, start=1):
            if line.strip():
                yield f"line {place}", line


def _compared(
    name: str, body: bytes, rulebooks: tuple[Rulebook, Rulebook], now: datetime
) -> str:
    """Tell one response where it differs; return how it is counted."""

    try:
        case = read_case(body, now)
    except ScreeningError as error:
        click.echo(f"{name}: refused. {error.problems[0].text}")
        return "refused"
    found = difference(case.answers, *rulebooks)
    if found.same_outcome:
        return "same" if found.same_rules else "other rules"
    click.echo("\n".join(_told(_named(name, case.resources.response), found)))
    return "more" if found.new.urgency > found.old.urgency else "less"


def _named(name: str, response: dict[str, object]) -> str:
    given = response.get("id")
    return f"{name} (id {given})" if given else name


def _told(name: str, found: OutcomeDifference) -> Iterator[str]:
    yield f"{name}: {found.old.value} -> {found.new.value}"
    if found.no_longer:
        yield f"  no longer: {', '.join(found.no_longer)}"
    if found.newly:
        yield f"  newly:     {', '.join(found.newly)}"


def _totals(counted: Counter[str]) -> str:
    return (
        f"\n{counted.total()} responses: {counted['more'] + counted['less']} with "
        f"another outcome ({counted['more']} more urgent, {counted['less']} less), "
        f"{counted['other rules']} with other rules and the same outcome, "
        f"{counted['same']} unchanged, {counted['refused']} refused."
    )
