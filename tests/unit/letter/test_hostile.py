"""What a person typed is printed as typed and does nothing."""

from __future__ import annotations

import pytest

from screening.letter.pdf.html import to_html
from screening.screening import Identifier, Notes, Person
from tests.unit.letter.pages import pages_of
from tests.unit.letter.samples import case_of, cases, letter_of

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} \"' onload=x & ]]> <!-- {% x %}"


def letter_with(text: str) -> str:
    patient = Person(
        name=text,
        identifiers=(Identifier(text, label=text),),
        phones=(text,),
        address=(text,),
    )
    notes = Notes({"lt-impression": (text,), "lt-other-results": (text,)})
    return to_html(letter_of(case_of(cases()["C03"], patient=patient, notes=notes)))


def test_markup_and_template_signs_are_inert() -> None:
    html = letter_with(HOSTILE)
    assert "<script" not in html
    assert "{{ 7*7 }}" in html
    assert "<!-- " not in html
    assert "onload=x &amp;" in html


def test_what_was_typed_is_isolated_from_our_words() -> None:
    assert "<bdi>محمد علي</bdi>" in letter_with("محمد علي")


def test_direction_overrides_are_dropped() -> None:
    assert "\u202e" not in letter_with("abc\u202edef")
    assert "abcdef" in letter_with("abc\u202edef")


@pytest.mark.parametrize(
    "text, sign, times",
    [("§" * 4000, "§", 4000), ("w¶rd " * 800, "w¶rd", 800), ("l¶ne\n" * 400, "¶", 400)],
)
def test_a_very_long_text_flows_on_and_stays_whole(
    text: str, sign: str, times: int
) -> None:
    sent = case_of(cases()["C03"], notes=Notes({"lt-told": (text,)}))
    pages = pages_of(letter_of(sent))
    printed = "".join(pages)
    assert printed.count(sign) == times
    assert all("Margaret Elaine Thornbury" in page for page in pages)


def test_a_very_long_name_keeps_the_head_of_the_page_readable() -> None:
    sent = case_of(cases()["C03"], patient=Person(name="Anna " * 60))
    letter = letter_of(sent)
    assert letter.running[0].endswith("…")
    assert len(letter.running[0]) < 50
    assert "Anna " * 60 in to_html(letter)
