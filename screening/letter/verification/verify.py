"""`verify`: whether a letter is whole, and says the same when it is made again.

The data in the letter is screened anew and the pages are set anew, both by the same
pipeline that made them. A signature tells who vouches for it; without one, whoever
can make letters can also make a false one that passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from screening.letter.pdf.attachment_names import MANIFEST
from screening.letter.pdf.checksum import first_revision, is_whole
from screening.letter.pdf.manifest import Manifest, read_manifest
from screening.letter.verification.contents import Opened, Signature, opened
from screening.letter.verification.findings import (
    Check,
    CheckState,
    LetterVerification,
)
from screening.letter.verification.limits import MOST_BYTES
from screening.letter.verification.rebuild import pages, result
from screening.letter.verification.rebuilder import Rebuilder

_NO_DATA = (
    "This letter carries no data (PDF/A-2): neither its result nor its pages can be "
    "made again. Ask the sender for the PDF/A-3."
)


def verify(
    pdf: bytes, rebuilder: Rebuilder, trusted: Sequence[bytes] = ()
) -> LetterVerification:
    """Check a file that may be anything; `trusted` holds certificates, as DER."""
    if len(pdf) > MOST_BYTES or not pdf.startswith(b"%PDF-"):
        return LetterVerification()
    made = first_revision(pdf)
    whole = is_whole(made)
    apart = opened(pdf, trusted)
    if apart is None:
        damaged = Check("file", CheckState.DIFFERS, _DAMAGED + " It cannot be read.")
        return (
            LetterVerification((damaged,))
            if whole is not None
            else LetterVerification()
        )
    manifest = read_manifest(apart.files.get(MANIFEST, b""))
    if whole is None and manifest is None:
        return LetterVerification()
    found = _findings(made, pdf, bool(whole), apart, manifest, rebuilder)
    return LetterVerification(tuple(found))


_DAMAGED = "Its checksum does not fit: something in the file has changed."


def _findings(
    made: bytes,
    pdf: bytes,
    whole: bool,
    apart: Opened,
    manifest: Manifest | None,
    rebuilder: Rebuilder,
) -> Iterator[Check]:
    signature = _signature(apart.signature, manifest)
    vouched = made == pdf or (
        signature is not None and signature.state is CheckState.SAME
    )
    yield _file(whole, vouched)
    if manifest is None:
        carries = (
            CheckState.NOT_CHECKED
            if MANIFEST not in apart.files
            else CheckState.DIFFERS
        )
        text = (
            _NO_DATA
            if carries is CheckState.NOT_CHECKED
            else "Its manifest is damaged."
        )
        yield Check("result", carries, text)
        yield Check("pages", carries, text)
    else:
        # Screened once for both.
        rebuild = cache(partial(rebuilder.rebuilt, apart.files, manifest))
        yield result(apart.files, manifest, rebuilder, rebuild)
        yield pages(manifest, made, rebuilder, rebuild)
    if signature is not None:
        yield signature


def _file(whole: bool, vouched: bool) -> Check:
    if not whole:
        return Check("file", CheckState.DIFFERS, _DAMAGED)
    if not vouched:
        text = (
            "Something was added to the file after it was made, and no signature that "
            "is known here covers it: what is seen may not be what was made."
        )
        return Check("file", CheckState.NOT_CHECKED, text)
    return Check("file", CheckState.SAME, "Its checksum fits: it is undamaged.")


def _signature(found: Signature | None, manifest: Manifest | None) -> Check | None:
    if found is None:
        if manifest is None or manifest.signed_by is None:
            return None
        text = "The letter was made to be signed, and the signature is missing."
        return Check("signature", CheckState.DIFFERS, text)
    if found.unread:
        text = f"The signature could not be looked at: {found.unread}."
        return Check("signature", CheckState.NOT_CHECKED, text)
    if not found.intact:
        text = "The signature does not fit the file, or does not cover all of it."
        return Check("signature", CheckState.DIFFERS, text)
    if not found.trusted:
        text = (
            "The signature fits the file. Its certificate names "
            f"“{found.signer}”, but is not known here, or is out of date: anyone can "
            "make one with any name."
        )
        return Check("signature", CheckState.NOT_CHECKED, text)
    text = f"Signed by “{found.signer}”, whose certificate is known here."
    return Check("signature", CheckState.SAME, text)
