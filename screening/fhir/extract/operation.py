"""`extract`: the whole of $extract on a response that has been checked.

Every id comes from the content, and no clock is asked: the same response gives the
same bytes.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime

from screening.clinical.question import OPEN_OPTIONS
from screening.errors import Problem
from screening.fhir import json_output, prefilled
from screening.fhir.canonical import QUESTIONNAIRE
from screening.fhir.extract.observations import observations
from screening.fhir.extract.source import source_of
from screening.fhir.extract.templates import from_templates
from screening.fhir.operation_outcome import operation_outcome
from screening.fhir.reading.parameters import EXTRACT
from screening.fhir.request import read_case
from screening.fhir.resource import Resource

_NOTHING = "Nothing was extracted: no question that is extracted has an answer."
_NO_ID = (
    "The response has no id, so that nothing extracted refers back to it. Store it "
    "first, and send it with the id it was given."
)
_NO_SUBJECT = (
    "The response does not say whom it is about, so neither does what was extracted. "
    "Give the response a subject before storing anything."
)
_NO_TIME = (
    "The response does not say when it was authored, so that no Observation says when "
    "it was made. Give the response its time."
)
_NO_SAMPLE_DATE = (
    "A laboratory result came without the date of its sample: its Observation has no "
    "effective time."
)
_OPEN = (
    "Where the value of an Observation is unknown or not-examined, nobody knows or "
    "nobody looked: read it neither as normal nor as abnormal."
)
_UNCONFIRMED = (
    "What was pre-filled and is not confirmed yet was not extracted: it came from the "
    "record."
)
_PRELIMINARY = "The response is in progress: its Observations are preliminary."


def extract_resources(body: bytes, now: datetime) -> Resource:
    """Read the response in a body, and return the Parameters of $extract."""
    case = read_case(body, now, EXTRACT)
    return extracted(case.resources.response)


def extracted(response: Resource) -> Resource:
    """Return the Parameters: what was extracted as `return`, and `issues` if any."""
    source = source_of(response)
    resource_made = [*observations(source), *from_templates(source)]
    parameters = []
    if resource_made:
        parameters.append(
            {"name": "return", "resource": _transaction(response, resource_made)}
        )
    if issues := list(_issues(response, resource_made)):
        outcome = {"resourceType": "OperationOutcome", "issue": issues}
        parameters.append({"name": "issues", "resource": outcome})
    return {"resourceType": "Parameters", "parameter": parameters}


def _transaction(response: Resource, resource_made: list[Resource]) -> Resource:
    content = f"{QUESTIONNAIRE} {json_output.dumps(response).decode()}"
    key = uuid.uuid5(uuid.NAMESPACE_URL, content)
    return {
        "resourceType": "Bundle",
        "type": "transaction",
        "entry": [
            {
                "fullUrl": uuid.uuid5(key, str(number)).urn,
                "resource": resource,
                "request": {"method": "POST", "url": resource["resourceType"]},
            }
            for number, resource in enumerate(resource_made)
        ],
    }


def _issues(response: Resource, resource_made: list[Resource]) -> Iterator[Resource]:
    if prefilled.unconfirmed(response):
        yield from _issue("information", "informational", _UNCONFIRMED, "item")
    if not resource_made:
        yield from _issue("warning", "informational", _NOTHING, "item")
        return
    if "id" not in response:
        yield from _issue("warning", "required", _NO_ID, "id")
    if "subject" not in response:
        yield from _issue("warning", "required", _NO_SUBJECT, "subject")
    if "authored" not in response:
        yield from _issue("warning", "required", _NO_TIME, "authored")
    elif any(_is_undated(each) for each in resource_made):
        yield from _issue("information", "informational", _NO_SAMPLE_DATE, "item")
    if any(_is_open(each) for each in resource_made):
        yield from _issue("information", "informational", _OPEN, "item")
    if response["status"] == "in-progress":
        yield from _issue("information", "informational", _PRELIMINARY, "status")


def _issue(severity: str, code: str, text: str, element: str) -> list[Resource]:
    problem = Problem(code, text, f"QuestionnaireResponse.{element}")
    issues: list[Resource] = operation_outcome([problem], severity)["issue"]
    return issues


def _is_undated(resource: Resource) -> bool:
    is_observation = resource["resourceType"] == "Observation"
    return is_observation and "effectiveDateTime" not in resource


def _is_open(resource: Resource) -> bool:
    codings = resource.get("valueCodeableConcept", {}).get("coding", ())
    return any(coding["code"] in OPEN_OPTIONS for coding in codings)
