"""screening letter: FILE becomes a letter; `verify` checks one that was received."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from screening import pipeline
from screening.cli.check import letter as write
from screening.cli.files import STDIN
from screening.cli.refusals import INPUT_REFUSED
from screening.fhir.json_output import dumps_indented
from screening.letter.verification.limits import MOST_BYTES
from screening.letter.verification.schema import verification_json

_EXIT_CODES = {"same": 0, "differs": 1, "not-checked": 1, "not-ours": INPUT_REFUSED}
_PDF = click.Path(exists=True, dir_okay=False, allow_dash=True)
_CERTIFICATE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _FileOrCommand(click.Group):
    """Takes what names no command as the FILE of `write`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["write", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_FileOrCommand, subcommand_metavar="FILE [OPTIONS] | verify FILE")
def letter() -> None:
    """Screen FILE and write the letter, or verify a letter that was received."""


letter.add_command(write, "write")


@letter.command()
@click.argument("file", type=_PDF)
@click.option(
    "--trust",
    "certificates",
    type=_CERTIFICATE,
    multiple=True,
    help="A certificate (PEM or DER) of a practice, or of who certifies it.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text to read, or JSON.",
)
def verify(file: str, certificates: tuple[Path, ...], form: str) -> None:
    """Check that a letter, a PDF, is as it was made and still says the same.

    Exit codes: 0 all was checked and is the same, 1 something differs or could not
    be checked, 3 no letter of this software.
    """

    found = pipeline.verify_letter(_read(file), [_der(each) for each in certificates])
    if form == "json":
        click.echo(dumps_indented(verification_json(found)), nl=False)
    else:
        click.echo(found.to_text(), nl=False)
    sys.exit(_EXIT_CODES[found.verdict])


def _read(file: str) -> bytes:

    if file == STDIN:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with Path(file).open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def _der(path: Path) -> bytes:
    try:
        from asn1crypto import pem, x509
    except ImportError as error:
        text = (
            "checking certificates needs: pip install 'fasciculation-screening[sign]'"
        )
        raise click.UsageError(text) from error
    content = path.read_bytes()
    try:
        if pem.detect(content):
            _, _, content = pem.unarmor(content)
        return bytes(x509.Certificate.load(content, strict=True).dump())
    except ValueError as error:
        raise click.BadParameter(f"{path} holds no certificate.") from error
