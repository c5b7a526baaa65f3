"""How much a doctor has to do, and how much is sent: counted, and held."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server
from tests.support.responses import case_answers

# Every press and every field typed in, from the empty form to the result.
MOST_FOR_A_BENIGN_CASE = 25
MOST_BYTES = 200_000


def name_the_patient(doctor: Doctor) -> None:
    doctor.types("patient.family", "Demo")
    doctor.types("patient.given", "Dana")
    doctor.types("patient.birthDate", "2004-05-05")
    doctor.types("patient.identifier", "DEMO-1")


def test_a_benign_case(server: Server, watched: Watched) -> None:
    # C08, by the shortcuts: whatever they do not answer as the case has it is pressed.
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    name_the_patient(doctor)
    fill_with_shortcuts(doctor, "C08")
    doctor.sees("reassure-self-care")
    doctor.finishes()
    assert doctor.result() == "reassure-self-care"
    assert doctor.interactions <= MOST_FOR_A_BENIGN_CASE


def test_a_red_flag(server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    doctor.types("pt-age", "58")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")
    assert doctor.interactions == 2
    expect(doctor.page.locator("#panel .settled")).to_be_visible()
    doctor.finishes()
    assert doctor.result() == "emergency-same-day"


def test_the_examination_first(server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    doctor.types("pt-age", "61")
    doctor.chooses("ex-wasting", "present")
    doctor.chooses("ex-reflexes", "brisk")
    doctor.chooses("ex-tongue", "abnormal")
    doctor.shortcut("examination")
    doctor.sees("urgent-neurology")
    page = doctor.page
    expect(page.locator('[name="ex-wasting"]:checked')).to_have_value("present")
    expect(page.locator('[name="ex-power"]:checked')).to_have_value("normal")
    expect(page.locator('[name="lt-examiner"]')).to_have_value("Dr Ada Example")
    doctor.finishes()
    assert doctor.result() == "urgent-neurology"
    assert doctor.interactions <= 8


def fill_with_shortcuts(doctor: Doctor, case_id: str) -> None:
    """Press what differs from the shortcuts, then the shortcuts, then what is left."""
    answers = case_answers(case_id)
    del answers["pt-age"]
    negative = doctor.page.locator(
        'section:has(button[name="shortcut"]) [data-negative]'
    ).evaluate_all("all => all.map(each => [each.name, each.value])")
    by_shortcut = dict(negative)
    for link_id, given in answers.items():
        codes = given if isinstance(given, list) else [given]
        if codes != [by_shortcut.get(link_id)]:
            doctor.answers({link_id: given})
    expect(doctor.page.locator("#q-rl-criteria")).to_be_visible()
    for button in doctor.page.locator('button[name="shortcut"]').all():
        doctor.presses(button)
    for link_id, given in answers.items():
        checked = doctor.page.locator(f'[name="{link_id}"]:checked').evaluate_all(
            "all => all.map(each => each.value)"
        )
        wanted = given if isinstance(given, list) else [given]
        assert sorted(checked) == sorted(wanted), link_id


def test_the_first_page_is_light(server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    page = doctor.page.context.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.append(event["encodedDataLength"]),
    )
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert 0 < sum(sizes) <= MOST_BYTES
