"""Letters as PDF, read back as pages of text."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from screening.letter.content.letter import Letter
from screening.letter.pdf.html import to_html
from screening.letter.pdf.render import to_pdf


def pdf_of(letter: Letter) -> bytes:
    """Render a letter."""
    return to_pdf(to_html(letter))


def read(pdf: bytes) -> PdfReader:
    """Open a PDF."""
    return PdfReader(BytesIO(pdf))


def pages_of(letter: Letter) -> list[str]:
    """Return the text of each page, each run of white space as one space."""
    reader = read(pdf_of(letter))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def text_of(letter: Letter) -> str:
    """Return the text of all pages."""
    return " ".join(pages_of(letter))


def assert_says(text: str, *phrases: str) -> None:
    """Fail with the phrases that the text lacks."""
    assert not [phrase for phrase in phrases if phrase not in text]
