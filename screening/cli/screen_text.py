"""The result on a terminal: the plain text, with headings in bold and one colour."""

from __future__ import annotations

import sys

import click

from screening.summary import Summary, plain_text, sections

# Colour only repeats what the words of the outcome say.
_COLOURS = {
    "emergency-same-day": "red",
    "urgent-neurology": "red",
    "routine-neurology": "yellow",
    "gp-workup-review": "yellow",
    "reassure-self-care": "green",
}


def show(summary: Summary) -> None:
    """Print the result; without any colour code where nobody looks at a terminal."""
    if not sys.stdout.isatty():
        click.echo(plain_text(summary), nl=False)
        return
    # rich is slow to import and only of use on a terminal.
    from rich.console import Console
    from rich.rule import Rule
    from rich.text import Text

    console = Console(highlight=False)
    colour = _COLOURS.get(summary.outcome, "default")
    for place, section in enumerate(sections(summary)):
        style = f"bold {colour}" if place == 0 else "bold"
        console.print()
        console.print(Text(section.heading, style))
        if place == 0:
            console.print(Rule(style=colour), width=78)
        for line in section.lines:
            console.print(Text(line), soft_wrap=True)
    console.print()
