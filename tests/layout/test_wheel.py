"""A built wheel, installed elsewhere, works: templates and profiles travel in it."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.support.waiting import SECONDS

ROOT = Path(__file__).parents[2]
SOURCES = ("screening", "templates", "fhir_profiles")
FILES = ("setup.cfg", "setup.py", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build from a copy, so that nothing of the working tree can help out."""
    copy = tmp_path_factory.mktemp("source")
    for folder in SOURCES:
        shutil.copytree(
            ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    for file in FILES:
        shutil.copy(ROOT / file, copy)
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", "dist"]
    built = subprocess.run(
        [sys.executable, *command],
        cwd=copy,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = (copy / "dist").glob("*.whl")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    zipfile.ZipFile(wheel).extractall(elsewhere)
    return elsewhere


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line from the unpacked wheel and the pinned packages only."""
    paths = [str(installed), sysconfig.get_path("purelib")]
    script = (
        f"import sys; sys.path[:0] = {paths!r}; import screening; "
        f"assert screening.__file__.startswith({paths[0]!r}), screening.__file__; "
        "from screening.cli import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", script, *arguments],
        cwd=installed,
        capture_output=True,
        env={**os.environ, "SCREENING_DATABASE_URL": "sqlite:///kept.sqlite3"},
        timeout=SECONDS,
    )


def test_the_wheel_carries_templates_and_profiles(installed: Path):
    assert (installed / "screening/templates/letter/letter.html.j2").exists()
    profiles = installed / "screening/fhir_profiles"
    published = {file.name for file in (ROOT / "fhir_profiles").glob("*.json")}
    assert {file.name for file in profiles.glob("*.json")} == published
    # What they are built from stays where they are built.
    assert not (profiles / "fsh").exists()
    assert (installed / "screening/py.typed").exists()


def test_the_wheel_screens_and_writes_a_letter(installed: Path):
    example = "screening/fhir_profiles/examples/urgent-neurology.json"
    checked = run(installed, "check", example)
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.startswith(b"Urgent neurology referral")
    letter = run(installed, "check", example, "--format", "pdf", "-o", "letter.pdf")
    assert letter.returncode == 0, letter.stderr
    assert (installed / "letter.pdf").read_bytes().startswith(b"%PDF-")


def test_the_wheel_makes_its_database(installed: Path):
    made = run(installed, "db", "upgrade")
    assert made.returncode == 0, made.stderr
    assert (installed / "kept.sqlite3").stat().st_size > 10_000
