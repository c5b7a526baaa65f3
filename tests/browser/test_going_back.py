"""The browser's own back button brings every field back, wherever one came from."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server

# What is given on the page; what is not said, and of each showing anew, is left out.
_GIVEN = """() => [...new FormData(document.getElementById("screening"))].filter(
  ([name, value]) => value
    && !["csrf_token", "page", "sequence", "draft-version"].includes(name))"""
_KEPT = """family => history.state?.fields?.some(
  ([name, value]) => name === "patient.family" && value === family)"""

# One field of each kind: without a choice, on two lines, with a unit, in a row that the
# page adds.
TYPED = {
    "pt-age": "61",
    "lb-mg": "2.0",
    "lt-worry": "Line one\nline <two> & ع",
    "lt-medication.0.name": "Magnesium",
    "lt-medication.1.name": "Salbutamol",
    "lt-medication.2.name": "Ramipril",
    "lt-medication.2.start": "2024-05",
    "patient.family": "Goback",
}
CHOSEN = {"tw-sites": ["calf-foot", "eyelid"], "ex-tongue": ["abnormal"]}


@pytest.fixture(params=["database", "no database"])
def any_server(request: pytest.FixtureRequest) -> Server:
    name = "server" if request.param == "database" else "server_without_database"
    found: Server = request.getfixturevalue(name)
    return found


def given(page: Page) -> list[list[str]]:
    """Return all that the form would send now, whatever its order."""
    return sorted(page.evaluate(_GIVEN))


def filled_in(doctor: Doctor) -> list[list[str]]:
    """Fill in the form and return all that it then sends."""
    page = doctor.page
    doctor.opens_the_form()
    page.locator("details").evaluate_all("all => all.forEach(d => { d.open = true; })")
    doctor.shortcut("examination")
    for link_id, codes in CHOSEN.items():
        doctor.chooses(link_id, *codes)
    page.locator('[name="lb-mg.unit"]').select_option("mg/dL")
    page.locator('[name="patient.gender"]').select_option("female")
    for name, text in TYPED.items():
        doctor.types(name, text)
    doctor.sees("urgent-neurology")
    if "/screenings/" not in page.url:
        page.wait_for_function(_KEPT, arg=TYPED["patient.family"])
    typed = given(page)
    pairs = {(name, text) for name, text in typed}
    assert {*TYPED.items(), ("lb-mg.unit", "mg/dL"), ("tw-sites", "eyelid")} <= pairs
    return typed


def test_from_the_result(any_server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(any_server))
    typed = filled_in(doctor)
    doctor.finishes()
    doctor.page.go_back()
    doctor.sees("urgent-neurology")
    assert given(doctor.page) == typed


@pytest.mark.parametrize("address", ["/about", "/demo/cramps"])
def test_from_another_page(any_server: Server, watched: Watched, address: str) -> None:
    doctor = Doctor(watched.page(any_server))
    typed = filled_in(doctor)
    doctor.page.goto(address)
    doctor.page.go_back()
    doctor.sees("urgent-neurology")
    assert given(doctor.page) == typed


def test_twice_from_the_result(any_server: Server, watched: Watched) -> None:
    """What was mended in between is there as well, and what it leads to."""
    doctor = Doctor(watched.page(any_server))
    filled_in(doctor)
    doctor.finishes()
    doctor.page.go_back()
    doctor.sees("urgent-neurology")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.types("pt-age", "62")
    doctor.sees("emergency-same-day")
    typed = given(doctor.page)
    doctor.finishes()
    assert doctor.result() == "emergency-same-day"
    doctor.page.go_back()
    doctor.sees("emergency-same-day")
    assert given(doctor.page) == typed
    assert ["pt-age", "62"] in typed


def test_at_once_after_the_last_word(any_server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(any_server))
    filled_in(doctor)
    doctor.types("pt-age", "77")
    doctor.page.locator('a[href="/about"]').click()
    doctor.page.go_back()
    doctor.sees("urgent-neurology")
    assert ["pt-age", "77"] in given(doctor.page)
