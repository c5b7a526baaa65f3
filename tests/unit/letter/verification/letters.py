"""Letters that arrive, as they were made and changed on the way."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.letter.pdf.signing import SigningKey, read_key
from screening.letter.verification.findings import LetterVerification
from screening.practice import NEUTRAL, Practice
from tests.support.signing_keys import PASSWORD, keys
from tests.unit.fhir.sending import good, parameters

# What the clock says has more digits than a Bundle keeps.
NOW = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)
# As some clients write it, and without any id of its own.
PATIENT: dict[str, Any] = {
    "name": [{"text": "Eva Muster"}],
    "birthDate": "1957-05-05",
    "resourceType": "Patient",
}


@cache
def letter(
    *, pdf: str | None = None, practice: Practice = NEUTRAL, signed: bool = False
) -> bytes:
    """Return the letter of an invented patient."""
    body = dumps(parameters(good(pt__age=69, lb__mg="0.70"), patient=PATIENT))
    key = key_of() if signed else None
    screened = pipeline.screen(body, NOW, pdf=pdf, practice=practice)
    return pipeline.letter_pdf(screened, key)


@cache
def key_of(days: int = 30) -> SigningKey:
    """Return the key of the practice."""
    with TemporaryDirectory() as folder:
        path, password = Path(folder) / "key.p12", Path(folder) / "password"
        path.write_bytes(keys(days)[0])
        password.write_bytes(PASSWORD + b"\n")
        return read_key(path, password)


def with_file(pdf: bytes, name: str, content: bytes) -> bytes:
    """Return the letter with other content in one of its files."""
    changed = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        stream = document.attachments[name].get_file().obj
        stream.write(content)
        document.save(changed, static_id=True)
    return changed.getvalue()


def file_in(pdf: bytes, name: str) -> bytes:
    """Return one of the files in the letter."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return document.attachments[name].get_file().read_bytes()


def states(receipt: LetterVerification) -> dict[str, str]:
    """Return the state of each check."""
    return {each.check: each.state.value for each in receipt.checks}
