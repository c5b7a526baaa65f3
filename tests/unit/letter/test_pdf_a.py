"""What PDF/A-3 and PDF/UA-1 ask for, and no validator sees; see also conformance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from screening.letter.pdf.attachments import Attachment
from screening.letter.pdf.html import to_html
from screening.letter.pdf.render import to_pdf
from tests.support.screenings import NOW
from tests.unit.letter.full_case import full_case
from tests.unit.letter.samples import case_letter, letter_of

SUMMARY = Attachment("b.json", b'{"summary": 1}', "The summary", NOW)
RESULT = Attachment("a.json", b'{"result": 2}', "The result", NOW)


@pytest.fixture(scope="module")
def full() -> Iterator[pikepdf.Pdf]:
    html = to_html(letter_of(full_case()))
    with pikepdf.open(BytesIO(to_pdf(html, "a-3", [SUMMARY, RESULT]))) as document:
        yield document


def elements(document: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every element of the structure tree, in reading order."""
    waiting = [document.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            waiting.extend(reversed(list(element.get("/K", []))))


def of_kind(document: pikepdf.Pdf, kind: str) -> list[Any]:
    return [each for each in elements(document) if kind == each.S]


def xmp(document: pikepdf.Pdf) -> str:
    return bytes(document.Root.Metadata.read_bytes()).decode()


def test_the_file_says_that_it_is_pdf_a_and_pdf_ua(full: pikepdf.Pdf) -> None:
    with full.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
    assert xmp(full).count("</rdf:RDF>") == 1
    assert "pdfaExtension:schemas" in xmp(full)


def test_the_twin_without_data_says_so_too() -> None:
    html = to_html(case_letter("C02"))
    with pikepdf.open(BytesIO(to_pdf(html, "a-2"))) as document:
        with document.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
        assert not document.attachments
        assert "/AF" not in document.Root


def test_attachments_are_listed_once_each_sorted_and_as_data(full: pikepdf.Pdf) -> None:
    listed = list(full.Root.AF)
    assert [str(each.UF) for each in listed] == ["a.json", "b.json"]
    assert [each.AFRelationship for each in listed] == ["/Data", "/Data"]
    assert [str(each.Desc) for each in listed] == ["The result", "The summary"]
    assert [str(n) for n in full.Root.Names.EmbeddedFiles.Names][::2] == [
        "a.json",
        "b.json",
    ]


def test_attachments_keep_their_bytes_and_the_dates_of_the_letter(
    full: pikepdf.Pdf,
) -> None:
    file = full.attachments["a.json"].get_file()
    assert file.read_bytes() == RESULT.content
    assert file.mime_type == "application/json"
    parameters = full.Root.AF[0].EF.F.Params
    assert str(parameters.CreationDate) == "D:20261122093000Z"
    assert str(parameters.ModDate) == "D:20261122093000Z"


def test_dates_of_attachments_are_in_utc_whatever_the_zone() -> None:
    berlin = datetime(2026, 11, 22, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    html = to_html(case_letter("C02"))
    again = Attachment("a.json", RESULT.content, "The result", berlin)
    assert to_pdf(html, attachments=[again]) == to_pdf(html, attachments=[RESULT])


def test_language_title_and_bookmarks_are_there(full: pikepdf.Pdf) -> None:
    assert str(full.Root.Lang) == "en"
    assert full.Root.ViewerPreferences.DisplayDocTitle is True
    with full.open_outline() as outline:
        (top,) = outline.root
        assert [child.title for child in top.children][:1] == ["Patient"]
        assert len(top.children) >= 5


def test_headings_of_tables_say_which_way_they_read(full: pikepdf.Pdf) -> None:
    scopes = [each.A.Scope for each in of_kind(full, "/TH")]
    assert set(scopes) == {"/Column", "/Row"}
    for head in of_kind(full, "/THead"):
        for row in head.K:
            assert {cell.A.Scope for cell in row.K} == {"/Column"}


def test_every_heading_that_a_cell_names_is_found_by_its_id(full: pikepdf.Pdf) -> None:
    (leaf,) = full.Root.StructTreeRoot.IDTree.Kids
    names = [str(each) for each in leaf.Names[::2]]
    assert names == sorted(names)
    assert [str(each) for each in leaf.Limits] == [names[0], names[-1]]
    found = dict(zip(names, leaf.Names[1::2], strict=True))
    assert all(str(each.ID) == name for name, each in found.items())
    headers = {
        str(name)
        for cell in of_kind(full, "/TD")
        for name in cell.A.get("/Headers", [])
    }
    assert headers
    assert headers <= found.keys()


def test_the_figure_stands_on_its_page_and_has_its_words(full: pikepdf.Pdf) -> None:
    (figure,) = of_kind(full, "/Figure")
    assert "Body map" in str(figure.Alt)
    left, bottom, right, top = (float(each) for each in figure.A.BBox)
    page_left, page_bottom, page_right, page_top = map(float, figure.Pg.MediaBox)
    assert page_left < left < right < page_right
    assert page_bottom < bottom < top < page_top
    # Millimetres in the template, points in the PDF.
    html = to_html(letter_of(full_case()))
    ((width, height),) = re.findall(
        r'<svg.* width="([\d.]+)mm" height="([\d.]+)mm"', html
    )
    assert right - left == pytest.approx(float(width) / 25.4 * 72, abs=0.1)
    assert top - bottom == pytest.approx(float(height) / 25.4 * 72, abs=0.1)
    assert left > page_right / 2


def marked(document: pikepdf.Pdf) -> Iterator[tuple[int, str, Any]]:
    """Yield each begin of marked content: its page, tag and properties."""
    for number, page in enumerate(document.pages):
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("BDC", "BMC"):
                yield number, str(operands[0]), operands[1] if operands[1:] else {}


def test_running_text_is_no_part_of_the_text(full: pikepdf.Pdf) -> None:
    aside = [
        number
        for number, tag, properties in marked(full)
        if tag == "/Artifact" and properties.get("/Type") == "/Pagination"
    ]
    # Four margins on each page.
    assert all(aside.count(number) >= 4 for number in range(len(full.pages)))


def test_all_other_text_is_in_the_tree_once(full: pikepdf.Pdf) -> None:
    parents = full.Root.StructTreeRoot.ParentTree.Nums
    reached = {each.objgen for each in elements(full)}
    for number, tag, properties in marked(full):
        if "/MCID" in properties:
            assert tag != "/Artifact"
            parent = parents[2 * number + 1][int(properties["/MCID"])]
            assert parent.objgen in reached
            assert properties["/MCID"] in list(parent.K)
    assert int(full.Root.StructTreeRoot.ParentTreeNextKey) == len(parents) // 2


def test_a_link_is_described_by_its_words() -> None:
    links = (
        '<p>See <a href="https://example.org/a">the guideline</a> or '
        '<a href="https://example.org/b">https://example.org/b</a>.</p><h2'
    )
    html = to_html(case_letter("C02")).replace("<h2", links, 1)
    with pikepdf.open(BytesIO(to_pdf(html))) as document:
        told = [str(each.Contents) for each in document.pages[0].Annots]
    assert told == ["the guideline (https://example.org/a)", "https://example.org/b"]
