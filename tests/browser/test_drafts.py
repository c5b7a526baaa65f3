"""A draft outlives the server, a mistake, the way back and another window."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server, serving


def begin(watched: Watched, server: Server) -> Doctor:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    doctor.types("patient.family", "Survivor")
    doctor.chooses("ex-tongue", "abnormal")
    doctor.sees("urgent-neurology")
    doctor.page.wait_for_url("**/screenings/*")
    return doctor


def test_a_draft_survives_a_kill_of_the_server(
    tmp_path: Path, watched: Watched
) -> None:
    with serving(f"sqlite:///{tmp_path / 'screening.sqlite3'}") as server:
        doctor = begin(watched, server)
        doctor.chooses("ex-power", "reduced")
        doctor.sees("urgent-neurology")
        server.kill()
        server.start()
        doctor.page.reload()
        family = doctor.page.locator('[name="patient.family"]')
        expect(family).to_have_value("Survivor")
        checked = doctor.page.locator('[name="ex-power"]:checked')
        expect(checked).to_have_value("reduced")
        doctor.finishes()
        assert doctor.result() == "urgent-neurology"


def test_the_way_back_on_the_page_works_without_a_database(
    server_without_database: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server_without_database))
    doctor.opens_the_form()
    doctor.chooses("ex-tongue", "abnormal")
    doctor.sees("urgent-neurology")
    assert "/screenings/" not in doctor.page.url
    doctor.finishes()
    assert doctor.result() == "urgent-neurology"
    doctor.page.locator('#gaps button, #gaps a, button[name="back"]').first.click()
    expect(doctor.page.locator('[name="ex-tongue"]:checked')).to_have_value("abnormal")


def test_nothing_of_a_patient_stays_in_the_browser(
    server: Server, watched: Watched
) -> None:
    doctor = begin(watched, server)
    kept = doctor.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    )
    assert "Survivor" not in kept
    assert "abnormal" not in kept
    # A new patient starts with an empty form.
    doctor.page.goto("/")
    expect(doctor.page.locator('[name="patient.family"]')).to_have_value("")
    expect(doctor.page.locator(".option :checked")).to_have_count(0)


def test_a_second_window_does_not_overwrite_the_first(
    server: Server, watched: Watched
) -> None:
    doctor = begin(watched, server)
    second = Doctor(doctor.page.context.new_page())
    second.page.goto(doctor.page.url)
    second.chooses("ex-power", "reduced")
    second.sees("urgent-neurology")
    doctor.chooses("ex-gait", "abnormal")
    expect(doctor.page.locator(".draft-state.warning")).to_be_visible()
    second.page.reload()
    expect(second.page.locator('[name="ex-power"]:checked')).to_have_value("reduced")


def test_a_released_letter_is_downloaded_and_amended(
    server: Server, watched: Watched
) -> None:
    doctor = begin(watched, server)
    doctor.finishes()
    page = doctor.page
    page.locator('[name="lt-impression"]').fill("Tongue fasciculation.")
    page.locator('[name="lt-question"]').fill("Is this motor neurone disease?")
    page.locator("button.release").click()
    page.wait_for_url("**/letters/1")
    with page.expect_download() as waiting:
        page.locator('a[href$=".pdf"]').first.evaluate(
            "link => { link.download = 'letter.pdf'; link.click(); }"
        )
    pdf = Path(waiting.value.path()).read_bytes()
    assert pdf.startswith(b"%PDF-1.7")
    page.locator('form[action$="/amend"] button').click()
    expect(page.locator('[name="ex-tongue"]:checked')).to_have_value("abnormal")
