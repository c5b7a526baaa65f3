"""The result in a real browser: released, copied, printed, downloaded."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.accessibility import open_all, violations
from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server

IMPRESSION, QUESTION = "#f-lt-impression", "#f-lt-question"


def result(watched: Watched, server: Server, name: str, **options: bool) -> Page:
    """Open a demo patient and go on to the result."""
    doctor = Doctor(watched.page(server, **options))  # type: ignore[arg-type]
    doctor.opens_the_form("/demo/" + name)
    if options.get("javascript", True):
        expect(doctor.page.locator("#panel:not([aria-busy]) #outcome")).to_be_visible()
    doctor.finishes()
    return doctor.page


def write(page: Page) -> None:
    page.locator(IMPRESSION).fill("Muscle hyperexcitability (test)")
    page.locator(QUESTION).fill("EMG, please (test)")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_a_referral_is_mended_released_amended_and_its_draft_deleted(
    server: Server, watched: Watched, javascript: bool
) -> None:
    page = result(watched, server, "cramps", javascript=javascript)
    page.locator("button.release").click()
    expect(page.locator("#error-summary")).to_be_visible()
    page.locator("#error-summary a").first.click()
    expect(page.locator(IMPRESSION)).to_be_focused()
    write(page)
    page.locator("button.release").click()
    page.wait_for_url("**/letters/1")
    expect(page.locator(".demo-mark")).to_be_visible()
    page.get_by_role("button", name="Amend").click()
    expect(page.locator("#screening")).to_be_visible()
    amended = urlsplit(page.url).path
    page.goto(f"{amended}/delete")
    page.locator("button.danger").click()
    page.wait_for_url("**/screenings")
    expect(
        page.locator(f'tr.state-released a[href="{amended}/letters/1"]')
    ).to_be_visible()
    expect(page.locator(f'tr a[href="{amended}"]')).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_without_a_database_the_way_back_keeps_every_answer(
    server_without_database: Server, watched: Watched, javascript: bool
) -> None:
    page = result(watched, server_without_database, "telephone", javascript=javascript)
    page.locator(IMPRESSION).fill("Only a phone call (test)")
    page.locator("#gaps button.back").first.click()
    page.wait_for_url(re.compile("#q-ex-"))
    expect(page.locator('[name="tw-sites"]:checked')).to_have_value("calf-foot")
    assert page.locator('[name="lt-impression"]').input_value() == (
        "Only a phone call (test)"
    )


def test_without_a_database_the_letter_is_downloaded_on_release(
    server_without_database: Server, watched: Watched, tmp_path: Path
) -> None:
    page = result(watched, server_without_database, "cramps")
    write(page)
    with page.expect_download() as download:
        page.locator("button.release").click()
    file = tmp_path / "letter.pdf"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"%PDF")


def test_the_text_for_the_record_is_copied(server: Server, watched: Watched) -> None:
    page = result(watched, server, "eyelid")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#copy").click()
    expect(page.locator("#copy-said")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#record").input_value()
    assert copied.startswith("Reassurance")


def test_what_is_typed_is_not_left_behind_unasked(
    server: Server, watched: Watched
) -> None:
    page = result(watched, server, "telephone")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.locator(IMPRESSION).press_sequentially("Typed (test)")
    page.locator("#gaps a.back").first.click(no_wait_after=True)
    expect(page.locator(IMPRESSION)).to_have_value("Typed (test)")
    assert asked == ["beforeunload"]
    page.locator("button.save").click()
    expect(page.locator("#notice")).to_be_visible()
    page.locator("#gaps a.back").first.click()
    page.wait_for_url(re.compile("#q-ex-"))
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desk"])
def test_the_outcome_and_what_is_open_are_seen_without_scrolling(
    server: Server, watched: Watched, phone: bool
) -> None:
    page = result(watched, server, "telephone", phone=phone)
    for seen in ("h1#outcome", ".alarm >> nth=0"):
        expect(page.locator(seen)).to_be_in_viewport(ratio=1)
    wide = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert wide, "the page scrolls sideways"


def test_the_print_has_the_result_and_no_buttons(
    server: Server, watched: Watched
) -> None:
    page = result(watched, server, "telephone")
    page.emulate_media(media="print")
    expect(page.locator("h1#outcome")).to_be_visible()
    expect(page.locator("#gaps .back").first).to_be_visible()
    expect(page.locator(".bottom")).to_be_visible()
    expect(page.locator("button.release")).to_be_hidden()
    expect(page.locator(".top-links")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_page_after_the_form_has_a_violation(
    server: Server,
    server_without_database: Server,
    watched: Watched,
    language: str,
) -> None:
    found: list[str] = []
    for name in ("telephone", "ascending", "cramps"):
        page = result(watched, server, name, phone=name == "cramps")
        page.goto(f"{page.url}?lang={language}")
        open_all(page)
        found += violations(page)
        page.goto(page.url.replace(f"/result?lang={language}", "/delete"))
        found += violations(page)
    page = result(watched, server_without_database, "hand-weakness")
    if language == "de":
        page.locator('button[lang="de"]').click()
    open_all(page)
    found += violations(page)
    page.goto("/screenings")
    found += violations(page)
    assert found == []
