"""Everything works without JavaScript; the server decides what is shown."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server
from tests.support.responses import case_answers


def open_form(watched: Watched, server: Server) -> Doctor:
    doctor = Doctor(watched.page(server, javascript=False))
    doctor.opens_the_form()
    return doctor


def check(doctor: Doctor) -> None:
    doctor.page.locator("button.check").click()


def test_a_case_is_screened(server: Server, watched: Watched) -> None:
    doctor = open_form(watched, server)
    answers = case_answers("C02")
    follow_ups = ("wk-tempo", "wk-pattern", "rl-criteria", "ur-dark", "hx-kennedy")
    doctor.answers({k: v for k, v in answers.items() if k not in follow_ups})
    check(doctor)
    doctor.answers({k: v for k, v in answers.items() if k in follow_ups})
    check(doctor)
    expect(doctor.page.locator("#panel #outcome")).to_have_attribute(
        "data-outcome", "urgent-neurology"
    )
    doctor.finishes()
    assert doctor.result() == "urgent-neurology"


def test_follow_ups_open_with_the_check(server: Server, watched: Watched) -> None:
    doctor = open_form(watched, server)
    follow_up = doctor.page.locator("#q-wk-tempo")
    expect(follow_up).to_be_hidden()
    doctor.chooses("wk-present", "functional-loss")
    check(doctor)
    expect(follow_up).to_be_visible()
    expect(doctor.page.locator('[name="wk-present"]:checked')).to_have_value(
        "functional-loss"
    )


def test_the_shortcuts_write_each_answer(server: Server, watched: Watched) -> None:
    doctor = open_form(watched, server)
    doctor.chooses("ex-reflexes", "brisk")
    doctor.shortcut("examination")
    page = doctor.page
    expect(page.locator('[name="ex-reflexes"]:checked')).to_have_value("brisk")
    expect(page.locator('[name="ex-power"]:checked')).to_have_value("normal")
    expect(page.locator('[name="lt-examiner"]')).to_have_value("Dr Ada Example")
    # One of them can be changed alone.
    doctor.chooses("ex-power", "reduced")
    check(doctor)
    expect(page.locator('[name="ex-power"]:checked')).to_have_value("reduced")
    expect(page.locator('[name="ex-wasting"]:checked')).to_have_value("absent")


def test_a_mistake_loses_nothing(server: Server, watched: Watched) -> None:
    doctor = open_form(watched, server)
    doctor.types("pt-age", "fifty")
    doctor.types("patient.family", "Demo <b>{{7*7}}</b>")
    doctor.chooses("bu-speech", "yes")
    doctor.page.locator("#finish").click()
    summary = doctor.page.locator("#error-summary")
    expect(summary).to_be_visible()
    expect(doctor.page.locator('[name="pt-age"]')).to_have_value("fifty")
    expect(doctor.page.locator('[name="pt-age"]')).to_have_attribute(
        "aria-invalid", "true"
    )
    expect(doctor.page.locator('[name="patient.family"]')).to_have_value(
        "Demo <b>{{7*7}}</b>"
    )
    expect(doctor.page.locator('[name="bu-speech"]:checked')).to_have_value("yes")
    assert summary.locator("a").first.get_attribute("href") == "#q-pt-age"


def test_a_language_can_be_chosen_in_the_middle(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    doctor.chooses("bu-speech", "yes")
    doctor.page.locator('.languages [lang="de"]').click()
    expect(doctor.page.locator("html")).to_have_attribute("lang", "de")
    expect(doctor.page.locator('[name="bu-speech"]:checked')).to_have_value("yes")


def test_a_referral_is_released(server: Server, watched: Watched) -> None:
    doctor = open_form(watched, server)
    doctor.types("patient.family", "Noscript")
    doctor.chooses("ex-tongue", "abnormal")
    doctor.finishes()
    page = doctor.page
    page.locator("button.release").click()
    expect(page.locator("#error-summary")).to_be_visible()
    page.locator('[name="lt-impression"]').fill("Fasciculation of the tongue.")
    page.locator('[name="lt-question"]').fill("Is this motor neurone disease?")
    page.locator("button.release").click()
    expect(page.locator(".paper")).to_contain_text("Fasciculation of the tongue.")
    assert "/letters/1" in page.url
