"""The response as extraction reads it: only what may stand in another resource.

What a response contains can be referred to from nowhere else; the words of an option
are those of the Questionnaire, whatever the sender wrote beside its code. What was
pre-filled and is not confirmed came from the record and is not sent back to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.fhir.codings import option_coding
from screening.fhir.items import catalogue
from screening.fhir.prefilled import has_mark
from screening.fhir.references import is_contained, type_of
from screening.fhir.resource import Resource
from screening.fhir.writing import origin
from screening.fhir.writing.phrases import result_phrases

_AS_SENT = ("resourceType", "id", "status", "authored")


def source_of(response: Resource) -> Resource:
    """Return a response that has been checked, ready to be extracted from."""
    author = origin.performer(response).get("performer", [])
    source = {
        **{name: response[name] for name in _AS_SENT if name in response},
        **dict(_references(response)),
        "subject": origin.subject(
            response, result_phrases("en").patient_not_identified
        ),
        **({"author": author[0]} if author else {}),
        "item": list(_items(response)),
    }
    return dict(_without_primitive_extensions(source))


def _references(response: Resource) -> Iterator[tuple[str, Any]]:
    for name in ("encounter", "source"):
        if name in response and not is_contained(response[name]):
            yield name, response[name]
    for name in ("basedOn", "partOf"):
        # A response may be part of an Observation; an Observation may not.
        kept = [
            each
            for each in response.get(name, ())
            if not is_contained(each) and type_of(each) != "Observation"
        ]
        if kept:
            yield name, kept


def _items(parent: Resource) -> Iterator[Resource]:
    """Return the items that say something, with the codings of the Questionnaire."""
    for item in parent.get("item", ()):
        if _is_unconfirmed(item):
            continue
        given = (each for each in item.get("answer", ()) if not has_mark(each))
        answers = [_answer(each) for each in given]
        inner = list(_items(item))
        if answers:
            yield {"linkId": item["linkId"], "answer": answers}
        elif inner:
            yield {"linkId": item["linkId"], "item": inner}


def _is_unconfirmed(item: Resource) -> bool:
    kind = catalogue()[item["linkId"]]
    if kind.is_group and kind.repeats:
        # Half a row would say something else.
        return has_mark(item)
    return has_mark({name: item[name] for name in item.keys() - {"item", "answer"}})


def _answer(answer: Resource) -> Resource:
    if "valueCoding" in answer:
        return {"valueCoding": option_coding(answer["valueCoding"]["code"])}
    return answer


def _without_primitive_extensions(value: Any) -> Any:
    """Leave out `_name` beside `name`: FHIRPath would count it as a second value."""
    if isinstance(value, dict):
        return {
            name: _without_primitive_extensions(each)
            for name, each in value.items()
            if not name.startswith("_")
        }
    if isinstance(value, list):
        return [_without_primitive_extensions(each) for each in value]
    return value
