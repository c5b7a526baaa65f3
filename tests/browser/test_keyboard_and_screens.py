"""The keyboard alone, a phone, and a large screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.keyboard import tab_to
from tests.browser.serving import Server


def test_the_keyboard_alone_is_enough(server: Server, watched: Watched) -> None:
    page = watched.page(server)
    doctor = Doctor(page)
    doctor.opens_the_form()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    tab_to(page, "patient.family")
    page.keyboard.type("Keyboard")
    tab_to(page, "pt-age")
    page.keyboard.type("47")
    tab_to(page, "rs-breath")
    page.keyboard.press("Space")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    doctor.sees("emergency-same-day")
    tab_to(page, "gn-acute")
    page.keyboard.press("Space")
    assert page.locator('[name="gn-acute"]:checked').count() == 1
    tab_to(page, "finish", most=400)
    page.keyboard.press("Enter")
    expect(page.locator("main h1#outcome")).to_be_visible()
    assert doctor.result() == "emergency-same-day"
    tab_to(page, "lt-impression", most=200)
    page.keyboard.type("Breathless lying flat.")
    tab_to(page, "lt-question")
    page.keyboard.type("Does the breathing need support?")
    tab_to(page, "release")
    page.keyboard.press("Space")
    page.wait_for_url("**/letters/1")
    expect(page.locator("#outcome")).to_have_attribute(
        "data-outcome", "emergency-same-day"
    )
    expect(page.locator(".paper")).to_contain_text("Does the breathing need support?")


def test_the_body_map_mirrors_the_boxes(server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    # Two legs are one region: its middle is the gap between them.
    calf = doctor.page.locator('[data-site="calf-foot"]').first
    calf.scroll_into_view_if_needed()
    place = calf.bounding_box()
    assert place is not None
    doctor.page.mouse.click(place["x"] + place["width"] / 4, place["y"] + 20)
    box = doctor.page.locator('[name="tw-sites"][value="calf-foot"]')
    expect(box).to_be_checked()
    box.focus()
    doctor.page.keyboard.press("Space")
    expect(box).not_to_be_checked()


@pytest.mark.parametrize("phone", [False, True], ids=["1280", "390"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_wider_than_the_screen(
    phone: bool, language: str, server: Server, watched: Watched
) -> None:
    page = watched.page(server, phone=phone)
    doctor = Doctor(page)
    doctor.opens_the_form(f"/?lang={language}")
    doctor.chooses("wk-present", "functional-loss")
    doctor.sees("urgent-neurology")
    too_wide = "document.documentElement.scrollWidth > window.innerWidth"
    assert not page.evaluate(too_wide)
    doctor.finishes()
    assert not page.evaluate(too_wide)
    for address in ("/screenings", "/demo", "/about"):
        page.goto(address)
        assert not page.evaluate(too_wide), address


PHONES = [(390, 844), (390, 664), (844, 390), (320, 568)]


@pytest.mark.parametrize("width,height", PHONES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_on_a_phone_the_outcome_stays_in_view(
    width: int, height: int, language: str, server: Server, watched: Watched
) -> None:
    page = watched.page(server, phone=True)
    page.set_viewport_size({"width": width, "height": height})
    doctor = Doctor(page)
    doctor.opens_the_form(f"/?lang={language}")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")
    for place in (0, 1500, 4000, 100_000):
        page.evaluate(f"window.scrollTo(0, {place})")
        expect(page.locator("#red-flag .red-flag")).to_be_in_viewport()
        expect(page.locator("#finish")).to_be_in_viewport()
    # What is in view leaves room for the questions.
    bar = page.locator(".beside").bounding_box()
    assert bar is not None
    assert bar["height"] <= height * 0.4


def test_on_a_phone_the_outcome_never_hides_what_has_the_focus(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server, phone=True))
    doctor.opens_the_form()
    doctor.chooses("wk-present", "functional-loss")
    doctor.sees("urgent-neurology")
    page = doctor.page
    page.locator('[name="pt-age"]').focus()
    hidden = []
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden += page.evaluate(
            """() => {
              const bar = document.getElementById("beside");
              const { bottom } = document.activeElement.getBoundingClientRect();
              const clear = bottom <= bar.getBoundingClientRect().top;
              return clear || bar.contains(document.activeElement)
                ? [] : [document.activeElement.name];
            }"""
        )
    assert hidden == []


def test_an_answer_is_large_enough_for_a_thumb(
    server: Server, watched: Watched
) -> None:
    page = watched.page(server, phone=True)
    Doctor(page).opens_the_form()
    boxes = page.locator("label.option:visible").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert len(boxes) > 100
    assert min(boxes) >= 44
