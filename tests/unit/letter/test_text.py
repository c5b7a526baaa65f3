"""The letter as text: all words of the PDF, in its order, in lines of 76 columns."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from screening.letter.content.letter import Letter
from screening.letter.content.text import to_text
from screening.letter.pdf.html import to_html
from screening.practice import read_practice
from screening.screening import Identifier, Notes, Person
from tests.unit.letter.full_case import full_case
from tests.unit.letter.samples import case_letter, case_of, cases, letter_of

EXAMPLE = Path(__file__).parents[3] / "docs" / "practice-settings" / "practice.toml"
LETTERS = {case_id: case_letter(case_id) for case_id in sorted(cases())} | {
    "full": letter_of(full_case(), reference="FS-2026-000431"),
    "settings": letter_of(full_case(), practice=read_practice(EXAMPLE)),
    "preliminary": letter_of(case_of(cases()["C03"], preliminary=True)),
    "nobody": letter_of(case_of(cases()["C03"], patient=None)),
}


class Texts(HTMLParser):
    """Collects what the letter prints: its own words, outside drawings."""

    # A drawing is told in words beside it; the rest is of paper, or seldom shown.
    LEFT_OUT = ("svg", "head", "glyph-note", "running-page")
    EMPTY = ("br", "img", "meta")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.EMPTY:
            self._open.append(f"{tag} {dict(attrs).get('class') or ''}")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.EMPTY:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        text = plain(data)
        around = " ".join(self._open).split()
        if text.strip(" ;:·–.,") and not set(around) & set(self.LEFT_OUT):
            self.found.append(text)


def plain(text: str) -> str:
    """Fold case and space: what is missing stands in capitals, lines are folded."""
    return " ".join(text.casefold().split())


def printed(letter: Letter) -> list[str]:
    texts = Texts()
    texts.feed(to_html(letter))
    return texts.found


@pytest.mark.parametrize("name", LETTERS)
def test_every_text_of_the_pdf_is_there(name: str) -> None:
    letter = LETTERS[name]
    text = plain(to_text(letter))
    bold = plain(letter.gaps.note)
    lacking = [each for each in printed(letter) if each not in text and each != bold]
    assert lacking == []
    assert plain(letter.gaps.note_plain) in text


def test_a_text_that_is_left_out_would_be_seen() -> None:
    letter = LETTERS["full"]
    text = plain(to_text(letter)).replace("cold mornings", "")
    assert [each for each in printed(letter) if each not in text]


@pytest.mark.parametrize("name", LETTERS)
def test_the_headings_come_in_the_order_of_the_pdf(name: str) -> None:
    letter = LETTERS[name]
    html, text = to_html(letter), to_text(letter)
    heads = [head for head in letter.headings.values() if f">{head}</h2>" in html]
    assert len(heads) >= 6
    by_page = sorted(heads, key=lambda head: html.index(f">{head}</h2>"))
    assert by_page == sorted(heads, key=lambda head: text.index(f"\n{head}\n---"))


@pytest.mark.parametrize("name", LETTERS)
def test_no_line_is_wider_than_76_columns_and_none_ends_in_blanks(name: str) -> None:
    for line in to_text(LETTERS[name]).splitlines():
        assert len(line) <= 76
        assert line == line.rstrip()


def test_signs_stand_in_rows_and_gaps_in_capitals() -> None:
    text = to_text(LETTERS["full"])
    rows = text[text.index("Sign ") :].splitlines()
    column = rows[0].index("Finding")
    for row in rows[1:14]:
        assert row[column - 1] == " "
        assert row[column:].startswith(("FOUND", "Not found", "NOT EXAMINED"))
    assert "Trunk          NOT EXAMINED" in text
    assert "Wrist ext.     4-     5" in text


def test_what_nobody_examined_or_asked_cannot_be_missed() -> None:
    text = to_text(LETTERS["C14"])
    assert "EXAMINATION NOT ENTERED: POWER, MUSCLE BULK, TONGUE AT REST" in text
    assert "NO EXAMINATION FINDING IS RECORDED." in text
    assert "In capitals: a safety question" in text
    assert "Bold" not in text
    assert "Clinician's impression: NOT YET WRITTEN" in text
    assert "Medicines: MEDICINES NOT LISTED, ALLERGIES NOT ASKED" in text
    # What blocks no reassurance keeps its small letters.
    assert "PAST HISTORY, restless legs, fear of MND" in text


def test_what_a_person_typed_can_forge_no_heading_and_turn_no_word_round() -> None:
    said = "Fine.\n\nExamination\n-----------\nPower  Not found\x1b[2J\u202e\u2028End"
    patient = Person(name="A\u202eB", identifiers=(Identifier("1"),))
    notes = Notes({"lt-impression": (said,)})
    text = to_text(letter_of(case_of(cases()["C03"], notes=notes, patient=patient)))
    assert text.count("\nExamination\n---") == 1
    assert "\n  Examination\n  -----------\n" in text
    assert not {"\x1b", "\u202e", "\u2028"} & set(text)


def test_a_long_word_is_broken_rather_than_left_wide() -> None:
    notes = Notes({"lt-impression": ("x" * 300,)})
    text = to_text(letter_of(case_of(cases()["C03"], notes=notes)))
    assert text.count("x") >= 300
    assert max(map(len, text.splitlines())) == 76


def test_nothing_in_it_is_markup() -> None:
    text = to_text(LETTERS["settings"])
    assert not set("<>|`*#") & set(text)
