"""A worker keeps next to nothing of the letters it has set."""

from __future__ import annotations

import pytest

from screening.letter.pdf.html import to_html
from screening.letter.workers.pool import WorkerPool
from screening.letter.workers.resource_guard import _usage
from tests.unit.letter.full_case import full_submission
from tests.unit.letter.samples import letter_of
from tests.unit.letter.workers.workers import pid_of

WARM = 20
LETTERS = 60
# Python takes memory in pieces of a MiB. What was once lost made 2.5 MiB of these.
MOST = 1.5 * 1024**2


@pytest.mark.slow
def test_a_worker_does_not_grow(pool: WorkerPool) -> None:
    html = to_html(letter_of(full_submission()))
    for _ in range(WARM):
        pool.to_pdf(html)
    _, before = _usage(pid_of(pool))
    for _ in range(LETTERS):
        pool.to_pdf(html)
    _, after = _usage(pid_of(pool))
    assert after - before < MOST
