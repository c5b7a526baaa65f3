"""What came from the record and nobody confirmed is said to be so, on the front."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.letter.content.letter import Gap
from screening.letter.content.text import to_text
from screening.screening import Medication, Notes
from tests.unit.letter.pages import assert_says, pages_of
from tests.unit.letter.samples import case_of, cases, letter_of

NOTES = Notes(
    {"lt-allergies": ("Penicillin",), "lt-mg-date": ("2026-11-12",)},
    (Medication("Lithium carbonate 400 mg", "2019"),),
)
MARKED = {
    "hx-past": "past history",
    "lt-medication": "medicines",
    "lt-medication-start": "medicines",
    "lt-allergies": "allergies",
    "lt-mg-date": "dates and ranges of results",
    "lt-mg-range": "dates and ranges of results",
    "lt-worry": "other entries of this letter",
    "lt-exam-date": "other entries of this letter",
}


def rows(*marked: str, language: str = "en") -> dict[str, tuple[Gap, ...]]:
    sent = replace(
        case_of(cases()["C03"], notes=NOTES, preliminary=True),
        unconfirmed=frozenset(marked),
    )
    letter = letter_of(sent, language)
    return {row.label: row.gaps for row in letter.gaps.rows}


@pytest.mark.parametrize("link_id, name", MARKED.items())
def test_it_is_named(link_id: str, name: str) -> None:
    found = rows(link_id)["FROM THE RECORD, NOT CONFIRMED"]
    assert [gap.topic for gap in found] == [name]


def test_what_is_named_alike_is_named_once_and_a_safety_question_stands_out() -> None:
    found = rows(*MARKED, "bu-speech")["FROM THE RECORD, NOT CONFIRMED"]
    topics = [gap.topic for gap in found]
    assert sorted(topics) == sorted({*MARKED.values(), "speech"})
    assert [gap.topic for gap in found if gap.gate] == topics[:2]


def test_it_stands_on_the_front_page_and_in_the_text() -> None:
    sent = case_of(cases()["C03"], notes=NOTES, preliminary=True)
    letter = letter_of(replace(sent, unconfirmed=frozenset({"lt-medication"})))
    assert_says(pages_of(letter)[0], "FROM THE RECORD, NOT CONFIRMED: medicines.")
    assert "FROM THE RECORD, NOT CONFIRMED: medicines." in to_text(letter)


def test_an_answer_that_was_not_counted_is_open_and_not_named_twice() -> None:
    sent = replace(
        case_of(cases()["C03"].but("hx-past", None), preliminary=True),
        unconfirmed=frozenset({"hx-past"}),
    )
    labels = {
        row.label
        for row in letter_of(sent).gaps.rows
        for gap in row.gaps
        if gap.topic == "past history"
    }
    assert labels == {"NOT ASKED"}


def test_a_letter_of_confirmed_answers_says_nothing_of_it() -> None:
    assert "FROM THE RECORD, NOT CONFIRMED" not in rows()
    assert "AUS DER AKTE, NICHT BESTÄTIGT" in rows("lt-allergies", language="de")
