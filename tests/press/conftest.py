"""A press of one worker, for tests that do it harm: each leaves it in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from screening.letter import to_html
from screening.press.limits import Limits
from screening.press.press import Press
from tests.letter.samples import case_letter


@pytest.fixture(scope="session")
def html() -> str:
    return to_html(case_letter("C02"))


@pytest.fixture(scope="module")
def press(html: str) -> Iterator[Press]:
    # Slow machines must not decide a test: what a limit does is tested with limit().
    press = Press(limits=Limits(seconds=120, cpu_seconds=120, waiting=0))
    press.to_pdf(html)
    yield press
    press.close()
