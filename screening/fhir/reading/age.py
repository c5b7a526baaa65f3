"""The age, from `pt-age` or else from the patient's birthDate on the day authored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from screening.clinical.answers import Answer, Measured
from screening.errors import Problem, Refused
from screening.fhir.dates import age_on, days_of
from screening.rulebook import RULEBOOK

_BORN = "birthDate"
_MOST_APART = 1


def with_age(
    answers: dict[str, Answer],
    patient: dict[str, Any],
    patient_path: str,
    authored_on: date,
) -> dict[str, Answer]:
    """Return the answers with the age that the birthDate gives, if none was answered.

    A year or a month alone leaves the age open, as it decides who is under 16; but a
    person who is under 16 on every day it allows is a child.
    """
    if _BORN not in patient:
        return answers
    born = days_of(patient[_BORN])
    oldest, youngest = age_on(authored_on, born.first), age_on(authored_on, born.last)
    place = f"{patient_path}.{_BORN}"
    _check_possible(oldest, youngest, place)
    link_id = RULEBOOK.age.link_id
    given = answers.get(link_id)
    if isinstance(given, Measured):
        if not youngest - _MOST_APART <= given.value <= oldest + _MOST_APART:
            text = "The age and the birthDate differ. Check whose response this is."
            raise Refused(Problem("business-rule", text, place, link_id))
        return answers
    if not born.exact and oldest >= RULEBOOK.adult_from:
        return answers
    age = Measured(Decimal(oldest), Decimal(oldest))
    return {link_id: age} | answers


def _check_possible(oldest: int, youngest: int, place: str) -> None:
    limits = RULEBOOK.age.plausible
    if limits is not None and (oldest < limits[0] or youngest > limits[1]):
        text = f"The birthDate gives no age of {limits[0]} to {limits[1]}. Check it."
        raise Refused(Problem("value", text, place))
