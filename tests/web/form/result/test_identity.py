"""Nothing is released about nobody; every page says whose it is."""

import re
import time
from html import unescape

import pytest

from tests.web.form.filled import Tags
from tests.web.form.result.clinic import (
    LETTER_FIELDS,
    Clinic,
    Pairs,
    fields_of,
    hidden,
    problems,
)
from tests.web.form.result.releasing import UP, release, rows


def nobody(name: str, *more: tuple[str, str]) -> Pairs:
    """Return the answers of a demo patient, without the patient."""
    given = [pair for pair in fields_of(name) if not pair[0].startswith("patient.")]
    return (*given, *more)


@pytest.mark.parametrize(
    "name, own",
    [("hand-weakness", ()), ("ascending", ()), ("cramps", UP), ("eyelid", ())],
    ids=["urgent", "emergency", "decided otherwise", "for the record"],
)
def test_a_letter_about_nobody_is_not_released(
    clinic: Clinic, unkept: Clinic, name: str, own: Pairs
) -> None:
    page = clinic.post("/", nobody(name)).headers["Location"]
    address = page.removesuffix("/result")
    sent = (*hidden(clinic.client.get(page)), *LETTER_FIELDS, *own)
    refused = clinic.post(f"{address}/release", sent)
    assert refused.status_code == 422
    assert f'href="{address}#q-patient.family"' in refused.text
    assert "no letter is released about nobody" in refused.text
    assert clinic.store.letters.of(address.rpartition("/")[2]) == []
    shown = unkept.post("/result", nobody(name))
    refused = unkept.post("/release", (*hidden(shown), *LETTER_FIELDS, *own))
    assert problems(refused) == ["q-patient.family"]


@pytest.mark.parametrize(
    "known",
    [
        ("patient.family", "Demo"),
        ("patient.given", "Robin"),
        ("patient.identifier", "4711"),
        ("demo", "cramps"),
    ],
)
def test_a_name_or_a_number_is_enough_and_a_demo_needs_none(
    unkept: Clinic, known: tuple[str, str]
) -> None:
    shown = unkept.post("/result", nobody("cramps", known))
    released = unkept.post("/release", (*hidden(shown), *LETTER_FIELDS))
    assert released.mimetype == "application/pdf"


def test_a_draft_about_nobody_can_be_printed(unkept: Clinic) -> None:
    shown = unkept.post("/result", nobody("hand-weakness"))
    assert "no letter is released about nobody" in shown.text
    printed = unkept.post("/letter?as=pdf", hidden(shown))
    assert printed.mimetype == "application/pdf"


def banner(page: str) -> str:
    found = page.partition('id="patient-banner"')[2].partition("</section>")[0]
    text = re.sub(r"<(\w+)[^>]* hidden>.*?</\1>|<[^>]*>", " ", f"<{found}", flags=re.S)
    return re.sub(r"\s+", " ", unescape(text)).strip()


def test_every_page_says_sex_and_telephone_too(clinic: Clinic) -> None:
    address = clinic.draft("cramps", ("patient.phone", "01234 5678"))
    released = release(clinic, clinic.draft("cramps", ("patient.phone", "01234 5678")))
    for page in (address, f"{address}/result", released):
        said = banner(clinic.client.get(page).text)
        assert "Demo, Robin born 1 Jan 1954" in said
        assert said.endswith("Phone 01234 5678")
        assert " male " in said


@pytest.mark.parametrize(
    "given, sex",
    [
        ((("patient.gender", "female"), ("pt-sex", "male")), "female"),
        ((("pt-sex", "male"),), "male"),
        ((("pt-sex", "unknown"),), ""),
        ((("patient.gender", "<b>"),), ""),
    ],
)
def test_the_sex_is_that_of_the_record_else_of_the_answers(
    unkept: Clinic, given: Pairs, sex: str
) -> None:
    page = Tags(unkept.post("/form/check", given).text)
    (said,) = page.of("span", **{"data-banner": "sex"})
    assert said
    shown = unkept.post("/form/check", given).text
    assert f'data-banner="sex">{sex}</span>' in shown
    assert "Phone" not in banner(shown)


def test_moments_are_in_the_time_of_the_place(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = release(clinic, clinic.draft("cramps"))
    clinic.draft("eyelid")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        listed = rows(clinic)
        letter = clinic.client.get(released).text.partition("Files as released")[0]
    finally:
        monkeypatch.undo()
        time.tzset()
    assert ["20 Nov 2026, 11:00 CET" in row for row in listed] == [True, True]
    assert "11:00 CET" in letter.replace("\xa0", " ")
    assert "UTC" not in letter
