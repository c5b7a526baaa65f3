"""axe-core finds nothing on any page, in either language, on a desk or a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import open_all, violations
from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server, serving


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_no_page_has_a_violation(
    language: str, phone: bool, server: Server, watched: Watched
) -> None:
    page = watched.page(server, phone=phone, stranger=True)
    found: list[str] = []
    page.goto(f"/?lang={language}")
    found += violations(page)  # who it is
    doctor = Doctor(page)
    doctor.opens_the_form()
    assert page.locator("html").get_attribute("lang") == language
    found += violations(page)
    open_all(page)
    doctor.types("pt-age", "old")
    doctor.types("patient.family", "Demo")
    doctor.chooses("wk-present", "functional-loss")
    doctor.sees("urgent-neurology")
    found += violations(page)
    page.locator("#finish").click()
    expect(page.locator("#error-summary")).to_be_visible()
    found += violations(page)
    doctor.types("pt-age", "61")
    doctor.finishes()
    open_all(page)
    found += violations(page)
    page.locator("button.release").click()
    expect(page.locator("#error-summary")).to_be_visible()
    found += violations(page)
    page.locator('[name="lt-impression"]').fill("Weakness with twitching.")
    page.locator('[name="lt-question"]').fill("Is this motor neurone disease?")
    page.locator("button.release").click()
    page.wait_for_url("**/letters/1")
    found += violations(page)
    for address in ("/screenings", "/demo", "/about", "/screenings/none"):
        page.goto(address)
        found += violations(page)
    assert found == []
    watched.complaints.clear()  # the page that is not there


def test_the_sign_in_has_no_violation(
    tmp_path_factory: pytest.TempPathFactory, watched: Watched
) -> None:
    folder = tmp_path_factory.mktemp("accounts")
    password = folder / "password"
    password.write_text("a long demo pass phrase 42")
    url = f"sqlite:///{folder / 'screening.sqlite3'}"
    account = ("ada", "--name", "Dr Ada", "--role", "GP", "--password-file", password)
    with serving(url, account=account) as server:
        page = watched.page(server)
        page.goto("/")
        assert "/sign-in" in page.url
        assert violations(page) == []
        page.locator('[name="username"]').fill("ada")
        page.locator('[name="password"]').fill("wrong")
        page.locator("main button.primary").click()
        assert violations(page) == []
        page.locator('[name="username"]').fill("ada")
        page.locator('[name="password"]').fill("a long demo pass phrase 42")
        page.locator("main button.primary").click()
        expect(page.locator("#screening")).to_be_visible()
    watched.complaints.clear()  # the refused password
