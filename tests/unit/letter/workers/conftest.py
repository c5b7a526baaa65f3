"""A pool of one worker, for tests that do it harm: each leaves it in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from screening.letter.pdf.html import to_html
from screening.letter.workers.limits import Limits
from screening.letter.workers.pool import WorkerPool
from tests.unit.letter.samples import case_letter
from tests.unit.letter.workers.workers import LETTER_SECONDS


@pytest.fixture(scope="session")
def html() -> str:
    return to_html(case_letter("C02"))


@pytest.fixture(scope="module")
def pool(html: str) -> Iterator[WorkerPool]:
    # Slow machines must not decide a test: what a limit does is tested with limit().
    limits = Limits(seconds=LETTER_SECONDS, cpu_seconds=LETTER_SECONDS, waiting=0)
    pool = WorkerPool(limits=limits)
    pool.to_pdf(html)
    yield pool
    pool.close()
