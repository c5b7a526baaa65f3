"""All dates of the form are written and hinted alike."""

import pytest

from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic

DATES = ("patient.birthDate", "lt-exam-date")
WRITTEN = ("24/03/2025", "24.03.2025", "2025-03-24", "03/2025", "2025-03", "2025")


@pytest.mark.parametrize("name", DATES)
@pytest.mark.parametrize("written", WRITTEN)
def test_each_date_is_read_in_each_form(
    unkept: Clinic, name: str, written: str
) -> None:
    live = unkept.post("/form/live", [(name, written), ("bu-speech", "no")]).get_json()
    assert name not in live["errors"]


@pytest.mark.parametrize(
    "language, day_first", [("en", "24/03/"), ("de", "24.03.")], ids=["en", "de"]
)
def test_each_date_is_hinted_with_the_day_first(
    unkept: Clinic, language: str, day_first: str
) -> None:
    page = Tags(unkept.client.get(f"/?lang={language}").text)
    hint = page.one("input", name="patient.birthDate")["placeholder"]
    assert hint.startswith(day_first)
    assert page.texts["f-lt-exam-date-hint"].split()[2].startswith(day_first)


def test_the_question_to_neurology_says_that_a_child_needs_none(
    unkept: Clinic,
) -> None:
    page = Tags(unkept.client.get("/").text)
    assert "Not needed under 16" in page.texts["q-lt-question"]
