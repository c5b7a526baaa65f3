"""Where letters are set: in worker processes, never in the one that serves.

A process has one press, which its first letter starts; a child that it forks has
another.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screening.letter.pdf.attachments import Attachment
    from screening.letter.workers.pool import WorkerPool

__all__ = ["close", "set_with", "start", "to_pdf", "use_workers"]

_lock = Lock()
_pool: WorkerPool | None = None
_workers = 1


def to_pdf(
    html: str,
    form: str = "a-3",
    attachments: Iterable[Attachment] = (),
    style: str = "letter",
) -> bytes:
    """Set a letter or a leaflet as screening.letter.to_pdf does.

    Raises LetterLater where too many wait, or NoLetter.
    """
    return _shared().to_pdf(html, form, attachments, style)


def set_with() -> Mapping[str, str]:
    """Return the versions of all that decides how a page looks, byte by byte."""
    return _shared().set_with


def start() -> None:
    """Start a worker now, for a letter to come."""
    _shared().start()


def use_workers(number: int) -> None:
    """Say how many letters may be set at once; before the first one."""
    global _workers  # noqa: PLW0603  # one for the process, like its press
    _workers = number


def close() -> None:
    """End the workers; they would also end with this process."""
    global _pool
    with _lock:
        closing, _pool = _pool, None
    if closing:
        closing.close()


def _shared() -> WorkerPool:
    global _pool  # noqa: PLW0603
    with _lock:
        if _pool is None:
            from screening.letter.workers.pool import WorkerPool

            _pool = WorkerPool(_workers)
        return _pool


def _forget() -> None:
    """In a forked child: the workers are the parent's."""
    global _lock, _pool
    _lock, _pool = Lock(), None


os.register_at_fork(after_in_child=_forget)
