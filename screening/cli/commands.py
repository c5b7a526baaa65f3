"""The commands and what they have in common."""

from __future__ import annotations

import click

from screening.cli.lazy_group import LazyGroup
from screening.rulebook import RULEBOOK
from screening.screening import software_version
from screening.wording.common import disclaimer

_COMMANDS = {
    "check": "check:check",
    "codes": "codes:codes",
    "db": "database:db",
    "demo": "demo:demo",
    "doctor": "doctor:doctor",
    "leaflet": "leaflet:leaflet",
    "letter": "letter:letter",
    "openapi": "openapi:openapi",
    "package": "package:package",
    "purge": "database:purge",
    "questions": "authoring:questions",
    "rules": "rules:rules",
    "user": "user:user",
    "wording": "wording:wording",
}


@click.group(
    cls=LazyGroup,
    modules={name: f"screening.cli.{each}" for name, each in _COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog=disclaimer("en"),
)
@click.version_option(
    software_version(),
    message=f"%(prog)s %(version)s, rulebook {RULEBOOK.version}",
)
def main() -> None:
    """Screen answers about muscle twitching by transparent rules.

    Exit codes: 0 done, 1 something is missing on this machine, 2 wrong usage,
    3 the input was refused.
    """
