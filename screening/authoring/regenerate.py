"""scripts/regenerate: generates every file that comes from rulebook and wording."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from screening.authoring import generated, translations
from screening.wording.catalogue import MissingWords

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "tests" / "data" / "translations.lock"
_PROFILES = (
    "Profiles, value sets and maps are made of fhir_profiles/fsh by "
    "scripts/profiles.sh, which needs Node; no rule and no question changes them."
)


@click.command(help=__doc__)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything would.")
@click.option(
    "--confirm",
    multiple=True,
    metavar="NAME",
    help="A translation, as 'de rules E01.title', that still says what the changed "
    "English says.",
)
def main(check: bool, confirm: tuple[str, ...]) -> None:
    """Write what has changed, or only say so."""
    try:
        if check:
            files = generated.stale(ROOT)
            left = translations.stale(translations.read(LOCK))
        else:
            files = generated.write(ROOT)
            left = translations.lock(LOCK, confirm)
    except MissingWords as missing:
        text = f"{missing}\n`screening rules unfinished` names all that is missing."
        raise click.ClickException(text) from missing
    for path in files:
        click.echo(f"{'not current' if check else 'written'}: {path}")
    for name in left:
        click.echo(
            f"English changed, translation not: {name} (read both; see --confirm)"
        )
    click.echo("All is current." if not files and not left else _PROFILES)
    sys.exit(int(bool(left or (files and check))))


if __name__ == "__main__":
    main(prog_name="scripts/regenerate")
