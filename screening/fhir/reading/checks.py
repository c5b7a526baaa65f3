"""What a well-formed response still has to be: finished or begun, dated, ours, of the
patient that was sent; and so each earlier one. And what a decision on it has to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from screening.errors import Problem
from screening.fhir import canonical, definitions, prefilled
from screening.fhir.dates import days_of, utc_day
from screening.fhir.reading import clinician_decision, people, previous, subject
from screening.fhir.reading.parameters import Part, Parts
from screening.fhir.reading.primitives import is_instant, moment

IN_PROGRESS = "in-progress"
_ANSWERED = frozenset({"completed", "amended", IN_PROGRESS})
_A_DAY = timedelta(days=1)


def problems(parts: Parts, now: datetime) -> Iterator[Problem]:
    """Say what is wrong with what was sent."""
    patient = parts.patient.resource if parts.patient else None
    response, path = parts.response.resource, parts.response.path
    yield from _problems(response, path, now)
    yield from subject.problems(response, patient, path)
    yield from _questionnaire_sent(parts.questionnaire)
    for part in filter(None, parts.previous):
        yield from _problems(part.resource, part.path, now)
        yield from subject.problems(part.resource, patient, part.path)
        yield from previous.problems(part.resource, response, part.path)
    if parts.decision is not None:
        yield from _decision_problems(parts.decision, parts, now)


def _decision_problems(given: Part, parts: Parts, now: datetime) -> Iterator[Problem]:
    response, authored = parts.response, parts.response.resource.get("authored")
    yield from clinician_decision.problems(given.resource, given.path, authored, now)
    if response.resource["status"] == IN_PROGRESS:
        text = "A response in progress cannot be released. Complete it first."
        yield Problem("business-rule", text, f"{response.path}.status")
    sent = parts.practitioner
    if sent is None or people.person(sent.resource).name is None:
        text = "Who releases has to be named. Send the practitioner with a name."
        place = "Parameters.parameter.where(name = 'practitioner').resource"
        yield Problem("required", text, f"{sent.path if sent else place}.name")


def _problems(response: dict[str, Any], path: str, now: datetime) -> list[Problem]:
    found = []
    if response["status"] not in _ANSWERED:
        text = f"The status has to be one of: {', '.join(sorted(_ANSWERED))}."
        found.append(Problem("business-rule", text, f"{path}.status"))
    if "authored" in response and _is_ahead(response["authored"], now):
        text = "The response is authored in the future. Check the date and its offset."
        found.append(Problem("value", text, f"{path}.authored"))
    found += _questionnaire_problems(response, f"{path}.questionnaire")
    if response["status"] != IN_PROGRESS:
        found += prefilled.problems(response, path)
    return found


def _questionnaire_problems(response: dict[str, Any], place: str) -> list[Problem]:
    asked = response.get("questionnaire")
    if asked is None:
        text = f"The response does not say what it answers. Expected {_served()}."
        return [Problem("required", text, place)]
    address, version = canonical.split(asked)
    return _served_problems(address, version, place)


def _questionnaire_sent(part: Part | None) -> list[Problem]:
    if part is None:
        return []
    sent = part.resource
    return _served_problems(sent.get("url"), sent.get("version"), f"{part.path}.url")


def _served_problems(
    address: str | None, version: str | None, place: str
) -> list[Problem]:
    current = definitions.questionnaire()
    if address == current["url"] and version in (None, current["version"]):
        return []
    text = f"This Questionnaire, or version, is not served. Expected {_served()}."
    return [Problem("not-found", text, place)]


def _served() -> str:
    current = definitions.questionnaire()
    return canonical.versioned(current["url"], current["version"])


def _is_ahead(authored: str, now: datetime) -> bool:
    if is_instant(authored):
        return moment(authored) > now + _A_DAY
    return days_of(authored).first > utc_day(now + _A_DAY)
