"""Without a clock of ours the day is that of the machine: where the practice is."""

from __future__ import annotations

from datetime import datetime

import pytest

from screening import pipeline
from screening.config import Settings, local_now
from screening.fhir.definitions.examples import sample
from screening.fhir.json_output import dumps
from screening.web import create_app
from tests.support.clock import AUCKLAND, BERLIN, PAGO_PAGO, clock_at
from tests.support.responses import build_response, case_answers
from tests.unit.cli.running import screening
from tests.web.form.filled import fields
from tests.web.form.result.clinic import Clinic, fields_of
from tests.web.posting import post

# In Auckland it is half past midnight of the next day.
EVE = "2026-11-22T11:30:00Z"
RESPONSE = build_response(case_answers("C02"))
UNDATED = dumps({name: RESPONSE[name] for name in RESPONSE if name != "authored"})


@pytest.mark.parametrize(
    "moment, zone, expected",
    [
        (EVE, "UTC", "2026-11-22T11:30:00+00:00"),
        (EVE, AUCKLAND, "2026-11-23T00:30:00+13:00"),
        # In summer and in winter, and twice the same half hour in the night between.
        ("2026-07-01T22:30:00Z", BERLIN, "2026-07-02T00:30:00+02:00"),
        ("2026-12-01T22:30:00Z", BERLIN, "2026-12-01T23:30:00+01:00"),
        ("2026-10-25T00:30:00Z", BERLIN, "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T01:30:00Z", BERLIN, "2026-10-25T02:30:00+01:00"),
        ("2027-03-28T00:59:00Z", BERLIN, "2027-03-28T01:59:00+01:00"),
        ("2027-03-28T01:00:00Z", BERLIN, "2027-03-28T03:00:00+02:00"),
        ("2028-02-29T10:30:00Z", PAGO_PAGO, "2028-02-28T23:30:00-11:00"),
    ],
)
def test_the_time_has_the_offset_of_its_day(
    moment: str, zone: str, expected: str
) -> None:
    with clock_at(moment, zone):
        now = local_now()
    assert now.isoformat() == expected
    # A letter is read again with what FHIR writes: that must not be another zone.
    assert now.tzname() == datetime.fromisoformat(expected).tzname()


@pytest.mark.parametrize("zone, outcome", [("UTC", "child"), (AUCKLAND, "adult")])
def test_a_person_is_sixteen_from_the_first_minute_of_the_birthday(
    zone: str, outcome: str
) -> None:
    typed = {"patient.birthDate": "2010-11-23", "bu-speech": "no"}
    with clock_at(EVE, zone):
        clinic = Clinic(app=create_app(Settings())).sign_in()
        page = clinic.post("/form/live", fields(typed)).get_json()
    assert (page["outcome"] == "out-of-scope") is (outcome == "child")


@pytest.mark.parametrize(
    "zone, day, end",
    [("UTC", "22 Nov 2026", "6 Dec 2026"), (AUCKLAND, "23 Nov 2026", "7 Dec 2026")],
)
def test_a_letter_and_its_plan_count_from_the_day_on_which_it_is_made(
    zone: str, day: str, end: str
) -> None:
    with clock_at(EVE, zone):
        clinic = Clinic(app=create_app(Settings())).sign_in()
        answers = [*fields_of("hand-weakness")]
        form = clinic.post("/letter?as=text", answers).text
        command = screening("letter", "-", "--format", "text", stdin=UNDATED).stdout
    for letter in (form, command):
        plain = " ".join(letter.split())
        assert f"made {day}, " in plain
        assert f"No appointment by {end}" in plain


@pytest.mark.parametrize("zone, day", [("UTC", "22"), (AUCKLAND, "23")])
def test_a_result_bears_the_day_of_the_machine(zone: str, day: str) -> None:
    with clock_at(EVE, zone):
        client = create_app(Settings()).test_client()
        bundle = post(client, UNDATED, query="?letter=none").get_json()
    assert bundle["timestamp"].startswith(f"2026-11-{day}T")


@pytest.mark.parametrize("zone", [AUCKLAND, BERLIN])
def test_a_letter_made_in_another_zone_still_says_the_same(zone: str) -> None:
    with clock_at(EVE, zone):
        made = pipeline.letter_pdf(
            pipeline.screen(sample("urgent-neurology"), local_now())
        )
    assert pipeline.verify_letter(made).verdict == "same"
