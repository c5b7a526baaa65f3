"""The text for the record: what was found, and what the clinician decided on it."""

import pytest

from tests.web.form.filled import Tags
from tests.web.form.result.clinic import LETTER_FIELDS, Clinic, fields_of, hidden
from tests.web.form.result.releasing import DOWN, release


def record(page: str) -> str:
    """Return the text that is copied, as one line."""
    return " ".join(Tags(page).texts["record"].split())


def decided(clinic: Clinic, *own: tuple[str, str], language: str = "en") -> str:
    address = clinic.draft("cramps")
    sent = hidden(clinic.client.get(f"{address}/result"))
    page = clinic.post(f"{address}/letter?lang={language}", (*sent, *own))
    return record(page.text)


@pytest.mark.parametrize(
    "language, draft, otherwise, outcome",
    [
        ("en", "DRAFT: not released", "CLINICIAN DECIDED OTHERWISE", "GP work-up"),
        ("de", "ENTWURF: noch nicht", "ÄRZTLICH ANDERS ENTSCHIEDEN", "Hausärztlich"),
    ],
)
def test_it_says_what_was_decided_and_why_and_that_it_is_no_release(
    clinic: Clinic, language: str, draft: str, otherwise: str, outcome: str
) -> None:
    text = decided(clinic, *DOWN, language=language)
    assert draft in text
    assert f"{otherwise}: {outcome}" in text
    assert "Known cramps since childhood (test)" in text


def test_a_decision_that_has_no_reason_yet_is_said_all_the_same(
    clinic: Clinic,
) -> None:
    text = decided(clinic, DOWN[0])
    assert "CLINICIAN DECIDED OTHERWISE: GP work-up" in text
    assert "no reason is given yet" in text


def test_without_a_decision_it_says_none(clinic: Clinic) -> None:
    text = decided(clinic)
    assert "Routine neurology referral" in text
    assert "DECIDED OTHERWISE" not in text


def test_a_preview_is_no_decision_of_the_summary_as_json(unkept: Clinic) -> None:
    sent = hidden(unkept.post("/result", fields_of("cramps")))
    summary = unkept.post("/letter?as=summary", (*sent, *LETTER_FIELDS, *DOWN)).json
    assert summary
    assert summary.get("decision") is None


def test_a_released_letter_can_be_copied_as_it_was_released(clinic: Clinic) -> None:
    released = release(clinic, clinic.draft("cramps"), *DOWN)
    page = clinic.client.get(released).text
    (letter,) = clinic.store.letters.of(released.split("/")[2])
    found = clinic.store.letters.find(letter.screening_id, letter.n)
    assert found
    assert Tags(page).texts["record"].strip() == found.files.text.strip()
    assert "childhood (test)" in record(page)
    assert Tags(page).of("button", id="copy")
    assert any("/copy." in each["src"] for each in Tags(page).of("script"))
