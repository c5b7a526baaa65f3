"""Looks into a pool: which process works there, and within which limits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from screening.letter.workers.pool import WorkerPool

# How many seconds a letter may take in the pool of the tests.
LETTER_SECONDS = 120


def pid_of(pool: WorkerPool) -> int:
    """Return the process of the only worker."""
    (worker,) = pool.workers
    assert worker.pid is not None
    return worker.pid


def memory_of(pool: WorkerPool) -> int:
    """Return the bytes of memory that the system counts for the only worker."""
    pages = Path(f"/proc/{pid_of(pool)}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def limit(pool: WorkerPool, **changed: float) -> Iterator[None]:
    """Change limits for a while."""
    (worker,) = pool.workers
    usual = worker.limits
    worker.limits = replace(usual, **changed)
    try:
        yield
    finally:
        worker.limits = usual


def is_gone(pid: int) -> bool:
    """Whether a process has ended, reaped or not."""
    process = Path(f"/proc/{pid}")
    try:
        about = (process / "stat").read_text()
        threads = len([*(process / "task").iterdir()])
    except (FileNotFoundError, ProcessLookupError):
        return True
    # The first thread may be dead, and others still dying.
    return about.rpartition(") ")[2].startswith("Z") and threads == 1


def folder_of(pid: int) -> Path:
    """Return the folder for the temporary files of a worker."""
    variables = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    (found,) = (each for each in variables if each.startswith(b"TMPDIR="))
    return Path(found.removeprefix(b"TMPDIR=").decode())
