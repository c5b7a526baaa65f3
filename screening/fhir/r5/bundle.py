"""The result in R5: what was sent in R5 as it came, the rest from R4."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from screening.fhir.r5.tables import TO_R5
from screening.fhir.reading import structure
from screening.fhir.version import FhirVersion
from screening.screening import Resources

Resource = dict[str, Any]

_FIRST = ("resourceType", "id")


def bundle_in_r5(bundle: Resource, sent: Resources) -> Resource:
    """Return the result in R5, or raise Refused for what was sent and has no place."""
    given = _given(sent)
    for kind, resource in given.items():
        if kind not in sent.in_r5:
            converted = TO_R5.convert(resource, kind).resource
            # A code may be new, or gone, although its element is not.
            structure.check(converted, kind, FhirVersion.R5)
    result = TO_R5.convert(bundle, "Bundle").resource
    for before, after in zip(bundle["entry"], result["entry"], strict=True):
        resource = before["resource"]
        kind = resource["resourceType"]
        if kind in sent.in_r5:
            moved = _moved(given[kind], resource)
            after["resource"] = _as_sent(sent.in_r5[kind], resource, moved)
    return result


def _given(sent: Resources) -> dict[str, Resource]:
    given = (
        sent.patient,
        sent.practitioner,
        sent.organization,
        sent.response,
    )
    return {each["resourceType"]: each for each in given if each is not None}


def _as_sent(
    original: Resource, resource: Resource, moved: Mapping[str, str]
) -> Resource:
    """Return what was sent, with the id and the references it has in the Bundle."""
    first = {name: resource[name] for name in _FIRST if name in resource}
    rest = {name: each for name, each in original.items() if name not in _FIRST}
    return {**first, **_with_references(rest, moved)}


def _moved(before: Any, after: Any) -> dict[str, str]:
    """Return where each reference of a resource points after it was put in a Bundle."""
    moved: dict[str, str] = {}
    if isinstance(before, list):
        for each, then in zip(before, after, strict=True):
            moved |= _moved(each, then)
    elif isinstance(before, dict):
        for name, each in before.items():
            if name == "reference" and isinstance(each, str):
                moved[each] = after[name]
            elif name in after:
                moved |= _moved(each, after[name])
    return moved


def _with_references(value: Any, moved: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_with_references(each, moved) for each in value]
    if not isinstance(value, dict):
        return value
    copied = {name: _with_references(each, moved) for name, each in value.items()}
    reference = value.get("reference")
    if isinstance(reference, str):
        copied["reference"] = moved.get(reference, reference)
    return copied
