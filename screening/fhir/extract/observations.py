"""Observation-based extraction: one Observation for each answer.

SDC knows no dataAbsentReason here, and FHIR wants `unknown` as the value where it is
one of the answers: so an option is the value whatever it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.fhir.extract.annotations import Observed, observed
from screening.fhir.resource import Resource
from screening.fhir.writing import origin


def observations(source: Resource) -> Iterator[Resource]:
    """Make the Observations in the order of the response."""
    begin, end = _begin(source), _end(source)
    for question, answer in _answered(source):
        yield {**begin, **_what(question), **end, **_value(question, answer)}


def _answered(parent: Resource) -> Iterator[tuple[Observed, Resource]]:
    for item in parent["item"]:
        if "item" in item:
            yield from _answered(item)
        elif question := observed().get(item["linkId"]):
            yield from ((question, answer) for answer in item["answer"])


def _begin(source: Resource) -> Resource:
    return {
        "resourceType": "Observation",
        **_copied(source, "basedOn", "partOf"),
        "status": origin.observation_status(source),
    }


def _what(question: Observed) -> Resource:
    category = {"category": question.category} if question.category else {}
    return {**category, "code": question.code}


def _end(source: Resource) -> Resource:
    times = origin.times(source["authored"]) if "authored" in source else {}
    end = {
        **_copied(source, "subject", "encounter"),
        **times,
        **origin.performer(source),
    }
    if "id" in source:
        response = {"reference": f"QuestionnaireResponse/{source['id']}"}
        end["derivedFrom"] = [response]
    return end


def _copied(source: Resource, *names: str) -> Resource:
    return {name: source[name] for name in names if name in source}


def _value(question: Observed, answer: Resource) -> dict[str, Any]:
    match answer:
        case {"valueCoding": coding}:
            concept = {"coding": [coding], "text": coding["display"]}
            return {"valueCodeableConcept": concept}
        case {"valueInteger": number} if question.unit is not None:
            unit = question.unit
            return {
                "valueQuantity": {
                    "value": number,
                    "unit": unit["display"],
                    "system": unit["system"],
                    "code": unit["code"],
                }
            }
    raise ValueError("a question is extracted whose kind of answer is not")
