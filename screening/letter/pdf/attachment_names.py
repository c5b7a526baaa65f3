"""What is attached to a letter: the result, its summary, earlier screenings, the
decision, a manifest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime

from screening.letter.content.phrases import phrases_in
from screening.letter.pdf.attachments import Attachment

RESULT = "screening-result.json"
SUMMARY = "screening-summary.json"
PREVIOUS = "earlier-screenings.json"
DECISION = "clinician-decision.json"
MANIFEST = "letter-manifest.json"


def attachments(
    files: Mapping[str, bytes], made_on: datetime, language: str
) -> Iterator[Attachment]:
    """Yield the files, named as above, for embedding in a letter of this language."""
    described = phrases_in(language).section("attachments")
    for name, content in files.items():
        yield Attachment(name, content, described[name], made_on)


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each file."""
    return {name: hashlib.sha256(each).hexdigest() for name, each in files.items()}
