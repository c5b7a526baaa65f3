"""On a terminal: a heading in colour, and never a PDF."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.waiting import SECONDS, read
from tests.unit.cli.running import CALL

SAMPLE = (
    Path(__file__).parents[3] / "fhir_profiles" / "examples" / "urgent-neurology.json"
)


def on_terminal(*arguments: str) -> tuple[int, str]:
    """Run `screening` with a terminal as its output."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(
        [sys.executable, "-c", CALL, *arguments],
        stdout=theirs,
        stderr=theirs,
        env=environment,
    )
    os.close(theirs)
    written = b""
    while chunk := read(ours):
        written += chunk
    os.close(ours)
    return process.wait(SECONDS), written.decode()


def test_headings_stand_out_and_the_words_are_the_same() -> None:
    code, written = on_terminal("check", str(SAMPLE))
    assert code == 0
    assert "\x1b[1" in written
    assert "Urgent neurology referral" in written
    assert "What would make it more urgent" in written


@pytest.mark.parametrize("arguments", [("check", str(SAMPLE), "--format", "pdf")])
def test_a_pdf_is_not_for_the_terminal(arguments: tuple[str, ...]) -> None:
    code, written = on_terminal(*arguments)
    assert code == 2
    assert "%PDF" not in written
    assert "-o" in written
