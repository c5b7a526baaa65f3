"""A machine on which WeasyPrint cannot be imported."""

import sys
from collections.abc import Iterator

import pytest

from screening.letter import pdf


@pytest.fixture
def without_pdf(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take WeasyPrint away for one test."""
    pdf._press.cache_clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    yield
    pdf._press.cache_clear()
