"""Whose screening it is, and when something was, as the pages say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from screening.web.form.given import Given
from screening.web.form.people import a_field


@dataclass(frozen=True, slots=True)
class Patient:
    """How the pages name a patient; each part is empty where it was not given."""

    name: str
    born: str
    identifier: str


def patient_of(given: Given, language: str, now: datetime) -> Patient:
    """Return the patient of a form; the birth date as the language writes it."""
    family, first = given.one("patient.family"), given.one("patient.given")
    born, _ = a_field(given, "patient.birthDate", now.date())
    return Patient(
        ", ".join(filter(None, (family, first))),
        day(born, language) if born else "",
        given.one("patient.identifier"),
    )


def day(iso: str, language: str) -> str:
    """Write an ISO date, a month or a year."""
    from screening.letter.phrases import phrases_in

    return phrases_in(language).date_of(iso)


def moment(when: datetime, language: str) -> str:
    """Write a day and the time, with its zone."""
    from screening.letter.phrases import phrases_in

    return phrases_in(language).moment(when)
