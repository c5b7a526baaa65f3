"""screening package: everything we publish, for a FHIR server to load."""

from __future__ import annotations

from pathlib import Path

import click

from screening.authoring.fhir_package import package as packed
from screening.cli.files import deliver

_OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.command(short_help="Write the FHIR definitions as a package.")
@click.option("-o", "--output", type=_OUTPUT, help="Write to this file.")
def package(output: Path | None) -> None:
    """Write the questionnaire, the rules, profiles, codes and examples as a package.

    A .tgz, as FHIR servers and validators load it. Without -o it goes to standard
    output.
    """

    deliver(packed(), output)
