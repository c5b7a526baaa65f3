"""`read_request`: the bytes of one request for screening, read strictly and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from screening.clinical.answers import Answer, Answers
from screening.errors import Problem, Refused
from screening.fhir import (
    canonical,
    definitions,
    people,
    strict_json,
    structure,
    subject,
)
from screening.fhir.age import with_age
from screening.fhir.dates import days_of
from screening.fhir.parameters import Part, Parts, parts_of
from screening.fhir.primitives import is_instant, moment
from screening.fhir.response import read_answers
from screening.submission import Organization, Person, Submission

_ANSWERED = frozenset({"completed", "amended", "in-progress"})
_IN_PROGRESS = "in-progress"
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Request:
    """One request for screening; the resources as they came, to be read only.

    `letter` is None where nobody said whether the Bundle is to carry one.
    """

    submission: Submission
    response: dict[str, Any]
    patient: dict[str, Any] | None = None
    practitioner: dict[str, Any] | None = None
    organization: dict[str, Any] | None = None
    language: str = "en"
    letter: str | None = None
    age_from_birth_date: bool = False


def read_request(body: bytes, now: datetime) -> Request:
    """Read a QuestionnaireResponse, or Parameters that hold one."""
    return request_of(strict_json.read(body), now)


def request_of(resource: dict[str, Any], now: datetime) -> Request:
    """Check a resource that has been read strictly."""
    parts = parts_of(resource)
    _check(parts, now)
    response = parts.response.resource
    authored = response.get("authored", now.isoformat(timespec="seconds"))
    authored_on = _day(authored, now)
    given, notes = read_answers(response, parts.response.path, now.date())
    answers = _with_age(given, parts, authored_on)
    # Last, because it is slow: whatever else can refuse has done so by now.
    for part in parts.resources():
        structure.check_with_fhir_resources(part.resource, part.path)
    return Request(
        Submission(
            answers=Answers(answers),
            notes=notes,
            authored=authored,
            authored_on=authored_on,
            preliminary=response["status"] == _IN_PROGRESS,
            patient=_person(parts.patient),
            practitioner=_person(parts.practitioner),
            organization=_organization(parts.organization),
        ),
        response,
        _resource(parts.patient),
        _resource(parts.practitioner),
        _resource(parts.organization),
        parts.language,
        parts.letter,
        age_from_birth_date=len(answers) > len(given),
    )


def _check(parts: Parts, now: datetime) -> None:
    for part in parts.resources():
        structure.check(part.resource, part.path)
    response, path = parts.response.resource, parts.response.path
    problems = [
        *_problems(response, path, now),
        *subject.problems(response, _resource(parts.patient), path),
    ]
    if problems:
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


def _problems(response: dict[str, Any], path: str, now: datetime) -> list[Problem]:
    found = []
    if response["status"] not in _ANSWERED:
        text = f"The status has to be one of: {', '.join(sorted(_ANSWERED))}."
        found.append(Problem("business-rule", text, f"{path}.status"))
    if "authored" in response and _is_ahead(response["authored"], now):
        text = "The response is authored in the future. Check the date and its offset."
        found.append(Problem("value", text, f"{path}.authored"))
    found += _questionnaire_problems(response, f"{path}.questionnaire")
    return found


def _questionnaire_problems(response: dict[str, Any], place: str) -> list[Problem]:
    asked = response.get("questionnaire")
    current = definitions.questionnaire()
    expected = canonical.versioned(current["url"], current["version"])
    if asked is None:
        text = f"The response does not say what it answers. Expected {expected}."
        return [Problem("required", text, place)]
    address, version = canonical.split(asked)
    if address != current["url"] or version not in (None, current["version"]):
        text = f"This Questionnaire, or version, is not served. Expected {expected}."
        return [Problem("not-found", text, place)]
    return []


def _is_ahead(authored: str, now: datetime) -> bool:
    if is_instant(authored):
        return moment(authored) > now + _A_DAY
    return days_of(authored).first > (now + _A_DAY).date()


def _day(authored: str, now: datetime) -> date:
    # Of a year or a month, the last day that has been.
    days = days_of(authored)
    return days.first if days.exact else min(days.last, now.date())
