"""Whose screening it is, and when something was, as the pages say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from screening.fhir.dates import utc_day
from screening.web.form.form_data import FormData
from screening.web.form.people import GENDERS, a_field
from screening.web.shared.words import say
from screening.wording.language import language_of


@dataclass(frozen=True, slots=True)
class Patient:
    """How the pages name a patient; each part is empty where it was not given."""

    name: str
    born: str
    identifier: str
    sex: str
    phone: str


def patient_of(data: FormData, language: str, now: datetime) -> Patient:
    """Return the patient of a form; the birth date as the language writes it."""
    family, first = data.one("patient.family"), data.one("patient.given")
    born, _ = a_field(data, "patient.birthDate", utc_day(now))
    return Patient(
        ", ".join(filter(None, (family, first))),
        day(born, language) if born else "",
        data.one("patient.identifier"),
        _sex(data, language),
        data.one("patient.phone"),
    )


def _sex(data: FormData, language: str) -> str:
    """Return the sex in the record, else that of the answers where it is known."""
    code = data.one("patient.gender") or data.one("pt-sex")
    known = code in GENDERS and code != "unknown"
    return say(language, f"people.genders.{code}") if known else ""


def day(iso: str, language: str) -> str:
    """Write an ISO date, a month or a year."""
    return language_of(language).date_of(iso)


def moment(when: datetime, language: str) -> str:
    """Write a day and the time where this service stands, with its zone."""
    return language_of(language).moment(when.astimezone())


def clock(iso: str) -> str:
    """Return the time of day where this service stands; empty if unreadable."""
    try:
        return datetime.fromisoformat(iso).astimezone().strftime("%H:%M")
    except (ValueError, OverflowError):
        return ""
