"""`read_request`: the bytes of one request for screening, read strictly and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from screening.clinical.answers import Answer, Answers
from screening.errors import Problem, Refused
from screening.fhir import prefilled, test_data_mark
from screening.fhir.dates import days_of
from screening.fhir.reading import (
    checks,
    clinician_decision,
    people,
    strict_json,
    structure,
)
from screening.fhir.reading.age import with_age
from screening.fhir.reading.parameters import SCREEN, Names, Part, Parts, parts_of
from screening.fhir.reading.response import read_answers
from screening.fhir.version import FhirVersion
from screening.screening import Organization, Person, Submission


@dataclass(frozen=True, slots=True)
class Request:
    """One request for screening; the resources as they came, to be read only.

    `decision` is the parameter of that name, as it came.
    `letter` is None where nobody said whether the Bundle is to carry one,
    `letter_language` where the letter is to be in the language of the result, and
    `bundle` where nobody said in which form it is to come. `in_r5` holds by type what
    was sent in R5, and `only_in_r5` says what of it this request, which is in R4,
    lacks.
    """

    submission: Submission
    response: dict[str, Any]
    patient: dict[str, Any] | None = None
    practitioner: dict[str, Any] | None = None
    organization: dict[str, Any] | None = None
    language: str = "en"
    letter: str | None = None
    letter_language: str | None = None
    bundle: str | None = None
    pdf: str | None = None
    age_from_birth_date: bool = False
    in_r5: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    only_in_r5: tuple[Problem, ...] = ()
    previous: tuple[dict[str, Any], ...] = ()
    decision: dict[str, Any] | None = None

    @property
    def without_id(self) -> tuple[str, ...]:
        """Return the types of the resources that came without an id."""
        people = (self.patient, self.practitioner, self.organization)
        came = filter(None, (*people, self.response))
        return tuple(each["resourceType"] for each in came if "id" not in each)


def read_request(
    body: bytes,
    now: datetime,
    names: Names = SCREEN,
    version: FhirVersion = FhirVersion.R4,
) -> Request:
    """Read a QuestionnaireResponse, or the Parameters of an operation on one."""
    resource = strict_json.read(body)
    if version is FhirVersion.R5:
        from screening.fhir.r5.request import request_of_r5

        return request_of_r5(resource, now, names)
    return request_of(resource, now, names)


def request_of(
    resource: dict[str, Any], now: datetime, names: Names = SCREEN
) -> Request:
    """Check a resource that has been read strictly."""
    parts = parts_of(resource, names)
    _check(parts, now)
    submission, age_from_birth_date = _submission(parts.response, parts, now)
    earlier = [
        _submission(part, parts, now)[0] for part in filter(None, parts.previous)
    ]
    return Request(
        replace(
            submission,
            previous=tuple(sorted(earlier, key=_authored)),
            decision=clinician_decision.read(parts.decision.resource)
            if parts.decision
            else None,
        ),
        parts.response.resource,
        _resource(parts.patient),
        _resource(parts.practitioner),
        _resource(parts.organization),
        parts.language,
        parts.letter,
        parts.letter_language,
        parts.bundle,
        parts.pdf,
        age_from_birth_date=age_from_birth_date,
        previous=tuple(part.resource for part in parts.previous if part),
        decision=_resource(parts.decision),
    )


def _submission(part: Part, parts: Parts, now: datetime) -> tuple[Submission, bool]:
    """Read one response, and say whether its age had to come from the birth date."""
    response = part.resource
    authored = response.get("authored", now.isoformat(timespec="seconds"))
    authored_on = _day(authored, now)
    given, notes = read_answers(response, part.path, now.date())
    answers = _with_age(given, parts, authored_on)
    preliminary = response["status"] == checks.IN_PROGRESS
    submission = Submission(
        answers=Answers(answers),
        notes=notes,
        authored=authored,
        authored_on=authored_on,
        preliminary=preliminary,
        # A finished response with one was refused.
        unconfirmed=prefilled.unconfirmed(response) if preliminary else frozenset(),
        patient=_person(parts.patient),
        practitioner=_person(parts.practitioner),
        organization=_organization(parts.organization),
        demo=test_data_mark.is_marked(response, _resource(parts.patient)),
    )
    return submission, len(answers) > len(given)


def _authored(submission: Submission) -> tuple[date, str]:
    return submission.authored_on, submission.authored


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


def _day(authored: str, now: datetime) -> date:
    # Of a year or a month, the last day that has been.
    days = days_of(authored)
    return days.first if days.exact else min(days.last, now.date())
