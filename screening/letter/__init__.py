"""The letter: its content, its PDF, the workers that render it, its verification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screening import lazy_names

if TYPE_CHECKING:
    from screening.letter.leaflet.output import leaflet_pdf as leaflet_pdf
    from screening.letter.leaflet.output import leaflet_text as leaflet_text
    from screening.letter.output import carries_data as carries_data
    from screening.letter.output import letter_pdf as letter_pdf
    from screening.letter.output import letter_text as letter_text
    from screening.letter.pdf.attachment_names import DECISION as DECISION
    from screening.letter.pdf.attachment_names import PREVIOUS as PREVIOUS
    from screening.letter.pdf.attachment_names import RESULT as RESULT
    from screening.letter.pdf.attachment_names import SUMMARY as SUMMARY
    from screening.letter.pdf.signing import KeyUnusable as KeyUnusable
    from screening.letter.pdf.signing import SigningKey as SigningKey
    from screening.letter.pdf.signing import read_key as read_key
    from screening.letter.verification.findings import (
        LetterVerification as LetterVerification,
    )
    from screening.letter.verification.rebuilder import Rebuilder as Rebuilder
    from screening.letter.verification.schema import (
        verification_json as verification_json,
    )
    from screening.letter.verification.verify import verify as verify
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "DECISION": "pdf.attachment_names",
            "KeyUnusable": "pdf.signing",
            "LetterVerification": "verification.findings",
            "PREVIOUS": "pdf.attachment_names",
            "RESULT": "pdf.attachment_names",
            "Rebuilder": "verification.rebuilder",
            "SUMMARY": "pdf.attachment_names",
            "SigningKey": "pdf.signing",
            "carries_data": "output",
            "leaflet_pdf": "leaflet.output",
            "leaflet_text": "leaflet.output",
            "letter_pdf": "output",
            "letter_text": "output",
            "read_key": "pdf.signing",
            "verification_json": "verification.schema",
            "verify": "verification.verify",
        },
    )
