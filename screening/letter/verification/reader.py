"""Takes a PDF from anywhere apart, in a process of its own that may not grow.

Called by opened.py: JSON on standard input, JSON on standard output. A file that
unpacks to gigabytes, or never ends, ends this process and nothing else.
"""

from __future__ import annotations

import base64
import json
import logging
import resource
import sys
from io import BytesIO
from typing import Any

from screening.letter.verification.limits import CPU_SECONDS, MEMORY, MOST_UNPACKED


def main() -> None:
    """Answer the one question on standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    # The libraries report the faults of a stranger's file, and quote it.
    logging.disable()
    asked = json.load(sys.stdin)
    pdf = base64.b64decode(asked["pdf"])
    answer = {
        **attached_files(pdf, asked["names"]),
        "signature": signature_found(pdf, asked["trusted"]),
    }
    json.dump(answer, sys.stdout)


def attached_files(pdf: bytes, names: list[str]) -> dict[str, Any]:
    """Return the files of these names; `readable` is false for what is no PDF."""
    import pikepdf

    files: dict[str, str] = {}
    try:
        with pikepdf.open(
            BytesIO(pdf), attempt_recovery=False, suppress_warnings=True
        ) as document:
            if document.is_encrypted:
                return {"readable": False, "files": {}}
            for name in names:
                if name in document.attachments:
                    content = document.attachments[name].get_file().read_bytes()
                    if len(content) <= MOST_UNPACKED:
                        files[name] = base64.b64encode(content).decode()
    except (pikepdf.PdfError, pikepdf.DependencyError, ValueError, TypeError):
        return {"readable": False, "files": {}}
    return {"readable": True, "files": files}


def signature_found(pdf: bytes, trusted: list[str]) -> dict[str, Any] | None:
    """Say what the signature is worth; None where nothing looks like one."""
    if b"/ByteRange" not in pdf:
        return None
    try:
        from screening.letter.verification.signature import judge_signature
    except ImportError:
        return {"unread": "pyHanko is not installed here"}
    return judge_signature(pdf, [base64.b64decode(each) for each in trusted])


if __name__ == "__main__":
    main()
