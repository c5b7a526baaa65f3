"""A letter that arrives: whole or not, and whether it still says the same."""

from __future__ import annotations

import json
import random
from importlib import metadata
from typing import Any

import pytest

from screening import pipeline
from screening.fhir.definitions.examples import sample
from screening.fhir.json_output import dumps
from screening.letter.pdf.attachment_names import MANIFEST, RESULT, SUMMARY, digests
from screening.letter.pdf.checksum import is_whole
from screening.letter.verification import rebuild
from screening.pipeline import verify_letter as verify
from screening.practice import Letterhead, Practice
from screening.rulebook import RULEBOOK
from screening.screening import software_version
from tests.unit.letter.verification.forging import forged, resealed
from tests.unit.letter.verification.letters import (
    NOW,
    file_in,
    letter,
    states,
    with_file,
)

SAME = {"file": "same", "result": "same", "pages": "same"}


def test_a_letter_as_it_was_made_says_the_same() -> None:
    receipt = verify(letter())
    assert states(receipt) == SAME
    assert receipt.verdict == "same"
    assert "still says the same" in receipt.to_text()


def test_so_does_the_letter_of_a_practice_with_settings() -> None:
    practice = Practice(letterhead=Letterhead("Station Road Surgery", ("Ludlow",)))
    made = letter(practice=practice)
    assert made != letter()
    assert states(verify(made)) == SAME


@pytest.mark.parametrize("which", ["language", "letter_language"])
def test_so_does_a_letter_in_another_language(which: str) -> None:
    languages: dict[str, Any] = {which: "de"}
    screened = pipeline.screen(sample("urgent-neurology"), NOW, **languages)
    assert states(verify(pipeline.letter_pdf(screened))) == SAME


def test_the_embedded_result_has_no_letter_in_it() -> None:
    bundle = json.loads(file_in(letter(), RESULT))
    kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
    assert bundle["type"] == "collection"
    assert "GuidanceResponse" in kinds
    assert "DocumentReference" not in kinds


def test_the_manifest_says_how_the_letter_was_made() -> None:
    manifest = json.loads(file_in(letter(), MANIFEST))
    assert manifest["software"] == software_version()
    assert manifest["rulebook"] == RULEBOOK.version
    assert manifest["set_with"]["weasyprint"] == metadata.version("weasyprint")
    assert set(manifest["set_with"]) >= {"pango", "harfbuzz", "fonts", "zlib"}
    assert manifest["added_ids"] == ["Patient", "QuestionnaireResponse"]
    files = {name: file_in(letter(), name) for name in (RESULT, SUMMARY)}
    assert manifest["sha256"] == digests(files)


def test_a_changed_byte_is_caught_wherever_it_is() -> None:
    made = letter()
    chance = random.Random(7)
    places = {
        *chance.sample(range(len(made)), 1500),
        *range(len(made) - 500, len(made)),
    }
    for place in places:
        changed = bytearray(made)
        changed[place] ^= 1 << chance.randrange(8)
        assert is_whole(bytes(changed)) is not True, place


def test_and_the_letter_is_then_not_to_be_relied_on() -> None:
    made = letter()
    for place in random.Random(8).sample(range(len(made)), 12):
        changed = bytearray(made)
        changed[place] ^= 0x11
        receipt = verify(bytes(changed))
        assert receipt.verdict in ("differs", "not-ours"), place
        # Only in its first bytes can a letter become no PDF at all.
        assert receipt.verdict == "differs" or place < 10


def test_a_forged_outcome_is_caught_though_digest_and_seal_fit() -> None:
    result = file_in(letter(), RESULT)
    other = result.replace(b"urgent-neurology", b"reassure-self-care")
    assert other != result
    receipt = verify(forged(RESULT, other))
    assert states(receipt) == {"file": "same", "result": "differs", "pages": "differs"}
    assert "say something else" in receipt.to_text()


def test_a_forged_answer_is_caught_by_the_result_and_the_pages() -> None:
    bundle = json.loads(file_in(letter(), RESULT), parse_float=str)
    entries = [entry["resource"] for entry in bundle["entry"]]
    (response,) = (e for e in entries if e["resourceType"] == "QuestionnaireResponse")
    for group in response["item"]:
        group["item"] = [e for e in group["item"] if e["linkId"] != "wk-present"]
    receipt = verify(forged(RESULT, dumps(bundle)))
    assert receipt.verdict == "differs"
    assert states(receipt)["pages"] == "differs"
    assert states(receipt)["result"] == "differs"


def test_a_file_whose_digest_does_not_fit_is_caught() -> None:
    summary = file_in(letter(), SUMMARY).replace(b"urgent", b"URGENT")
    receipt = verify(resealed(with_file(letter(), SUMMARY, summary)))
    assert states(receipt)["result"] == "differs"
    assert "not the data that was put into it" in receipt.to_text()


def test_bytes_after_the_end_are_not_vouched_for() -> None:
    receipt = verify(letter() + b"\n% more\n")
    assert states(receipt)["file"] == "not-checked"
    assert receipt.verdict == "not-checked"


def test_other_software_may_set_other_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    made = letter()
    monkeypatch.setattr(pipeline, "software_version", lambda: "99.0")
    receipt = verify(made)
    assert states(receipt) == {
        "file": "same",
        "result": "not-checked",
        "pages": "not-checked",
    }
    assert "The outcome and the rules met are the same" in receipt.to_text()
    assert "other versions (software)" in receipt.to_text().replace("\n  ", " ")


def test_other_rules_are_not_taken_for_those_of_the_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = letter()
    monkeypatch.setattr(rebuild, "digest", lambda _: "ab" * 32)
    receipt = verify(made)
    assert states(receipt)["result"] == states(receipt)["pages"] == "not-checked"
    assert "Made by rulebook" in receipt.to_text()


def test_the_letter_without_data_is_checked_as_far_as_it_goes() -> None:
    receipt = verify(letter(pdf="a-2"))
    assert receipt.verdict == "not-checked"
    assert states(receipt)["file"] == "same"
    assert "carries no data" in receipt.to_text()
    changed = letter(pdf="a-2").replace(b"%PDF-1.7", b"%PDF-1.6")
    assert verify(changed).verdict == "differs"
