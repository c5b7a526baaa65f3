"""The pages: how many, nothing torn apart, and nothing said by colour alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from screening.letter.content.letter import Letter
from screening.letter.content.phrases import phrases_in
from screening.letter.pdf.html import read_template, to_html
from screening.screening import Notes
from screening.wording.catalogue import languages
from tests.unit.letter.full_case import full_case
from tests.unit.letter.pages import pages_of, pdf_of, read
from tests.unit.letter.samples import case_letter, case_of, cases, letter_of

# The margin that holds the number of the page, in points.
_FOOT = 29


def grown(lines: int) -> Letter:
    """Return the longest case with an impression of so many lines."""
    sent = full_case()
    impression = ("\n".join(f"Line {line} of many." for line in range(lines)),)
    given = {**sent.notes.given, "lt-impression": impression}
    return letter_of(replace(sent, notes=Notes(given, sent.notes.medications)))


def lowest_lines(letter: Letter) -> Iterator[str]:
    """Yield the lowest line above the foot of each page."""
    for page in read(pdf_of(letter)).pages:
        rows: dict[int, str] = {}

        def note(text: str, cm: Any, tm: Any, *_: Any, rows: Any = rows) -> None:
            height = round(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
            # Without the numbers in the drawing, which has heights of its own.
            if text.strip() and not text.strip().isdigit() and height > _FOOT:
                rows[height] = rows.get(height, "") + text

        page.extract_text(visitor_text=note)
        yield rows[min(rows)].strip()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("case_id", sorted(cases()))
def test_a_typical_case_fits_on_one_page(case_id: str, language: str) -> None:
    assert len(pages_of(case_letter(case_id, language=language))) == 1


@pytest.mark.parametrize("language", languages())
def test_the_longest_case_fits_on_two_pages(language: str) -> None:
    full = full_case()
    nobody = replace(full, patient=None, practitioner=None, organization=None)
    for sent in (full, nobody):
        assert len(pages_of(letter_of(sent, language))) == 2


@pytest.mark.parametrize("language", languages())
def test_the_reasons_and_their_sources_are_never_parted(language: str) -> None:
    heading = phrases_in(language).say("sections", "rules")
    small_print = phrases_in(language).say("small_print", "disclaimer")
    for lines in (1, 3, 6, 9):
        notes = Notes({"lt-told": ("\n".join(["Told."] * lines),)})
        letter = letter_of(case_of(cases()["C02"], notes=notes), language)
        (page,) = [page for page in pages_of(letter) if heading in page]
        assert small_print[-30:] in page


def test_the_last_line_of_a_paragraph_never_stands_alone_on_a_page() -> None:
    room = pages_of(grown(90))[0].count(" of many.")
    one_over = [page.count(" of many.") for page in pages_of(grown(room + 1))]
    assert one_over == [room - 1, 2, *[0] * (len(one_over) - 2)]


def test_sources_are_the_smallest_print_and_stand_last() -> None:
    sheet = read_template("letter.css")
    sizes = {
        selector.strip(): float(size)
        for selector, size in re.findall(
            r"^([^{}\n]+)\{[^}]*font-size: ([\d.]+)pt", sheet, re.MULTILINE
        )
    }
    assert sizes[".sources"] == min(sizes.values())
    html = to_html(letter_of(full_case()))
    after = html.partition('<p class="sources">')[2]
    assert after
    assert not re.findall(r"<h2|<table", after)


def test_a_short_piece_is_not_parted_at_the_end_of_a_line() -> None:
    html = to_html(case_letter("C02"))
    assert '<bdi class="short">07700 900123</bdi>' in html
    assert "<bdi>14 Orchard Rise, Ludlow, SY8 1AA</bdi>" in html


def test_every_page_names_the_patient_and_counts_the_pages() -> None:
    pages = pages_of(grown(70))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert "Margaret Elaine Thornbury · 17 Apr 1968 · NHS number" in page
        assert f"Page {number} of 3" in page


def test_no_heading_stands_at_the_foot_of_a_page() -> None:
    letter = letter_of(full_case())
    captions = {grid.caption for grid in letter.examination.grids}
    lowest = {line for lines in range(10, 34) for line in lowest_lines(grown(lines))}
    assert len(lowest) > 7
    assert not lowest & {*letter.headings.values(), *captions}


def test_the_pages_are_painted_in_black_white_and_grey_only() -> None:
    notes = Notes({"lt-fasc-right-arm": ("seen",)})
    letters = (case_letter("C04"), letter_of(case_of(cases()["C02"], notes=notes)))
    for letter in letters:
        with pikepdf.open(BytesIO(pdf_of(letter))) as document:
            colours = {colour for page in document.pages for colour in _colours(page)}
        assert len(colours) > 1
        assert all(len(set(colour)) == 1 for colour in colours)


def _colours(page: Any) -> Iterator[tuple[float, ...]]:
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("rg", "RG"):
            yield tuple(float(each) for each in operands)


def test_printed_text_stands_out_from_what_is_behind_it() -> None:
    sheet = read_template("letter.css")
    for colour in re.findall(r"[ ;{]color: #(\w+)", sheet):
        assert set(colour) in ({"0"}, {"3"}, {"f"})
    # White letters on black only, and black ones on the lightest grey.
    for rule in re.findall(r"\{[^}]*[ ;]color: #fff[^}]*\}", sheet):
        assert "background: #000" in rule
    assert set(re.findall(r"background: #(\w+)", sheet)) == {"000", "ddd"}


def test_each_state_of_a_sign_is_told_in_words() -> None:
    answers = cases()["C02"].but("ex-gait", ("not-examined",))
    html = to_html(letter_of(case_of(answers)))
    for state, words in {
        "found": "FOUND",
        "not-found": "Not found",
        "not-examined": "NOT EXAMINED",
    }.items():
        told = re.findall(rf'<td class="{state}">(.*?)(?: – .*?)?</td>', html)
        assert set(told) == {words}


def test_each_state_of_a_grid_is_told_in_words() -> None:
    html = "".join(to_html(letter_of(full_case())).split('class="grid"')[1:])
    assert set(re.findall(r'<td class="found">(.*?)</td>', html)) == {"3", "4-", "SEEN"}
    unseen = set(re.findall(r'<td class="not-examined">(.*?)</td>', html))
    assert unseen == {"n.e.", "NOT EXAMINED"}


def test_figures_in_tables_are_as_wide_as_each_other() -> None:
    letter = letter_of(full_case())
    dates = [result.date for result in letter.results]
    assert dates == ["12\u00a0Nov\u00a02026"] * len(dates)
    widths = {figure: _width(figure) for figure in "0123456789"}
    assert len(set(widths.values())) == 1


def _width(figure: str) -> float:
    """Return how wide a row of one figure is set in a table."""
    from screening.letter.pdf import render

    tools = render.renderer()
    html = f"<table><tr><td><span>{figure * 20}</span></table>"
    document = tools.page(html, tools.fetcher, tools.elements).render(
        stylesheets=[tools.styles["letter"]], font_config=tools.font_config
    )
    boxes = document.pages[0]._page_box.descendants()
    (text,) = (box for box in boxes if getattr(box, "text", "") == figure * 20)
    return round(float(text.width), 2)
