"""Another pool of workers, for one test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from screening.letter import workers
from screening.letter.workers.limits import Limits
from screening.letter.workers.pool import WorkerPool


@contextmanager
def letters_within(limits: Limits) -> Iterator[None]:
    """Make the letters of this process within these limits."""
    workers.close()
    workers.use_pool(WorkerPool(limits=limits))
    try:
        yield
    finally:
        workers.close()
