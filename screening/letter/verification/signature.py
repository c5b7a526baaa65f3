"""What a signature in a PDF is worth, by pyHanko."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from asn1crypto.cms import ContentInfo
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

_WORTHLESS = {"intact": False, "trusted": False, "signer": ""}


def judge_signature(pdf: bytes, trusted: list[bytes]) -> dict[str, Any]:
    """Say who signed, and whether all of the file is as it was signed.

    `trusted` holds certificates, as DER; with none, no signer is known.
    """
    try:
        return _judged(pdf, trusted)
    # Anything may come up from deep within the parsers; none of it is a signature.
    except (
        PdfError,
        SignatureValidationError,
        zlib.error,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        # A filter that is not known, a tree without end.
        RuntimeError,
    ):
        return _WORTHLESS


def _judged(pdf: bytes, trusted: list[bytes]) -> dict[str, Any]:
    signatures = PdfFileReader(BytesIO(pdf)).embedded_signatures
    if len(signatures) != 1:
        return _WORTHLESS
    roots = [Certificate.load(each) for each in trusted]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    status = validate_pdf_signature(signatures[0], context)
    sound = status.intact and status.valid
    # Without this, bytes after the signed part would pass.
    entire = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    name = status.signing_cert.subject.native.get("common_name")
    return {
        "intact": sound and entire and _space_is_as_written(pdf, signatures[0]),
        # Where the certificate itself is trusted, nobody else asks for its dates.
        "trusted": bool(status.trusted) and _in_force(status.signing_cert),
        "signer": str(name or ""),
    }


def _in_force(certificate: Certificate) -> bool:
    first, last = certificate.not_valid_before, certificate.not_valid_after
    return bool(first <= datetime.now(UTC) <= last)


def _space_is_as_written(pdf: bytes, signature: Any) -> bool:
    """Whether the space kept for the signature, which no hash covers, holds only it."""
    content = bytes(signature.pkcs7_content)
    data, signer = signature.signed_data, signature.signer_info
    # What the signature itself leaves uncovered, as RFC 5652 wants it.
    if [data["version"].native, signer["version"].native] != ["v1", "v1"]:
        return False
    if [each.dump() for each in data["digest_algorithms"]] != [
        signer["digest_algorithm"].dump()
    ]:
        return False
    padding = content[len(ContentInfo.load(content).dump()) :]
    _, start, end, _ = signature.byte_range
    as_written = b"<" + content.hex().upper().encode() + b">"
    return not padding.strip(b"\0") and pdf[start:end] == as_written
