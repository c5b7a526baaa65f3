"""The PDF: embedded fonts, nothing fetched, the same bytes, no silent gap."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest

from screening.errors import LetterFailed, LetterUnavailable
from screening.letter.leaflet.html import to_html as leaflet_html
from screening.letter.leaflet.leaflet import leaflet
from screening.letter.pdf import fonts, render
from screening.letter.pdf.html import to_html
from screening.letter.pdf.render import to_pdf
from screening.practice import read_practice
from screening.screening import Identifier, Notes, Person
from tests.unit.letter.full_case import full_case
from tests.unit.letter.pages import pdf_of, read, text_of
from tests.unit.letter.samples import case_letter, case_of, cases, letter_of

EXAMPLE = Path(__file__).parents[3] / "docs" / "practice-settings" / "practice.toml"


def letter_about(name: str, said: str = "", **options: Any) -> Any:
    patient = Person(name=name, identifiers=(Identifier("1"),))
    notes = Notes({"lt-impression": (said,)} if said else {})
    return letter_of(case_of(cases()["C03"], patient=patient, notes=notes), **options)


@pytest.fixture
def requests_seen() -> Iterator[list[str]]:
    seen: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_error(404)

        def log_message(self, *_: Any) -> None:
            """Stay silent."""

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    seen.append(f"http://127.0.0.1:{server.server_port}")
    yield seen
    server.shutdown()
    server.server_close()


def test_the_same_letter_gives_the_same_bytes() -> None:
    html = to_html(case_letter("C02"))
    assert to_pdf(html) == to_pdf(html)


@pytest.mark.parametrize("case_id", sorted(cases()))
def test_a_letter_is_well_formed_and_so_read_as_xml(case_id: str) -> None:
    ElementTree.fromstring(to_html(case_letter(case_id)))


def test_read_as_xml_it_is_what_it_is_as_html(monkeypatch: pytest.MonkeyPatch) -> None:
    html = to_html(letter_of(full_case()))
    as_xml = to_pdf(html)

    def refuse(_: str) -> None:
        raise ElementTree.ParseError

    from screening.letter.pdf import page

    monkeypatch.setattr(page.ElementTree, "fromstring", refuse)
    assert to_pdf(html) == as_xml


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["letter", "leaflet"])
def test_our_sheet_for_elements_sets_a_page_as_that_for_all_of_html_does(
    style: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = read_practice(EXAMPLE)
    html = leaflet_html(leaflet(language, "gp-workup-review", practice))
    if style == "letter":
        sent = full_case()
        html = to_html(letter_of(sent, language, practice=practice))
    ours = to_pdf(html, style=style)
    from screening.letter.pdf.page import Page

    monkeypatch.delattr(Page, "_ua_stylesheets")
    assert to_pdf(html, style=style) == ours


def test_every_font_is_embedded() -> None:
    reader = read(pdf_of(case_letter("C02")))
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descriptor["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            assert "Fira-Sans" in descriptor["/FontName"]


def test_title_language_dates_and_tags_are_set() -> None:
    with pikepdf.open(BytesIO(pdf_of(case_letter("C02")))) as document:
        info = document.docinfo
        assert str(info["/Title"]) == "Referral letter to neurology: muscle twitching"
        assert str(info["/CreationDate"]).startswith("D:20261122093000")
        assert str(document.Root.Lang) == "en"
        assert document.Root.MarkInfo.Marked


def test_an_address_in_a_text_is_printed_and_never_fetched(
    requests_seen: list[str],
) -> None:
    url = requests_seen[0]
    said = f"<img src={url}/a.png> <style>@import url({url}/b.css)</style> {url}/c"
    html = to_html(letter_about(f"<link rel=stylesheet href={url}/d>", said))
    assert f"{url}/c" in text_of(letter_about("A", said)).replace(" ", "")
    to_pdf(html)
    assert requests_seen == [url]


def test_even_a_real_image_is_refused_not_fetched(requests_seen: list[str]) -> None:
    html = to_html(case_letter("C03")).replace(
        "<h1", f'<img alt="x" src="{requests_seen[0]}/a.png"><h1'
    )
    with pytest.raises(LetterFailed):
        to_pdf(html)
    file = html.replace(requests_seen[0], "file:///etc/passwd")
    with pytest.raises(LetterFailed):
        to_pdf(file)
    assert len(requests_seen) == 1


def test_a_sign_that_no_font_has_is_replaced_visibly_and_explained() -> None:
    text = text_of(letter_about("王小明"))
    assert "\ufffd\ufffd\ufffd" in text
    assert "cannot print" in text
    assert "cannot print" not in text_of(letter_about("Łukasz Żółć Ελένη Олена"))


def test_a_question_mark_stands_in_where_the_fallback_fonts_are_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fonts, "printable", lambda: frozenset("abc"))
    assert fonts.substitute_unprintable("abX") == ("ab?", True)


def test_the_fallback_fonts_may_lie_elsewhere_or_nowhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setattr(fonts, "FALLBACK_FOLDERS", ("/nowhere", "/nor/here"))
    assert [path.name[:4] for path in fonts.font_files()] == ["Fira"] * 3
    unpacked = tmp_path / "truetype" / "dejavu"
    unpacked.mkdir(parents=True)
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        (unpacked / name).touch()
    monkeypatch.setenv(fonts.FALLBACK_VARIABLE, str(tmp_path))
    assert fonts.font_files()[-1].parent == unpacked


def test_without_the_libraries_the_letter_is_unavailable_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    render.renderer.cache_clear()
    with pytest.raises(LetterUnavailable, match="apt-get install libpango"):
        to_pdf("<p>x")
    monkeypatch.undo()
    render.renderer.cache_clear()


def test_a_warning_of_the_setter_refuses_the_letter_without_quoting_it() -> None:
    with render.Warnings() as warnings:
        logging.getLogger("weasyprint").warning("Missing %s", "Mrs Thornbury")
    with pytest.raises(LetterFailed) as refused:
        warnings.refuse_if_any()
    assert "Missing %s" in str(refused.value)
    assert "Thornbury" not in str(refused.value)
