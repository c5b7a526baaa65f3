"""What the user reads when something cannot be done, and the exit code for it."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager

import click

from screening.errors import LetterUnavailable, NoLetter, Problem, ScreeningError
from screening.wording.catalogue import MissingWords

MISSING_HERE = 1
INPUT_REFUSED = 3


@contextmanager
def explained() -> Iterator[None]:
    """Turn a refusal into words on standard error and an exit code."""
    try:
        yield
    except LetterUnavailable as error:
        _say("No letter can be made on this machine.", error.problems)
        click.echo("Run `screening doctor` to see what to install.", err=True)
        sys.exit(MISSING_HERE)
    except NoLetter as error:
        _say("The letter was not made.", error.problems)
        sys.exit(MISSING_HERE)
    except MissingWords as error:
        click.echo(str(error), err=True)
        click.echo("Run `screening wording check` to see what is missing.", err=True)
        sys.exit(MISSING_HERE)
    except ScreeningError as error:
        _say("Not screened: the input was refused.", error.problems)
        click.echo("Nothing was written. Correct this and run again.", err=True)
        sys.exit(INPUT_REFUSED)


def _say(headline: str, problems: tuple[Problem, ...]) -> None:
    click.echo(f"{headline}\n", err=True)
    for problem in problems:
        click.echo("\n".join(_lines(problem)), err=True)
    click.echo(err=True)


def _lines(problem: Problem) -> Iterator[str]:
    yield textwrap.fill(problem.text, 78, initial_indent="- ", subsequent_indent="  ")
    if problem.link_id and problem.link_id not in problem.text:
        yield f"  Question: {problem.link_id}"
    if problem.expression:
        yield f"  Where: {problem.expression}"
