"""What a letter carries: the result, its summary, earlier screenings, a manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime

from screening.letter.attachments import Attachment

RESULT = "screening-result.json"
SUMMARY = "screening-summary.json"
PREVIOUS = "earlier-screenings.json"
MANIFEST = "letter-manifest.json"

_DESCRIPTIONS = {
    RESULT: "The result as a FHIR R4 Bundle",
    SUMMARY: "The result as a plain summary",
    PREVIOUS: "The earlier screenings, as FHIR R4 Parameters",
    MANIFEST: "How this letter was made, and the digests of its data",
}


def attachments(files: Mapping[str, bytes], made_on: datetime) -> Iterator[Attachment]:
    """Yield the files, named as above, for embedding."""
    for name, content in files.items():
        yield Attachment(name, content, _DESCRIPTIONS[name], made_on)


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each file."""
    return {name: hashlib.sha256(each).hexdigest() for name, each in files.items()}
