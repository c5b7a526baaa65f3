"""A browser that keeps nothing, and a draft whose question is gone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from screening.config import local_now
from screening.store import Who, open_store
from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server, serving

FORBIDDEN = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("It is forbidden.", "SecurityError"); },
});"""


def test_the_form_works_where_the_browser_may_keep_nothing(
    server: Server, watched: Watched
) -> None:
    page = watched.page(server)
    page.add_init_script(FORBIDDEN)
    doctor = Doctor(page)
    doctor.opens_the_form()
    doctor.types("patient.family", "Blocked")
    doctor.chooses("ex-tongue", "abnormal")
    doctor.sees("urgent-neurology")
    # What the end of the script sets up: the name of the patient above the form.
    expect(page.locator('[data-banner="name"]')).to_have_text("Blocked")
    page.reload()
    expect(page.locator('[data-banner="name"]')).to_have_text("Blocked")
    page.locator('[name="guide"]').uncheck()
    doctor.finishes()


def test_an_answer_that_is_no_longer_asked_is_cleared_by_one_press(
    tmp_path: Path, watched: Watched
) -> None:
    url = f"sqlite:///{tmp_path / 'screening.sqlite3'}"
    with serving(url) as server:
        store = open_store(url)
        pairs = (("ex-tongue", "abnormal"), ("tw-retired", "calf"))
        draft = store.drafts.create(pairs, Who("Dr A", "GP"), local_now())
        doctor = Doctor(watched.page(server))
        doctor.opens_the_form(f"/screenings/{draft.id}")
        old = doctor.page.locator("#q-tw-retired")
        expect(old).to_contain_text("calf")
        old.locator("button.clear").click()
        expect(old.locator(".error")).to_be_hidden()
        doctor.finishes()
        store.close()
