"""The dates of the plan: days of the calendar, counted from the day of the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from screening.letter.content.compose import compose
from screening.letter.content.letter import Letter
from tests.support.screenings import screening_from
from tests.unit.letter.samples import case_of, cases, decided


def letter(case_id: str, made_on: str) -> Letter:
    """Compose the letter of a published case, made at this moment."""
    case = case_of(cases()[case_id])
    return compose(replace(screening_from(case), now=datetime.fromisoformat(made_on)))


def planned(letter: Letter) -> str:
    """Return the plan as one text with plain spaces."""
    return " ".join(" ".join(line.text for line in letter.plan).split())


@pytest.mark.parametrize(
    "made_on, end",
    [
        ("2028-02-15T12:00:00+00:00", "29 Feb 2028"),
        ("2028-02-16T12:00:00+00:00", "1 Mar 2028"),
        ("2027-02-15T12:00:00+00:00", "1 Mar 2027"),
        # In between the clocks of Berlin are put back.
        ("2026-10-19T23:30:00+02:00", "2 Nov 2026"),
        ("2026-10-19T00:15:00+02:00", "2 Nov 2026"),
        # One moment, two days.
        ("2026-11-30T11:30:00+00:00", "14 Dec 2026"),
        ("2026-12-01T00:30:00+13:00", "15 Dec 2026"),
    ],
)
def test_two_weeks_end_on_the_same_day_of_the_week(made_on: str, end: str) -> None:
    assert f"No appointment by {end}" in planned(letter("C02", made_on))


@pytest.mark.parametrize(
    "made_on, dates",
    [
        ("2027-11-29", "between 27 Dec 2027 and 10 Jan 2028"),
        ("2028-01-18", "between 15 Feb 2028 and 29 Feb 2028"),
    ],
)
def test_a_review_in_weeks_may_be_due_on_a_leap_day(made_on: str, dates: str) -> None:
    assert dates in planned(letter("C07", f"{made_on}T12:00:00+00:00"))


@pytest.mark.parametrize(
    "made_on, dates",
    [
        ("2027-11-30", "Between 29 Feb 2028 and 30 May 2028"),
        ("2027-11-29", "Between 29 Feb 2028 and 29 May 2028"),
        ("2026-11-30", "Between 28 Feb 2027 and 30 May 2027"),
        ("2028-02-29", "Between 29 May 2028 and 29 Aug 2028"),
        ("2027-08-31", "Between 30 Nov 2027 and 29 Feb 2028"),
    ],
)
def test_a_review_in_months_is_due_on_the_last_day_where_that_day_is_missing(
    made_on: str, dates: str
) -> None:
    assert dates in planned(letter("C12", f"{made_on}T12:00:00+00:00"))


def test_the_plan_of_a_released_letter_counts_from_the_day_where_it_was_released() -> (
    None
):
    case = decided(case_of(cases()["C02"]), "2026-12-01T00:30:00+13:00")
    assert "No appointment by 15 Dec 2026" in planned(compose(screening_from(case)))
