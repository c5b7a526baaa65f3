"""An answer to a question that the Questionnaire no longer has is told, not dropped."""

import logging

import pytest

from screening.store import Draft, Who
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import LETTER_FIELDS, Clinic, fields_of, hidden

OLD = ("tw-retired", "Kanary calf")


@pytest.fixture
def address(clinic: Clinic) -> str:
    """A draft from before its Questionnaire was changed."""
    pairs = (*fields_of("cramps"), *LETTER_FIELDS, OLD)
    draft = clinic.store.drafts.create(pairs, Who("Dr. Test", "GP"), clinic.clock())
    return f"/screenings/{draft.id}"


def only_draft(clinic: Clinic) -> Draft:
    (draft,) = clinic.store.drafts.all()
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    "language, said", [("en", "Earlier question"), ("de", "Frühere Frage")]
)
def test_the_form_shows_the_answer_and_its_link_id(
    clinic: Clinic, address: str, language: str, said: str
) -> None:
    page = Tags(clinic.client.get(f"{address}?lang={language}").text)
    assert f"{said} tw-retired" in page.texts["s-retired"]
    assert "Kanary calf" in page.texts["q-tw-retired"]
    assert OLD in page.chosen()


def test_it_stands_in_the_way_of_a_release_until_it_is_cleared(
    clinic: Clinic, address: str
) -> None:
    result = clinic.client.get(f"{address}/result")
    refused = clinic.post(f"{address}/release", [*hidden(result), *LETTER_FIELDS])
    assert refused.status_code == 422
    assert f'href="{address}#q-tw-retired"' in refused.text
    form = Tags(clinic.client.get(address).text)
    carried = [(p["name"], p["value"]) for p in form.of("input", type="hidden")]
    here = [*carried, *fields_of("cramps"), *LETTER_FIELDS]
    assert clinic.post(address, [*here, OLD]).status_code == 422
    assert OLD in only_draft(clinic).pairs
    cleared = clinic.post("/form/check", [*here, OLD, ("clear", OLD[0])])
    assert "s-retired" not in Tags(cleared.text).texts
    assert OLD not in only_draft(clinic).pairs


@pytest.mark.parametrize(
    "name", ["lt-medication.0.colour", "lt-medication.41.name", "lb-mg.colour", "lb-zz"]
)
def test_parts_of_a_question_are_told_as_well(unkept: Clinic, name: str) -> None:
    page = unkept.post("/form/check", [(name, "5")])
    assert f"q-{name}" in Tags(page.text).texts


def test_what_the_form_itself_sends_is_not_taken_for_one(clinic: Clinic) -> None:
    begun = clinic.draft("cramps")
    assert "s-retired" not in Tags(clinic.client.get(begun).text).texts
    sent = [("lt-medication.0.name", "x"), ("lb-mg", "1"), ("lb-mg.unit", "mg/dL")]
    page = clinic.post("/form/check", [*sent, ("lb-zz", " "), ("guide", "on")])
    assert "s-retired" not in Tags(page.text).texts


def test_no_log_has_the_answer(
    clinic: Clinic, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for logger in ("screening", "werkzeug"):
        caplog.set_level(logging.DEBUG, logger=logger)
    clinic.client.get(address)
    clinic.post("/form/live", [OLD])
    assert "Kanary" not in caplog.text
