"""Assessment, patient and practice become a Letter, then HTML, then PDF."""

from screening.letter.compose import compose
from screening.letter.html import to_html
from screening.letter.letter import Letter, Override
from screening.letter.pdf import to_pdf

__all__ = ["Letter", "Override", "compose", "to_html", "to_pdf"]
