"""On paper: few pages, what was answered and what is open, and no text cut off."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server

NAMES = ("telephone", "cramps", "hand-weakness", "ascending")
LONG = " ".join(f"word{number}" for number in range(400))


def paper(page: Page) -> list[str]:
    """Return the text of each page, as the browser prints it."""
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [re.sub(r"\s+", " ", each.extract_text()) for each in reader.pages]


@pytest.mark.parametrize("language", ["en-GB", "de-DE"])
@pytest.mark.parametrize("name", NAMES)
def test_form_and_result_fit_on_three_pages_each(
    server: Server, watched: Watched, name: str, language: str
) -> None:
    page = watched.page(server, language=language)
    Doctor(page).opens_the_form(f"/demo/{name}")
    expect(page.locator("#panel:not([aria-busy]) #finish")).to_be_visible()
    form = paper(page)
    page.locator("#finish").click()
    outcome = page.locator("main h1#outcome").inner_text()
    result = paper(page)
    assert len(form) <= 3
    assert len(result) <= 3
    assert outcome in form[0]
    assert outcome in result[0]
    assert "DEMO" in form[0]


def test_the_form_shows_what_is_answered_and_what_is_open(
    server: Server, watched: Watched
) -> None:
    page = watched.page(server)
    Doctor(page).opens_the_form("/demo/telephone")
    expect(page.locator("#panel:not([aria-busy]) #finish")).to_be_visible()
    text = " ".join(paper(page))
    # Between them the words of the body map.
    assert re.search(r"Where is the twitching\? .{0,60}Calf or foot", text)
    assert re.search(r"Muscle cramps not answered", text)
    # What was not chosen is not printed, nor what is only pressed.
    assert "Thigh" not in text
    assert "All others here" not in text
    assert "Finish" not in text


def test_long_texts_are_printed_whole(server: Server, watched: Watched) -> None:
    page = watched.page(server)
    doctor = Doctor(page)
    doctor.opens_the_form("/demo/eyelid")
    details = "document.querySelectorAll('details').forEach(each => each.open = {})"
    page.evaluate(details.format("true"))
    address = ", ".join(f"part{number}" for number in range(20))
    doctor.types("patient.address", address)
    doctor.types("lt-worse", LONG)
    page.evaluate(details.format("false"))
    expect(page.locator("#panel:not([aria-busy]) #finish")).to_be_visible()
    text = " ".join(paper(page))
    assert "part0" in text
    assert "part19" in text
    assert "word0" in text
    assert "word399" in text
