"""A signed letter: who vouches for it, and for all of it."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.generic import TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from screening.errors import LetterFailed
from screening.letter.pdf.checksum import first_revision
from screening.letter.pdf.signature_field import NAME
from screening.letter.pdf.signing import sign
from screening.letter.verification.signature import judge_signature
from screening.pipeline import verify_letter as verify
from tests.support.signing_keys import PRACTICE, keys
from tests.support.waiting import SECONDS
from tests.unit.letter.verification.letters import key_of, letter, states


def der(pem: bytes) -> bytes:
    return x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER)


def practice() -> bytes:
    return der(keys(30)[1])


@pytest.mark.parametrize("known", [1, 2], ids=["the practice", "its authority"])
def test_a_signed_letter_is_the_same_for_who_knows_the_signer(known: int) -> None:
    receipt = verify(letter(signed=True), [der(keys(30)[known])])
    assert receipt.verdict == "same"
    assert states(receipt)["signature"] == "same"
    assert f"Signed by “{PRACTICE}”" in receipt.to_text()


def test_a_signer_who_is_not_known_vouches_for_nothing() -> None:
    for trusted in ([], [der(keys(29)[1])]):
        receipt = verify(letter(signed=True), trusted)
        assert states(receipt) == {
            "file": "not-checked",
            "result": "same",
            "pages": "same",
            "signature": "not-checked",
        }
        assert "not known here" in receipt.to_text()


def test_what_was_made_stays_as_it_was_under_the_signature() -> None:
    signed = letter(signed=True)
    made = first_revision(signed)
    assert len(made) < len(signed)
    assert states(verify(made)) == {
        "file": "same",
        "result": "same",
        "pages": "same",
        "signature": "differs",
    }
    assert "the signature is missing" in verify(made).to_text()


def test_a_changed_byte_is_caught_wherever_it_is() -> None:
    signed = letter(signed=True)
    chance = random.Random(9)
    added = range(len(first_revision(signed)), len(signed))
    for place in [*chance.sample(range(len(signed)), 60), *chance.sample(added, 150)]:
        changed = bytearray(signed)
        changed[place] ^= 1 << chance.randrange(8)
        found = judge_signature(bytes(changed), [practice()])
        assert not found["intact"], place


def test_even_in_the_space_that_no_hash_covers() -> None:
    signed = letter(signed=True)
    start = signed.index(b"/Contents <3") + len(b"/Contents <")
    end = signed.index(b">", start)
    assert judge_signature(signed, [practice()])["intact"]
    for place in range(start, end, 23):
        for flip in (0x20, 0x01):
            changed = bytearray(signed)
            changed[place] ^= flip
            assert not judge_signature(bytes(changed), [practice()])["intact"], place


def test_bytes_after_the_signed_part_are_caught() -> None:
    receipt = verify(letter(signed=True) + b"% more", [practice()])
    assert states(receipt)["signature"] == "differs"
    assert receipt.verdict == "differs"


def test_a_whole_revision_after_the_signed_one_is_caught() -> None:
    writer = IncrementalPdfFileWriter(BytesIO(letter(signed=True)))
    writer.add_object(TextStringObject("more"))
    added = BytesIO()
    writer.write(added)
    assert not judge_signature(added.getvalue(), [practice()])["intact"]


def test_a_key_that_ran_out_signs_nothing() -> None:
    with pytest.raises(LetterFailed, match="ran out"):
        sign(first_revision(letter(signed=True)), key_of(-1))


def test_what_it_signed_is_not_relied_on() -> None:
    key = replace(key_of(-1), not_valid_after=datetime.max.replace(tzinfo=UTC))
    signed = sign(first_revision(letter(signed=True)), key)
    for certificate in keys(-1)[1:]:
        found = judge_signature(signed, [der(certificate)])
        assert found["intact"]
        assert not found["trusted"]


def test_the_field_is_seen_and_stands_in_the_text_with_its_words() -> None:
    with pikepdf.open(BytesIO(letter(signed=True))) as document:
        (field,) = document.Root.AcroForm.Fields
        assert str(field.T) == NAME
        assert field.V.SubFilter == "/ETSI.CAdES.detached"
        left, bottom, right, top = (float(each) for each in field.Rect)
        assert right - left > 300
        assert top - bottom > 10
        root = document.Root.StructTreeRoot
        element = root.K[0].K[-1]
        assert element.S == "/Form"
        assert str(element.Alt) == str(field.TU) == "Signed electronically"
        assert element.K[0].Obj.objgen == field.objgen
        assert root.ParentTree.Nums[-2] == field.StructParent
        assert root.ParentTree.Nums[-1].objgen == element.objgen


def test_without_pyhanko_the_signature_is_not_taken_for_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from screening.letter.verification import reader

    monkeypatch.setitem(sys.modules, "screening.letter.verification.signature", None)
    assert reader.signature_found(letter(signed=True), []) == {
        "unread": "pyHanko is not installed here"
    }


def test_pyhanko_is_imported_only_where_there_is_a_key() -> None:
    code = (
        "import sys; from screening import pipeline;"
        "from screening.fhir.definitions.examples import sample;"
        "from datetime import UTC, datetime;"
        "pipeline.letter_pdf(pipeline.screen(sample('urgent-neurology'),"
        " datetime.now(UTC))); print('pyhanko' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=SECONDS
    )
    assert done.stdout.strip() == "False"
