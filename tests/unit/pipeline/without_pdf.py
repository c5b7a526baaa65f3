"""A machine on which WeasyPrint cannot be imported."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.letter import workers


@pytest.fixture
def without_pdf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Take WeasyPrint away for one test, from the processes that set letters."""
    (tmp_path / "weasyprint.py").write_text("raise ImportError")
    found = [str(tmp_path), os.environ.get("PYTHONPATH", "")]
    workers.close()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, found)))
    yield
    workers.close()
