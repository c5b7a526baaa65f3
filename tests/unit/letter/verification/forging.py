"""Letters changed after they were written."""

from __future__ import annotations

import json

from screening.letter.pdf.attachment_names import MANIFEST, digests
from screening.letter.pdf.checksum import OPEN, sealed
from tests.unit.letter.verification.letters import (
    file_in,
    letter,
    with_file,
)


def resealed(pdf: bytes) -> bytes:
    """Return a changed letter with a seal that fits: what a forger would send."""
    head, _, tail = pdf.rpartition(b"/ID [")
    # pikepdf writes its identifier in another way.
    rest = tail.partition(b"]")[2]
    return sealed(head + b"/ID [(" + OPEN + b") (" + OPEN + b")]" + rest)


def forged(name: str, content: bytes) -> bytes:
    """Return the letter with other content in a file, its digest and seal renewed."""
    made = letter()
    manifest = json.loads(file_in(made, MANIFEST))
    manifest["sha256"] |= digests({name: content})
    changed = with_file(made, name, content)
    return resealed(with_file(changed, MANIFEST, json.dumps(manifest).encode()))
