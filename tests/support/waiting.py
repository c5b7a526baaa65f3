"""Waiting for other processes and threads, never without a limit."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Callable

# Far more than anything takes on a busy machine.
SECONDS = 240
# For programs of others that read hundreds of files: validators, servers, compilers.
SLOW_SECONDS = 900


def until(holds: Callable[[], bool], seconds: float = SECONDS) -> bool:
    """Wait for something to hold; return False when it did not in time."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def read(file: int, seconds: float = SECONDS) -> bytes:
    """Return what can next be read of a pipe or terminal; empty at its end."""
    ready, _, _ = select.select([file], [], [], seconds)
    assert ready, f"nothing came within {seconds} seconds"
    try:
        return os.read(file, 65536)
    except OSError:
        # What a terminal answers when nobody holds its other side any more.
        return b""


def line_of(process: subprocess.Popen[str], seconds: float = SECONDS) -> str:
    """Return the first line that a process prints; empty when it printed none."""
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], seconds)
    assert ready, f"the process printed nothing within {seconds} seconds"
    return process.stdout.readline().strip()
