"""The most that may be typed in every free text: set whole, or refused in words."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from screening.errors import LetterTooCostly
from screening.letter.pdf.html import to_html
from screening.letter.workers.pool import WorkerPool
from screening.screening import Notes
from tests.unit.letter.full_case import free_texts, full_case
from tests.unit.letter.samples import letter_of
from tests.unit.letter.workers.workers import limit

MOST = 4000


def with_each_text(text: str) -> str:
    """Return the letter in which each free text is this one."""
    sent = full_case()
    given = {**sent.notes.given, **dict.fromkeys(free_texts(), (text,))}
    return to_html(letter_of(replace(sent, notes=Notes(given, sent.notes.medications))))


@pytest.mark.parametrize(
    "word, printed",
    [
        ("§word ", "§"),
        ("<script>alert(1)</script> ", "alert(1)"),
        ("{{ 7*7 }} {% x %} ", "{{"),
        ('<img src="file:///etc/passwd" onerror=x> ', "onerror"),
        ("م§مد علي ", "§"),
        ("\u202e§]]>&amp; ", "§"),
    ],
)
def test_the_longest_texts_are_printed_whole_and_do_nothing(
    pool: WorkerPool, word: str, printed: str
) -> None:
    times = MOST // len(word)
    pdf = PdfReader(BytesIO(pool.to_pdf(with_each_text(word * times))))
    text = "".join(page.extract_text() for page in pdf.pages)
    # A line may break within what is typed.
    found = "".join(text.split()).count(printed)
    assert found == times * len(free_texts())


def test_lines_without_end_are_refused_and_the_next_letter_is_set(
    pool: WorkerPool, html: str
) -> None:
    with limit(pool, cpu_seconds=1), pytest.raises(LetterTooCostly):
        pool.to_pdf(with_each_text("i\n" * (MOST // 2)))
    assert pool.to_pdf(html)
