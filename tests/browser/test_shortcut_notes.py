"""What the script says of a shortcut and of the patient is what the server says."""

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.doctor import DOCTOR, Doctor
from tests.browser.serving import Server

OLD = {"lt-exam-date": "2026-01-01", "lt-examiner": "Dr Old"}
NOTE = "#s-examination .set-together"


def test_how_many_when_and_by_whom_is_said_before_and_after_a_reload(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    page = doctor.page
    page.locator("#s-examination button[name=shortcut]").click()
    said = page.locator(NOTE).inner_text()
    assert said.startswith("8 answers set at ")
    assert f"by {DOCTOR}. Check each line" in said
    page.wait_for_url("**/screenings/*")
    page.wait_for_load_state("networkidle")
    page.reload()
    expect(page.locator(NOTE)).to_have_text(said)


def test_findings_of_an_earlier_day_are_said_to_be(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    for name, text in OLD.items():
        doctor.types(name, text)
    doctor.page.locator("#s-examination button[name=shortcut]").click()
    expect(doctor.page.locator(NOTE)).to_contain_text(
        "as examined on 2026-01-01 by Dr Old. Change this if you examined today."
    )


def test_the_header_follows_sex_and_telephone(server: Server, watched: Watched) -> None:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    banner = doctor.page.locator("#patient-banner")
    doctor.page.locator("#people-more summary").click()
    doctor.types("patient.phone", "01234 5678")
    doctor.chooses("pt-sex", "male")
    expect(banner).to_contain_text("male")
    expect(banner).to_contain_text("Phone 01234 5678")
    doctor.picks("patient.gender", "female")
    expect(banner.locator('[data-banner="sex"]')).to_have_text("female")
    doctor.types("patient.phone", "")
    expect(banner.locator('[data-banner="phone"]')).to_be_hidden()
