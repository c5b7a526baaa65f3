"""The practice's key, and a PAdES signature (baseline B) made with it.

pyHanko comes with the extra `sign`; without a key it is never imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from screening.errors import LetterFailed, Problem
from screening.letter.pdf.signature_field import NAME

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner


class KeyUnusable(Exception):
    """The key cannot be read; the text says what to do."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key, its certificate as DER, and the name that stands in that."""

    signer: SimpleSigner
    certificate: bytes
    name: str
    not_valid_after: datetime


def read_key(path: Path, password_file: Path | None = None) -> SigningKey:
    """Read a PKCS#12 file, or raise KeyUnusable."""
    try:
        from pyhanko.sign.signers import SimpleSigner
    except ImportError as error:
        raise KeyUnusable(
            "signing needs pyHanko: pip install 'fasciculation-screening[sign]'"
        ) from error
    try:
        # What an editor puts at the end of a line is no part of the password.
        password = password_file.read_bytes().rstrip(b"\r\n") if password_file else None
        signer = SimpleSigner.load_pkcs12_data(path.read_bytes(), (), password)
    except OSError as error:
        raise KeyUnusable("the file, or that of the password, is not there") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise KeyUnusable(
            "expected a PKCS#12 file with one private key and its certificate, and its "
            "password in SCREENING_SIGNING_PASSWORD_FILE"
        ) from error
    certificate = signer.signing_cert
    if certificate is None:
        raise KeyUnusable("the file holds a key without its certificate")
    name = certificate.subject.native.get("common_name") or "a practice"
    # A receiver has the root already, and nothing would guard our copy of it.
    signer.embed_roots = False
    last = certificate.not_valid_after
    return SigningKey(signer, bytes(certificate.dump()), str(name), last)


def sign(pdf: bytes, key: SigningKey) -> bytes:
    """Fill the signature field; all that stood in the file before stays as it is."""
    if key.not_valid_after < datetime.now(UTC):
        text = "The letter was not signed: the certificate of the practice ran out."
        raise LetterFailed(Problem("exception", text))
    from pyhanko.pdf_utils.content import RawContent
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
    from pyhanko.stamp import StaticStampStyle

    class Writer(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            """Leave the metadata alone: rewritten, it would be no PDF/A any more."""

    metadata = PdfSignatureMetadata(
        field_name=NAME,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        name=key.name,
    )
    # What is seen there is the letter's own text; a stamp would need fonts of its own.
    nothing = StaticStampStyle(border_width=0, background=RawContent(b""))
    signed = BytesIO()
    try:
        PdfSigner(metadata, signer=key.signer, stamp_style=nothing).sign_pdf(
            Writer(BytesIO(pdf)), existing_fields_only=True, output=signed
        )
    except SigningError as error:
        text = "The letter could not be signed with the key of the practice."
        raise LetterFailed(Problem("exception", text)) from error
    return signed.getvalue()
