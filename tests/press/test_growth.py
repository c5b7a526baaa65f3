"""A worker keeps next to nothing of the letters it has set."""

from __future__ import annotations

import pytest

from screening.letter import to_html
from screening.press.guard import _usage
from screening.press.press import Press
from tests.letter.full_case import full_submission
from tests.letter.samples import letter_of
from tests.press.workers import pid_of

WARM = 20
LETTERS = 60
# Python takes memory in pieces of a MiB. What was once lost made 2.5 MiB of these.
MOST = 1.5 * 1024**2


@pytest.mark.slow
def test_a_worker_does_not_grow(press: Press) -> None:
    html = to_html(letter_of(full_submission()))
    for _ in range(WARM):
        press.to_pdf(html)
    _, before = _usage(pid_of(press))
    for _ in range(LETTERS):
        press.to_pdf(html)
    _, after = _usage(pid_of(press))
    assert after - before < MOST
