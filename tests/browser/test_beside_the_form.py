"""What stands beside the form while it is worked out, and the short way there."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.keyboard import tab_to
from tests.browser.serving import Server


def test_no_old_promise_is_readable_while_it_is_updated(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    doctor.types("pt-age", "58")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")
    promise = doctor.page.locator("#panel .settled")
    expect(promise).to_be_visible()
    doctor.page.route("**/form/live", lambda route: None)
    doctor.chooses("rs-breath", "none")
    expect(doctor.page.locator("#panel[aria-busy]")).to_be_visible()
    # Before it is given up and taken away altogether.
    expect(promise).to_be_hidden(timeout=2000)


def test_a_section_ends_with_a_short_way_to_finish(
    server: Server, watched: Watched
) -> None:
    page = watched.page(server)
    doctor = Doctor(page)
    doctor.opens_the_form()
    doctor.types("pt-age", "58")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")
    page.locator('#s-first button[name="shortcut"]').focus()
    page.keyboard.press("Tab")
    way = page.locator("#s-first .skip")
    expect(way).to_be_focused()
    expect(way).to_be_in_viewport()
    page.keyboard.press("Enter")
    tab_to(page, "finish", most=3)


def test_a_result_is_counted_once_its_unit_is_chosen(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    doctor.types("pt-age", "58")
    doctor.chooses("wk-present", "none")
    doctor.types("lb-mg", "1.0")
    page, wrong = doctor.page, doctor.page.locator("#panel .not-counted")
    unit = page.locator('select[name="lb-mg.unit"]')
    expect(wrong).to_contain_text("1 answer not counted until corrected")
    expect(wrong).to_contain_text("Magnesium")
    expect(unit).to_have_attribute("aria-invalid", "true")
    doctor.picks("lb-mg.unit", "mg/dL")
    expect(wrong).to_have_count(0)
    expect(unit).not_to_have_attribute("aria-invalid", "true")


def test_without_the_script_a_phone_shows_how_old_a_red_flag_is(
    server: Server, watched: Watched
) -> None:
    page = watched.page(server, phone=True, javascript=False)
    doctor = Doctor(page)
    doctor.opens_the_form()
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    page.locator("button.check").click()
    doctor.chooses("rs-breath", "none")
    expect(page.locator("#red-flag .as-checked")).to_be_in_viewport(ratio=1)
