"""Days are those of whoever wrote them; moments are compared as moments."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from screening.errors import Refused
from screening.fhir.dates import age_on, days_of
from screening.fhir.json_output import dumps
from screening.fhir.request import read_case
from screening.screening import Case
from tests.unit.fhir.populate.records import (
    PATIENT,
    answers,
    asking,
    bundle,
    context,
    observation,
    populate,
)
from tests.unit.fhir.sending import Json, good, parameters

NOON = "2026-11-22T12:00:00+00:00"
# The same half hour: in Auckland it is the next day.
AUCKLAND = "2026-11-23T00:30:00+13:00"
# In no zone is it later.
UTC_14 = timezone(timedelta(hours=14))
SUBJECT = {"reference": "Patient/p1"}


def case(now: str, *previous: str, born: str | None = None, **changed: Any) -> Case:
    """Read a response, as a service with this clock."""
    response = good(pt__age=None) | {"subject": SUBJECT} | changed
    response = {name: value for name, value in response.items() if value is not None}
    patient: Json = {"resourceType": "Patient", "id": "p1"}
    body = parameters(response, patient=patient | ({"birthDate": born} if born else {}))
    body["parameter"] += [
        {"name": "previous", "resource": response | {"authored": each}}
        for each in previous
    ]
    return read_case(dumps(body), datetime.fromisoformat(now))


@pytest.mark.parametrize(
    "born, day, age",
    [
        ("2008-02-29", "2024-02-28", 15),
        ("2008-02-29", "2024-02-29", 16),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2008-02-29", 0),
        # 2100 is no leap year.
        ("2084-02-29", "2100-02-28", 15),
        ("2084-02-29", "2100-03-01", 16),
        ("2007-02-28", "2028-02-29", 21),
        ("2007-03-01", "2028-02-29", 20),
    ],
)
def test_whoever_is_born_on_a_leap_day_has_a_birthday_no_earlier_than_in_march(
    born: str, day: str, age: int
) -> None:
    assert age_on(date.fromisoformat(day), date.fromisoformat(born)) == age


@pytest.mark.parametrize(
    "month, last", [("2028-02", 29), ("2026-02", 28), ("2100-02", 28), ("2000-02", 29)]
)
def test_a_month_ends_on_its_last_day(month: str, last: int) -> None:
    assert days_of(month).last.day == last


@pytest.mark.parametrize(
    "authored, age",
    [
        ("2026-11-22T12:00:00Z", 15),
        # Both are the same half hour; the day is that of who wrote it.
        ("2026-11-22T11:30:00Z", 15),
        (AUCKLAND, 16),
        ("2026-11-22T23:30:00-05:00", 15),
        ("2026-11-23", 16),
    ],
)
def test_the_age_is_that_of_the_day_where_the_response_was_authored(
    authored: str, age: int
) -> None:
    read = case(NOON, born="2010-11-23", authored=authored)
    assert read.answers.number("pt-age") == age
    assert read.authored_on == days_of(authored).first


@pytest.mark.parametrize("now, age", [(NOON, 15), (AUCKLAND, 16)])
def test_without_a_date_the_age_is_that_of_the_day_of_the_clock(
    now: str, age: int
) -> None:
    read = case(now, born="2010-11-23", authored=None)
    assert read.answers.number("pt-age") == age
    assert read.authored == now


def test_an_earlier_screening_may_bear_the_later_day_of_another_zone() -> None:
    read = case(NOON, AUCKLAND, authored="2026-11-22T08:00:00-05:00")
    assert [each.authored for each in read.previous] == [AUCKLAND]


@pytest.mark.parametrize("later", ["2026-11-23T09:00:00+13:00", "2026-11-23"])
def test_one_that_is_later_in_time_and_of_a_later_day_is_refused(later: str) -> None:
    with pytest.raises(Refused, match="authored after the response"):
        case("2026-11-24T12:00:00+00:00", later, authored="2026-11-22T08:00:00-05:00")


def test_earlier_screenings_stand_in_the_order_of_their_moments() -> None:
    # The clocks of Berlin were put back at three: 02:30 came twice.
    moments = [
        "2026-10-24T23:50:00Z",
        "2026-10-25",
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:15:00+01:00",
        "2026-10-26T08:00:00+13:00",
        "2026-10-25T15:10:00-05:00",
    ]
    read = case(NOON, *reversed(moments), authored="2026-11-22")
    assert [each.authored for each in read.previous] == moments


@pytest.mark.parametrize("now", ["2026-11-22T23:30:00-11:00", AUCKLAND, NOON])
@pytest.mark.parametrize("field", ["authored", "lt-onset-date"])
def test_what_is_today_anywhere_is_not_in_the_future(now: str, field: str) -> None:
    latest = datetime.fromisoformat(now).astimezone(UTC_14).date().isoformat()
    if field == "authored":
        assert case(now, authored=latest).authored == latest
    else:
        response = good(lt__onset__date=latest) | {"authored": None}
        read = case(now, **response)
        assert read.notes.text("lt-onset-date") == latest


def test_results_of_the_morning_are_of_the_day_where_the_service_stands() -> None:
    def filled(*results: Json) -> Json:
        record = context("laboratory", bundle(*results))
        body = asking(context("patient", PATIENT), record)
        return answers(populate(body, now))

    now = datetime.fromisoformat("2026-11-22T12:00:00+13:00")
    found = [
        observation("2823-3", "4.1", "mmol/L", "2026-11-22T08:00:00+13:00"),
        observation("2823-3", "5.9", "mmol/L", "2026-11-22"),
    ]
    assert all("lb-k" in filled(each) for each in found)
    # Of two that differ on one day, neither is taken.
    assert "lb-k" not in filled(*found)
