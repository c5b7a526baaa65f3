"""What a received file holds, as the process that took it apart reports it."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from screening.letter.pdf.attachment_names import (
    DECISION,
    MANIFEST,
    PREVIOUS,
    RESULT,
    SUMMARY,
)
from screening.letter.verification.limits import SECONDS

_NAMES = (RESULT, SUMMARY, PREVIOUS, DECISION, MANIFEST)


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature is worth; `unread` says why it could not be checked."""

    intact: bool = False
    trusted: bool = False
    signer: str = ""
    unread: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The files in a PDF by name, and its signature if it has one."""

    files: Mapping[str, bytes]
    signature: Signature | None = None


def opened(pdf: bytes, trusted: Iterable[bytes] = ()) -> Opened | None:
    """Take a PDF apart; None where that cannot be done, whatever the reason."""
    asked = {
        "pdf": _text(pdf),
        "names": _NAMES,
        "trusted": [_text(each) for each in trusted],
    }
    command = [sys.executable, "-P", "-m", "screening.letter.verification.reader"]
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter and module
            command,
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        # Judged by the answer: an interpreter can fall as it ends, its work done.
        answer = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None
    if not answer["readable"]:
        return None
    signature = answer["signature"]
    return Opened(
        {name: base64.b64decode(each) for name, each in answer["files"].items()},
        Signature(**signature) if signature else None,
    )


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
