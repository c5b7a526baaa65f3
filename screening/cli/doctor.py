"""screening doctor: whether this machine has all that is needed."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import click

from screening import pipeline
from screening.cli.practice import VARIABLE
from screening.cli.refusals import MISSING_HERE
from screening.errors import ScreeningError
from screening.fhir.definitions.examples import sample
from screening.practice import Practice, PracticeError, read_practice
from screening.store import StoreError
from screening.store.location import VARIABLE as DATABASE_URL
from screening.store.location import default_url, read_place
from screening.store.schema import SCHEMA, is_present

PACKAGES = (
    "flask",
    "granian",
    "fhir.resources",
    "marshmallow",
    "orjson",
    "weasyprint",
    "fontpkg-fira-sans",
)
_PDF_HINT = (
    "Install libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0 and "
    "fonts-dejavu-core (Debian names), or start through ./start.sh, which finds them."
)
_EXAMPLE = "urgent-neurology"
LETTER_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that was checked; `advice` says what to do where it is missing."""

    name: str
    found: str | None
    advice: str = ""


@click.command()
def doctor() -> None:
    """Say whether this machine has all that is needed, letters included."""
    findings = [*_look()]
    for finding in findings:
        mark = "ok     " if finding.found else "MISSING"
        click.echo(f"{mark}  {finding.name:20} {finding.found or finding.advice}")
    missing = [finding for finding in findings if not finding.found]
    if missing:
        click.echo("\nScreening works without letters; without the rest it does not.")
        sys.exit(MISSING_HERE)
    click.echo("\nNothing is missing.")


def _look() -> Iterator[Component]:
    python = platform.python_version()
    new_enough = sys.version_info >= (3, 11)
    yield Component("Python", python if new_enough else None, "Install 3.11 or newer.")
    for package in PACKAGES:
        yield Component(
            package, _release(package), "Run ./start.sh, which installs it."
        )
    yield Component("a result", _result(), "Run ./start.sh, which installs it anew.")
    yield Component("fonts", _fonts(), "Install fonts-dejavu-core (Debian name).")
    practice = _practice(os.environ.get(VARIABLE))
    yield practice
    if practice.found:
        yield Component("a letter", try_letter(), _PDF_HINT)
    yield _database(os.environ)


def _release(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _result() -> str | None:
    """Screen an example, and have the models of fhir.resources judge the result."""
    try:
        from screening.fhir.models import is_valid
    except ImportError:
        return None
    try:
        screening = pipeline.screen(sample(_EXAMPLE), datetime.now(UTC))
        bundle = json.loads(pipeline.bundle_bytes(screening, "none"))
    except ScreeningError:
        return None
    resources = len(bundle["entry"])
    return f"{resources} resources, valid FHIR R4" if is_valid(bundle) else None


def _fonts() -> str | None:
    """Name the faces of the letter; the last ones are for scripts the first lack."""
    from screening.letter.pdf.fonts import font_files

    files = [path for path in font_files() if path.is_file()]
    if not any(path.stem.startswith("DejaVu") for path in files):
        return None
    return ", ".join(sorted({path.stem.split("-")[0] for path in files}))


def _practice(path: str | None) -> Component:
    """Read the settings of the practice; the letter below is made with them."""
    name = "practice settings"
    if path is None:
        return Component(name, f"none: letters are neutral ({VARIABLE} names a file)")
    try:
        practice = read_practice(Path(path))
    except PracticeError as error:
        return Component(name, None, f"{VARIABLE}: {error}")
    return Component(name, _told(practice))


def _told(practice: Practice) -> str:
    letterhead = practice.letterhead
    parts = [f"region {practice.region}"] if practice.region else []
    if letterhead:
        logo = "with a logo" if letterhead.logo else "without a logo"
        parts.append(f"letterhead of {letterhead.name}, {logo}")
    parts += [f"recipient for {outcome.value}" for outcome in practice.recipients]
    return ", ".join(parts) or "read; nothing is set in it"


def _database(environ: Mapping[str, str]) -> Component:
    """Look at where drafts and letters are kept; nothing is made there."""
    name = "database"
    try:
        url = environ.get(DATABASE_URL)
        if url is None:
            url = default_url(environ)
        if not url:
            return Component(name, f"none: nothing is kept ({DATABASE_URL} is empty)")
        place = read_place(url)
        made = is_present(place)
    except StoreError as error:
        return Component(name, None, f"{DATABASE_URL}: {error}")
    state = f"schema {SCHEMA}" if made else "not there yet: made at the first use"
    return Component(name, f"{place}, {state}")


def try_letter() -> str | None:
    """Make a letter in a process of its own: without fonts WeasyPrint ends its process.

    Judged by the letter, not by how the process ended.
    """
    call = "from screening.cli import main; main()"
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.pdf"
        command = [sys.executable, "-c", call, "letter", "-", "-o", str(letter)]
        try:
            subprocess.run(  # noqa: S603  # our own interpreter and our own sample
                command,
                input=sample(_EXAMPLE),
                capture_output=True,
                timeout=LETTER_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return None
        if letter.exists() and letter.read_bytes().startswith(b"%PDF-"):
            return f"made, {letter.stat().st_size // 1024} KiB"
    return None
