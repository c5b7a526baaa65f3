"""The commands and what they have in common."""

from __future__ import annotations

import click

from screening import pipeline
from screening.cli.authoring import questions
from screening.cli.check import check
from screening.cli.codes import codes
from screening.cli.database import db, purge
from screening.cli.demo import demo
from screening.cli.doctor import doctor
from screening.cli.leaflet import leaflet
from screening.cli.letter import letter
from screening.cli.openapi import openapi
from screening.cli.package import package
from screening.cli.rules import rules
from screening.cli.user import user
from screening.cli.wording import wording
from screening.rulebook import RULEBOOK
from screening.wording.common import disclaimer


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog=disclaimer("en"),
)
@click.version_option(
    pipeline.software_version(),
    message=f"%(prog)s %(version)s, rulebook {RULEBOOK.version}",
)
def main() -> None:
    """Screen answers about muscle twitching by transparent rules.

    Exit codes: 0 done, 1 something is missing on this machine, 2 wrong usage,
    3 the input was refused.
    """


for command in (check, letter, leaflet, demo, rules, package, openapi, codes, doctor):
    main.add_command(command)
for command in (db, purge, user, wording, questions):
    main.add_command(command)
