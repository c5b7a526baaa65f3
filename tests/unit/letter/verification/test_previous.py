"""A letter that shows earlier screenings carries them, and is made again from them."""

from __future__ import annotations

import json

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.letter.pdf.attachment_names import PREVIOUS
from screening.pipeline import verify_letter as verify
from tests.unit.fhir.sending import good, parameters
from tests.unit.letter.verification.letters import (
    NOW,
    file_in,
    letter,
    states,
    with_file,
)

_BEFORE = good(ex__power="normal") | {"authored": "2026-03-02"}


def _letter() -> bytes:
    body = parameters(good(), previous=_BEFORE)
    return pipeline.letter_pdf(pipeline.screen(dumps(body), NOW))


def test_it_carries_them_as_they_came() -> None:
    carried = json.loads(file_in(_letter(), PREVIOUS))
    (parameter,) = carried["parameter"]
    assert parameter["name"] == "previous"
    assert parameter["resource"]["authored"] == "2026-03-02"


def test_it_still_says_the_same() -> None:
    assert states(verify(_letter())) == dict.fromkeys(
        ("file", "result", "pages"), "same"
    )


def test_other_earlier_screenings_are_noticed() -> None:
    made = _letter()
    changed = file_in(made, PREVIOUS).replace(b"2026-03-02", b"2026-04-02")
    assert states(verify(with_file(made, PREVIOUS, changed)))["result"] == "differs"


def test_without_any_there_is_no_such_file() -> None:
    assert PREVIOUS.encode() not in letter()
