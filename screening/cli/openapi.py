"""screening openapi: the interface of the service, described for programs."""

from __future__ import annotations

from pathlib import Path

import click

from screening.cli.files import deliver
from screening.fhir.json_output import dumps_indented
from screening.web.api.openapi import openapi_document


@click.command(short_help="Write the OpenAPI document.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file.",
)
def openapi(output: Path | None) -> None:
    """Write the OpenAPI 3.1 document that the service hands out at /openapi.json."""

    deliver(dumps_indented(openapi_document()), output)
