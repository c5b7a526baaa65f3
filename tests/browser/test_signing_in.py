"""Signing in with a real browser: keyboard, both languages, axe, and nothing lost."""

import os
import subprocess
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.serving import BIN, Server, serving
from tests.support.clinician import GOOD
from tests.support.waiting import SECONDS

USERNAME = "anna.weber"
ADD = ["user", "add", USERNAME, "--name", "Dr Anna Weber", "--role", "GP"]
LANGUAGES = ["en-GB", "de-DE"]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of a practice with one account."""
    url = f"sqlite:///{tmp_path_factory.mktemp('practice') / 'kept.sqlite3'}"
    subprocess.run(
        [BIN / "screening", *ADD, "--password-file", "-"],
        input=GOOD.encode(),
        env={**os.environ, "SCREENING_DATABASE_URL": url},
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=SECONDS,
    )
    with serving(url) as running:
        yield running


def sign_in(page: Page, password: str = GOOD) -> None:
    page.locator("#username").fill(USERNAME)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def refused(watched: Watched) -> None:
    """Take note of the statuses that Chromium repeats in its console."""
    seen, watched.complaints = watched.complaints, []
    assert seen
    assert all("server responded with a status of 40" in each for each in seen)


def assert_accessible(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_signing_in_is_accessible(
    practice: Server, watched: Watched, language: str
) -> None:
    page = watched.page(practice, language=language)
    page.goto("/")
    assert_accessible(page)
    sign_in(page, "wrong wrong wrong")
    expect(page.locator("[role=alert]")).to_be_visible()
    expect(page.locator("#username")).to_have_value(USERNAME)
    assert_accessible(page)
    refused(watched)
    sign_in(page)
    expect(page.locator(".top-who")).to_contain_text("Dr Anna Weber")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_that_asks_for_a_name_is_accessible(
    server_without_database: Server, watched: Watched, language: str
) -> None:
    page = watched.page(server_without_database, language=language, stranger=True)
    page.goto("/")
    assert_accessible(page)
    page.locator("#name").fill(" ")
    page.locator("#role").fill("GP")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#name")).to_have_attribute("aria-invalid", "true")
    assert_accessible(page)
    refused(watched)


@pytest.mark.parametrize("javascript", [True, False])
def test_what_was_typed_outlives_an_ended_session(
    practice: Server, watched: Watched, javascript: bool
) -> None:
    page = watched.page(practice, javascript=javascript)
    page.goto("/")
    sign_in(page)
    page.context.clear_cookies()
    page.locator("[name='patient.family']").fill("Kanary")
    page.locator("button.finish").click()
    expect(page.locator("#password")).to_be_visible()
    assert_accessible(page) if javascript else None
    sign_in(page)
    expect(page.locator("main h1")).to_contain_text("signed in again")
    assert_accessible(page) if javascript else None
    carried = page.locator("main input[name='patient.family']")
    expect(carried).to_have_value("Kanary")
    with page.expect_navigation():
        page.locator("main button.primary").click()
    expect(page.locator("body")).to_contain_text("Kanary")
    refused(watched)


def test_signing_out_leaves_nothing_behind_the_back_button(
    practice: Server, watched: Watched
) -> None:
    page = watched.page(practice)
    page.goto("/")
    sign_in(page)
    page.goto("/screenings")
    with page.expect_navigation():
        page.locator(".top-who form button").click()
    expect(page.locator("#password")).to_be_visible()
    page.go_back()
    expect(page.locator("#password")).to_be_visible()
