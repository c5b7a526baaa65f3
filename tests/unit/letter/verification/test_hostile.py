"""A PDF from anywhere: bombs, locks and nonsense get an answer, and take little."""

from __future__ import annotations

import json
import os
import resource
import zlib
from io import BytesIO

import pikepdf
import pytest

from screening.letter.pdf.attachment_names import MANIFEST, RESULT
from screening.letter.pdf.checksum import OPEN, sealed
from screening.letter.verification import reader
from screening.letter.verification.limits import MEMORY, MOST_BYTES, MOST_UNPACKED
from screening.pipeline import verify_letter as verify
from tests.unit.letter.verification.forging import resealed
from tests.unit.letter.verification.letters import file_in, letter, with_file


def encrypted(password: str) -> bytes:
    locked = BytesIO()
    with pikepdf.open(BytesIO(letter())) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="x", user=password))
    return locked.getvalue()


def stranger() -> bytes:
    written = BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(written)
    return written.getvalue()


def gigabytes() -> bytes:
    """Two gigabytes of nothing, packed a thousand times smaller."""
    packer = zlib.compressobj(9)
    # After a full flush each piece stands alone, and can be repeated.
    first, piece = (
        packer.compress(b"\0" * 2**20) + packer.flush(zlib.Z_FULL_FLUSH)
        for _ in range(2)
    )
    return first + piece * 2**11 + packer.flush()


def bomb_in_the_data() -> bytes:
    changed = BytesIO()
    with pikepdf.open(BytesIO(letter())) as document:
        stream = document.attachments[RESULT].get_file().obj
        stream.write(gigabytes(), filter=pikepdf.Name.FlateDecode)
        document.save(changed)
    return changed.getvalue()


def bomb_in_the_table() -> bytes:
    """A cross-reference stream that unpacks to gigabytes, with a seal that fits."""
    packed = gigabytes()
    start = b"%PDF-1.7\n"
    stream = (
        b"1 0 obj\n<</Type /XRef/Size 9/W [1 2 1]/Root 2 0 R/ID [(%b) (%b)]"
        b"/Filter /FlateDecode/Length %d>>\nstream\n%b\nendstream\nendobj\n"
    ) % (OPEN, OPEN, len(packed), packed)
    return sealed(start + stream + b"startxref\n%d\n%%%%EOF\n" % len(start))


def inflated(size: int) -> bytes:
    """A letter whose data unpacks to this many bytes."""
    return with_file(letter(), RESULT, b" " * size)


def of_many_objects() -> bytes:
    head = b"%PDF-1.7\n" + b"".join(
        b"%d 0 obj\n<</A %d 0 R>>\nendobj\n" % (n, n + 1) for n in range(1, 60_000)
    )
    return head + b"trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


def in_a_circle() -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(letter())) as document:
        tree = document.Root.Names.EmbeddedFiles
        document.Root.Names.EmbeddedFiles = document.make_indirect(
            pikepdf.Dictionary(Kids=pikepdf.Array([tree]))
        )
        tree.Kids = pikepdf.Array([document.Root.Names.EmbeddedFiles])
        del tree["/Names"]
        document.save(written)
    return written.getvalue()


NONSENSE = {
    "nothing": lambda: b"",
    "a text": lambda: b"Dear colleague",
    "a PDF of somebody else": stranger,
    "locked": lambda: encrypted("secret"),
    "locked for changes": lambda: encrypted(""),
    "cut off": lambda: letter()[:5000],
    "only a head": lambda: b"%PDF-1.7\n",
    "too long": lambda: letter() + b" " * MOST_BYTES,
    "of many objects": of_many_objects,
    "in a circle": in_a_circle,
}


def computing() -> float:
    """Return the seconds of computing of this process and of those it waited for."""
    return sum(os.times()[:4])


@pytest.mark.parametrize("name", NONSENSE)
def test_what_is_no_letter_is_said_to_be_none(name: str) -> None:
    begun = computing()
    receipt = verify(NONSENSE[name]())
    assert receipt.verdict == "not-ours"
    assert receipt.checks == ()
    assert computing() - begun < 20


@pytest.mark.parametrize(
    "make", [bomb_in_the_data, bomb_in_the_table, lambda: inflated(9 * 2**20)]
)
def test_what_unpacks_without_end_is_not_unpacked(make: object) -> None:
    pdf = make()  # type: ignore[operator]
    assert len(pdf) < MOST_BYTES
    begun = computing()
    assert verify(pdf).verdict in ("differs", "not-ours")
    assert computing() - begun < 20
    # The most that any process took that was started from here, in KiB.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 <= MEMORY


def test_data_that_is_too_long_for_a_result_is_left_where_it_is() -> None:
    names = [RESULT, MANIFEST]
    short, long = inflated(MOST_UNPACKED), inflated(MOST_UNPACKED + 1)
    assert set(reader.attached_files(short, names)["files"]) == {RESULT, MANIFEST}
    assert set(reader.attached_files(long, names)["files"]) == {MANIFEST}


MANIFESTS = {
    "no JSON": b"{",
    "a list": b"[]",
    "deep": b"[" * 100_000,
    "another language": {"language": "xx"},
    "strange settings": {"practice": {"region": 7}},
    "strange ids": {"added_ids": ["Nothing"]},
    "a number": {"rulebook": 7},
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_that_was_meddled_with_never_passes(name: str) -> None:
    given = MANIFESTS[name]
    if isinstance(given, dict):
        content = json.loads(file_in(letter(), MANIFEST)) | given
        given = json.dumps(content).encode()
    receipt = verify(resealed(with_file(letter(), MANIFEST, given)))
    assert receipt.verdict == "differs"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"timestamp": 7, "entry": {}}',
        b'{"timestamp": "2026-11-22T12:00:00Z", "entry": [{"resource": []}]}',
        b'{"timestamp": "2026-11-22T12:00:00Z", "entry": [{"resource": {}}]}',
        b'{"timestamp": "2026-11-22T12:00:00Z", "entry": []}',
        b"[" * 100_000,
    ],
)
def test_data_that_is_no_result_never_passes(content: bytes) -> None:
    from tests.unit.letter.verification.forging import forged

    assert verify(forged(RESULT, content)).verdict == "differs"
