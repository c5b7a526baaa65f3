"""A released letter carries the decision, and is made again from it."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.letter.pdf.attachment_names import DECISION, RESULT
from screening.pipeline import verify_letter as verify
from tests.support.decisions import (
    TEST_DATA,
    decision,
    override,
    part,
    released,
    second_version,
)
from tests.unit.fhir.sending import PATIENT, Json
from tests.unit.letter.verification.letters import (
    NOW,
    file_in,
    letter,
    states,
    with_file,
)

SAME = dict.fromkeys(("file", "result", "pages"), "same")
DECIDED = {
    "agreed": decision(),
    "lowered": override("routine-neurology"),
    "declined": override("reassure-self-care"),
    "a second version": second_version(),
    "by another": decision(part("releaser", {"display": "Dr Kim Locum, GP"})),
}


@cache
def released_letter(name: str) -> bytes:
    return made(released(DECIDED[name]))


def made(body: Json) -> bytes:
    return pipeline.letter_pdf(pipeline.screen(dumps(body), NOW))


@pytest.mark.parametrize("name", DECIDED)
def test_it_still_says_the_same(name: str) -> None:
    assert states(verify(released_letter(name))) == SAME


@pytest.mark.parametrize("name", DECIDED)
def test_it_carries_the_decision_as_it_came(name: str) -> None:
    carried = json.loads(file_in(released_letter(name), DECISION))
    assert carried["parameter"] == [DECIDED[name]]


def test_a_demonstration_is_made_again_as_one() -> None:
    body = released()
    body["parameter"][1]["resource"] = PATIENT | {"meta": TEST_DATA}
    assert states(verify(made(body))) == SAME


@pytest.mark.parametrize(
    "before, after",
    [
        (b"routine-neurology", b"urgent-neurology"),
        (b"before", b"never "),
        (b"T11:00:00", b"T10:00:00"),
    ],
)
def test_another_decision_is_noticed(before: bytes, after: bytes) -> None:
    whole = released_letter("lowered")
    changed = file_in(whole, DECISION).replace(before, after)
    found = states(verify(with_file(whole, DECISION, changed)))
    assert found["result"] == found["pages"] == "differs"


def test_a_draft_is_not_made_a_released_letter_by_a_file() -> None:
    carried = file_in(released_letter("agreed"), DECISION)
    changed = BytesIO()
    with pikepdf.open(BytesIO(letter())) as document:
        document.attachments[DECISION] = pikepdf.AttachedFileSpec(document, carried)
        document.save(changed, static_id=True)
    found = states(verify(changed.getvalue()))
    assert found["result"] == found["pages"] == "differs"


def test_a_draft_carries_none() -> None:
    assert DECISION.encode() not in letter()
    assert b'"final"' in file_in(released_letter("agreed"), RESULT)
