"""A worker keeps next to nothing of the letters it has set.

What is in use is asked of the allocators. The memory that the system counts also grows
by gaps between what is in use, which are filled again.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from screening.letter.pdf.attachments import Attachment
from screening.letter.pdf.html import to_html
from screening.letter.workers.pool import WorkerPool
from tests.support.trend import slope
from tests.unit.letter.full_case import full_case
from tests.unit.letter.samples import letter_of
from tests.unit.letter.workers.workers import memory_of

WARM = 10
LETTERS = 20
# The system counts memory in steps of some MiB, which so many letters level out.
MANY = 150
# For each letter. What once was lost was 40 KiB.
MOST_BYTES = 8 * 1024
MOST_OBJECTS = 60
SECONDS = 240
# Prints after each letter the bytes that C has in use and the objects of Python.
IN_USE = """
import ctypes, gc, sys
from screening.letter.pdf.render import to_pdf
names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
class Counts(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in names.split()]
counts = ctypes.CDLL(None).mallinfo2
counts.restype = Counts
html = sys.stdin.read()
for _ in range(int(sys.argv[1])):
    to_pdf(html)
    gc.collect()
    now = counts()
    print(now.uordblks + now.hblkhd, sys.getallocatedblocks())
"""
SHORT = "<html lang=en><title>x</title><h1>x</h1>"
# Nothing that packs smaller, so that the letter is as large as what it was sent.
ATTACHED = Attachment(
    "a.bin", Random(1).randbytes(2**19), "Noise", datetime(2026, 11, 22, tzinfo=UTC)
)


@pytest.mark.slow
def test_setting_a_letter_keeps_no_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_USE, str(WARM + LETTERS)],
        cwd=Path(__file__).parents[4],
        input=to_html(letter_of(full_case())),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    after_each = [line.split() for line in done.stdout.splitlines()][WARM:]
    used, objects = zip(*(map(int, each) for each in after_each), strict=True)
    assert len(used) == LETTERS
    assert slope(used) < MOST_BYTES
    assert slope(objects) < MOST_OBJECTS


def test_a_worker_keeps_nothing_of_what_it_was_sent(pool: WorkerPool) -> None:
    used = []
    for _ in range(WARM + MANY):
        pool.to_pdf(SHORT, attachments=[ATTACHED])
        used.append(memory_of(pool))
    assert slope(used[WARM:]) < len(ATTACHED.content) / 8
