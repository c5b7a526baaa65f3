"""FHIR dates, which may be partial, as the days they can mean; and ages from them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a partial date can mean."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def days_of(written: str) -> Days:
    """Read a FHIR date or dateTime that is known to be well-formed."""
    parts = [int(part) for part in written[:10].split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return Days(date(year, month or 1, day or 1), date(year, last_month, last_day))


def utc_day(moment: datetime) -> date:
    """Return the day in UTC. In no zone is the day more than one earlier or later."""
    return moment.astimezone(UTC).date()


def age_on(day: date, born: date) -> int:
    """Return the age in completed years; negative before birth."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
