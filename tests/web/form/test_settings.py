"""What the settings of the practice fill in, so that nobody types it twice."""

from pathlib import Path

import pytest

from screening.clinical.rule import Outcome
from screening.practice import Practice, Recipient, read_practice
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic, fields_of

DOCS = Path(__file__).parents[3] / "docs"
EXAMPLE = DOCS / "practice-settings" / "practice.toml"
OF_A_PERSON = ("practitioner.", "organization.", "recipient.")


@pytest.fixture
def surgery() -> Clinic:
    """A clinician of a practice that has settings."""
    return Clinic(practice=read_practice(EXAMPLE)).sign_in("Dr. Test", "GP")


def typed(page: Tags) -> dict[str, str]:
    return {
        each["name"]: each["value"]
        for each in page.of("input", type="text")
        if each["name"].startswith(OF_A_PERSON) and each["value"]
    }


def test_the_header_names_the_practice_and_who_is_signed_in(surgery: Clinic) -> None:
    assert typed(Tags(surgery.client.get("/").text)) == {
        "practitioner.name": "Dr. Test",
        "practitioner.role": "GP",
        "organization.name": "Station Road Surgery",
        "organization.phone": "01584 900456",
        "organization.address": "2 Station Road, Ludlow, SY8 2BT",
    }


def test_the_recipients_of_the_settings_are_shown_and_used(surgery: Clinic) -> None:
    page = Tags(surgery.client.get("/").text)
    expected = {
        "hand-weakness": "Neurology, urgent clinic, County Hospital",
        "ascending": "Acute Medical Unit, County Hospital",
    }
    kept = (*typed(page).items(),)
    for name, department in expected.items():
        assert department in page.texts["people-more"]
        answers = [f for f in fields_of(name) if not f[0].startswith(OF_A_PERSON)]
        letter = surgery.post("/letter?as=text", (*answers, *kept)).text
        assert f"To: {department}" in letter
        assert "From: Dr. Test" in letter
        assert "Station Road Surgery" in letter


@pytest.mark.parametrize("house", ["Station Road Surgery", "Another Practice", ""])
def test_a_recipient_that_is_typed_outranks_them(
    surgery: Clinic, unkept: Clinic, house: str
) -> None:
    answers = (f for f in fields_of("hand-weakness") if f[0] != "organization.name")
    own = ("recipient.department", "Neurology, Hereford")
    sent = (*answers, ("organization.name", house), own)
    for clinic in (surgery, unkept):
        letter = clinic.post("/letter?as=text", sent).text
        assert "To: Neurology, Hereford" in letter
        assert house in letter
        own_head = clinic is surgery and "Another" not in house
        assert ("01584 900456" in letter) is own_head


@pytest.mark.parametrize(
    "reached", [("phone", "0800 0001"), ("address", "9 Mill Lane")], ids=lambda f: f[0]
)
def test_a_recipient_stays_beside_a_practice_that_has_no_name(
    surgery: Clinic, unkept: Clinic, reached: tuple[str, str]
) -> None:
    answers = (f for f in fields_of("hand-weakness") if f[0] != "organization.name")
    own = ("recipient.department", "Neurology, Hereford")
    field, text = reached
    sent = (*answers, (f"organization.{field}", text), own)
    for clinic in (surgery, unkept):
        letter = clinic.post("/letter?as=text", sent).text
        assert "To: Neurology, Hereford" in letter
        assert text in letter
        assert "01584 900456" not in letter
        assert clinic.post("/letter?as=pdf", sent).mimetype == "application/pdf"


def test_without_settings_no_recipient_is_listed(unkept: Clinic) -> None:
    page = Tags(unkept.client.get("/").text)
    assert "Hospital" not in page.texts["people-more"]


def test_a_department_is_only_text() -> None:
    nasty = Recipient("<script>alert(1)</script>")
    practice = Practice(recipients={Outcome.URGENT: nasty})
    clinic = Clinic(practice=practice).sign_in()
    text = clinic.client.get("/").text
    assert "alert(1)" in text
    assert "<script>alert" not in text


def test_a_demo_patient_is_of_no_real_practice(surgery: Clinic) -> None:
    house = typed(Tags(surgery.client.get("/demo/cramps").text))
    assert house["organization.name"] == "Demo Practice"
    assert house.keys() == {
        "practitioner.name",
        "practitioner.role",
        "organization.name",
    }
