"""Assessment, patient and practice become a Letter, then HTML, then PDF."""

from screening.letter.attachments import Attachment
from screening.letter.carried import (
    DECISION,
    MANIFEST,
    PREVIOUS,
    RESULT,
    SUMMARY,
    attachments,
    digests,
)
from screening.letter.compose import compose
from screening.letter.html import to_html
from screening.letter.letter import Letter
from screening.letter.manifest import Manifest, read_manifest
from screening.letter.pdf import set_with, to_pdf
from screening.letter.text import to_text

__all__ = [
    "DECISION",
    "MANIFEST",
    "PREVIOUS",
    "RESULT",
    "SUMMARY",
    "Attachment",
    "Letter",
    "Manifest",
    "attachments",
    "compose",
    "digests",
    "read_manifest",
    "set_with",
    "to_html",
    "to_pdf",
    "to_text",
]
