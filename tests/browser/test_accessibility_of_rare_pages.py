"""axe-core finds nothing on the pages that are seldom seen, in either language."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from screening.config import local_now
from screening.store import Store, Who, open_store
from screening.web.form.demo import demo_fields
from tests.browser.accessibility import open_all, violations
from tests.browser.conftest import Watched, introduce
from tests.browser.doctor import Doctor
from tests.browser.serving import Server, serving

WHO = Who("Dr A", "GP")
REFERRAL = (("lt-impression", "Benign (test)"), ("lt-question", "EMG? (test)"))
RETIRED = (("rs-breath", "rest-or-lying-flat"), ("tw-retired", "calf"))
# An age that the date of birth contradicts.
REFUSED = (("pt-age", "80"), ("patient.birthDate", "2001"), ("bu-swallow", "unsafe"))
# More than the service reads.
HUGE = "field => { field.value = 'x'.repeat(4_000_000); }"


@dataclass
class Practice:
    """A server, and the addresses of what stands in its database."""

    server: Server
    retired: str
    refused: str
    amended: str
    damaged: str
    damaged_draft: str


@pytest.fixture(scope="module")
def practice(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Practice]:
    file = tmp_path_factory.mktemp("practice") / "screening.sqlite3"
    url = f"sqlite:///{file}"
    with serving(url) as server, closing(open_store(url)) as store:
        introduce(browser, server)
        context = browser.new_context(base_url=server.url)
        context.add_cookies(server.cookies)  # type: ignore[arg-type]
        page = context.new_page()
        amended, damaged = (twice_released(store, page) for _ in range(2))
        store.drafts.amend(amended, WHO, local_now())
        retired, refused, unread = (
            store.drafts.create(pairs, WHO, local_now()).id
            for pairs in (RETIRED, REFUSED, RETIRED)
        )
        context.close()
        with closing(sqlite3.connect(file)) as raw, raw:
            raw.execute("DROP TRIGGER letter_changed")
            change = "UPDATE letter SET by_name = '' WHERE n = 1 AND screening_id = ?"
            raw.execute(change, (damaged,))
            raw.execute("UPDATE draft SET pairs = 'x' WHERE id = ?", (unread,))
        all_of_them = (retired, refused, amended, damaged, unread)
        yield Practice(server, *(f"/screenings/{each}" for each in all_of_them))


def twice_released(store: Store, page: Page) -> str:
    """Return the screening of two letters, the second of which replaced the first."""
    pairs = (*demo_fields("cramps", local_now().date()), *REFERRAL)
    screening = store.drafts.create(pairs, WHO, local_now()).id
    for n in (1, 2):
        page.goto(f"/screenings/{screening}/result")
        page.locator("button.release").click()
        page.wait_for_url(f"**/letters/{n}")
        if n == 1:
            store.drafts.amend(screening, WHO, local_now())
    return screening


# What is opened by its address, and the heading or part that only it has.
ADDRESSES = {
    "about": ("/about", "pre"),
    "nothing is there": ("/nowhere", "main h1"),
    "cannot be opened": ("/result", "main h1"),
    "retired question": ("{retired}", "#s-retired"),
    "result without it": ("{retired}/result", '.alarm [href$="#q-tw-retired"]'),
    "no result": ("{refused}/result", "main > .error-summary"),
    "amended form": ("{amended}", "#screening"),
    "result of the amended": ("{amended}/result", ".decide .note"),
    "letter replaced": ("{amended}/letters/1", "main > .alarm"),
    "letter damaged": ("{damaged}/letters/1", "main h1"),
    "beside a damaged one": ("{damaged}/letters/2", ".versions"),
    "draft damaged": ("{damaged_draft}", "main h1"),
    "list with damaged ones": ("/screenings", "#unreadable"),
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_what_an_address_opens_has_no_violation(
    practice: Practice, watched: Watched, name: str, language: str
) -> None:
    address, own = ADDRESSES[name]
    page = watched.page(practice.server, language=language)
    page.goto(address.format(**vars(practice)))
    expect(page.locator(own).first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)
    open_all(page)
    assert violations(page) == []
    watched.complaints.clear()  # the status of what is not there


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "change,field,status",
    [
        ("field => { field.value = 'of another day'; }", "csrf_token", 400),
        (HUGE, "patient.family", 413),
    ],
    ids=["to be sent again", "too large"],
)
def test_what_a_refused_request_shows_has_no_violation(
    practice: Practice,
    watched: Watched,
    change: str,
    field: str,
    status: int,
    language: str,
) -> None:
    page = watched.page(practice.server, language=language)
    Doctor(page).opens_the_form()
    page.locator(f'#screening [name="{field}"]').evaluate(change)
    with page.expect_navigation() as navigation:
        page.locator("#finish").click()
    assert navigation.value.status == status
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert violations(page) == []
    watched.complaints.clear()  # the status of the refusal


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_has_to_be_mended_in_an_old_draft_has_no_violation(
    practice: Practice, watched: Watched, language: str
) -> None:
    page = watched.page(practice.server, language=language)
    page.goto(practice.retired)
    page.locator("#finish").click()
    expect(page.locator("#error-summary")).to_be_visible()
    expect(page.locator("#s-retired .error")).to_be_visible()
    open_all(page)
    assert violations(page) == []
