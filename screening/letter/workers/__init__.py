"""Where letters are set: in worker processes, never in the one that serves.

A process has one pool, which its first letter starts; a child that it forks has
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

__all__ = [
    "close",
    "set_with",
    "shared",
    "start",
    "to_pdf",
    "use_pool",
    "use_workers",
]

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
    return shared().to_pdf(html, form, attachments, style)


def set_with() -> Mapping[str, str]:
    """Return the versions of all that decides how a page looks, byte by byte."""
    return shared().set_with


def start() -> None:
    """Start a worker now, for a letter to come."""
    shared().start()


def use_workers(number: int) -> None:
    """Say how many letters may be set at once; before the first one."""
    global _workers  # noqa: PLW0603  # one for the process, like its pool
    _workers = number


def use_pool(pool: WorkerPool | None) -> None:
    """Make letters in this pool from now on; None: in one of our own, when needed.

    The pool before it is not closed.
    """
    global _pool  # noqa: PLW0603  # one for the process
    with _lock:
        _pool = pool


def close() -> None:
    """End the workers; they would also end with this process."""
    global _pool
    with _lock:
        closing, _pool = _pool, None
    if closing:
        closing.close()


def shared() -> WorkerPool:
    """Return the pool of this process; the first call makes it."""
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
