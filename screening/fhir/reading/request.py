"""`case_of`: a request for screening in R4, checked and read."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from screening.clinical.answers import Answer, Answers
from screening.errors import Refused
from screening.fhir import prefilled, test_data_mark
from screening.fhir.dates import days_of, utc_day
from screening.fhir.reading import (
    checks,
    clinician_decision,
    people,
    structure,
)
from screening.fhir.reading.age import with_age
from screening.fhir.reading.parameters import SCREEN, Names, Part, Parts, parts_of
from screening.fhir.reading.primitives import is_instant, moment
from screening.fhir.reading.response import read_answers
from screening.screening import (
    Case,
    Decision,
    EarlierScreening,
    Organization,
    Person,
    Resources,
)


def case_of(resource: dict[str, Any], now: datetime, names: Names = SCREEN) -> Case:
    """Check a resource that has been read strictly."""
    parts = parts_of(resource, names)
    _check(parts, now)
    part = parts.response
    response = part.resource
    authored, authored_on = _authored(response, now)
    given, notes = read_answers(response, part.path, utc_day(now))
    answers = _with_age(given, parts, authored_on)
    earlier = (_earlier(each, parts, now) for each in parts.previous if each)
    return Case(
        answers=Answers(answers),
        notes=notes,
        authored=authored,
        authored_on=authored_on,
        resources=_resources(parts),
        preliminary=_is_preliminary(response),
        unconfirmed=_unconfirmed(response),
        age_from_birth_date=len(answers) > len(given),
        demo=test_data_mark.is_marked(response, _resource(parts.patient)),
        patient=_person(parts.patient),
        practitioner=_person(parts.practitioner),
        organization=_organization(parts.organization),
        previous=tuple(sorted(earlier, key=lambda each: _order(each, now))),
        decision=_decision(parts.decision),
        options=parts.options,
    )


def _earlier(part: Part, parts: Parts, now: datetime) -> EarlierScreening:
    response = part.resource
    authored, authored_on = _authored(response, now)
    given, _ = read_answers(response, part.path, utc_day(now))
    return EarlierScreening(
        Answers(_with_age(given, parts, authored_on)),
        _unconfirmed(response),
        authored,
        authored_on,
    )


def _resources(parts: Parts) -> Resources:
    return Resources(
        parts.response.resource,
        _resource(parts.patient),
        _resource(parts.practitioner),
        _resource(parts.organization),
        previous=tuple(part.resource for part in parts.previous if part),
        decision=_resource(parts.decision),
    )


def _authored(response: dict[str, Any], now: datetime) -> tuple[str, date]:
    """Return the dateTime of a response, or the clock's, and the day it stands for."""
    authored = response.get("authored", now.isoformat(timespec="seconds"))
    # Of a year or a month, the last day that has been.
    days = days_of(authored)
    return authored, days.first if days.exact else min(days.last, now.date())


def _is_preliminary(response: dict[str, Any]) -> bool:
    return bool(response["status"] == checks.IN_PROGRESS)


def _unconfirmed(response: dict[str, Any]) -> frozenset[str]:
    # A finished response with one was refused.
    return prefilled.unconfirmed(response) if _is_preliminary(response) else frozenset()


def _order(earlier: EarlierScreening, now: datetime) -> tuple[datetime, str]:
    """Return when it was; a day without a time begins in the zone of the clock."""
    authored = earlier.authored
    if is_instant(authored):
        return moment(authored), authored
    return datetime.combine(earlier.authored_on, time.min, now.tzinfo), authored


def _check(parts: Parts, now: datetime) -> None:
    for part in parts.resources():
        structure.check(part.resource, part.path)
    if problems := list(checks.problems(parts, now)):
        raise Refused(*problems)


def _with_age(
    answers: dict[str, Answer], parts: Parts, authored_on: date
) -> dict[str, Answer]:
    if parts.patient is None:
        return answers
    return with_age(answers, parts.patient.resource, parts.patient.path, authored_on)


def _resource(part: Part | None) -> dict[str, Any] | None:
    return part.resource if part else None


def _person(part: Part | None) -> Person | None:
    return people.person(part.resource) if part else None


def _organization(part: Part | None) -> Organization | None:
    return people.organization(part.resource) if part else None


def _decision(part: Part | None) -> Decision | None:
    return clinician_decision.read(part.resource) if part else None
