"""Four whole letters as HTML. To renew after a wanted change:

UPDATE_GOLDEN=1 .venv/bin/pytest tests/unit/letter/test_golden.py
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from screening.letter.content.letter import Letter
from screening.letter.pdf.html import to_html
from tests.unit.letter.full_case import full_case
from tests.unit.letter.samples import ROOT, case_letter, case_of, cases, letter_of

LETTERS: dict[str, Callable[[], Letter]] = {
    "bulbar-C03": lambda: case_letter("C03"),
    "incomplete-C14": lambda: case_letter("C14"),
    "course-C02": lambda: letter_of(
        replace(case_of(cases()["C02"]), previous=(case_of(cases()["C08"]),))
    ),
    "everything-filled": lambda: letter_of(full_case()),
}


@pytest.mark.parametrize("name", LETTERS)
def test_the_letter_reads_as_recorded(name: str) -> None:
    golden = ROOT / "tests" / "golden" / "letter" / f"{name}.html"
    html = to_html(LETTERS[name]()) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8")
