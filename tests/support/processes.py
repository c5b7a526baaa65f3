"""Processes that tests start: nothing is waited for without a limit."""

from __future__ import annotations

import select
import subprocess

# Far more than any of them takes on a busy machine.
SECONDS = 120


def line_of(process: subprocess.Popen[str], seconds: float = SECONDS) -> str:
    """Return the first line that a process prints; fail when none comes in time."""
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], seconds)
    assert ready, f"the process printed nothing within {seconds} seconds"
    return process.stdout.readline()
