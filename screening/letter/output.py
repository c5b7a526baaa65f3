"""A screening as the bytes of its letter: a PDF with its data in it, or plain text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from screening.letter import workers
from screening.letter.content.compose import compose
from screening.letter.content.text import to_text
from screening.letter.pdf.attachment_names import MANIFEST, attachments, digests
from screening.letter.pdf.html import to_html
from screening.letter.pdf.manifest import Manifest
from screening.practice import practice_json
from screening.rulebook import RULEBOOK
from screening.screening import Screening

if TYPE_CHECKING:
    from screening.letter.pdf.signing import SigningKey

Files = Mapping[str, bytes]

_WITH_DATA = "a-3"


def letter_text(screening: Screening) -> bytes:
    """Return the letter as plain text, for records into which text is pasted."""
    return to_text(compose(screening)).encode()


def carries_data(screening: Screening) -> bool:
    """Whether the result is attached to the PDF as data: PDF/A-3, not PDF/A-2."""
    return _form(screening) == _WITH_DATA


def letter_pdf(
    screening: Screening, result: Files, key: SigningKey | None = None
) -> bytes:
    """Return the letter as a PDF, signed where there is a key, or raise NoLetter.

    `result` holds the data that the letter carries, by file name.
    """
    signed_by = key.name if key else None
    files = with_manifest(result, screening, signed_by) if result else {}
    pdf = unsigned_pdf(screening, files, signed_by)
    if key is None:
        return pdf
    from screening.letter.pdf.signing import sign

    return sign(pdf, key)


def unsigned_pdf(screening: Screening, files: Files, signed_by: str | None) -> bytes:
    """Return the letter as a PDF with these files in it, not yet signed."""
    letter = compose(screening, signed_by=signed_by)
    embedded = attachments(files, screening.now, letter.language)
    return workers.to_pdf(to_html(letter), _form(screening), embedded)


def with_manifest(result: Files, screening: Screening, signed_by: str | None) -> Files:
    """Return the data attached to a letter, and a manifest of how it was rendered."""
    options = screening.case.options
    manifest = Manifest(
        software=screening.software,
        rulebook=RULEBOOK.version,
        rulebook_sha256=screening.rulebook_sha256,
        set_with=workers.set_with(),
        sha256=digests(result),
        language=options.language,
        letter_language=options.letter_language,
        practice=practice_json(screening.practice),
        added_ids=screening.case.resources.without_id,
        signed_by=signed_by,
    )
    return {**result, MANIFEST: manifest.to_json()}


def _form(screening: Screening) -> str:
    return screening.case.options.pdf or _WITH_DATA
