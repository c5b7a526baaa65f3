"""A checksum over the whole file, in the place that PDF has for it: its identifier.

It shows damage, not forgery: whoever changes a file on purpose can seal it anew.
"""

from __future__ import annotations

import hashlib
import re

# What is written first, and what is read as written there when the seal is made.
OPEN = b"0" * 64
_IDENTIFIER = re.compile(rb"/ID \[\(([0-9a-f]{64})\) ")
_END = re.compile(rb"startxref\s+\d+\s+%%EOF\n?")


def sealed(pdf: bytes) -> bytes:
    """Return the file, written with OPEN as its identifier, with its checksum there."""
    start = _place(pdf)
    return pdf[:start] + _checksum(pdf) + pdf[start + len(OPEN) :]


def is_whole(pdf: bytes) -> bool | None:
    """Whether the file is as it was sealed; None for one that has no seal."""
    start = _place(pdf)
    if start < 0:
        return None
    end = start + len(OPEN)
    return pdf[start:end] == _checksum(pdf[:start] + OPEN + pdf[end:])


def first_revision(pdf: bytes) -> bytes:
    """Return the file as it was before anything, such as a signature, was added."""
    end = _END.search(pdf)
    return pdf[: end.end()] if end else pdf


def _place(pdf: bytes) -> int:
    # The last one: what stands before may be any text, and look like it.
    places = [match.start(1) for match in _IDENTIFIER.finditer(pdf)]
    return places[-1] if places else -1


def _checksum(pdf: bytes) -> bytes:
    return hashlib.sha256(pdf).hexdigest().encode()
