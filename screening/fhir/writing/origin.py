"""What a resource made from a response takes over from it."""

from __future__ import annotations

from typing import Any

from screening.fhir.reading.primitives import is_instant
from screening.fhir.references import is_contained, type_of
from screening.fhir.resource import Reference, Resource

_STATUS = {"in-progress": "preliminary", "completed": "final", "amended": "amended"}


def observation_status(response: Resource) -> str:
    """Return the observation-status that the status of the response amounts to."""
    return _STATUS[response["status"]]


def subject(response: Resource, not_identified: str) -> Reference:
    """Return the subject, or these words where the response names nobody."""
    given = dict(response.get("subject", {}))
    if is_contained(given):
        del given["reference"]
    if {"reference", "identifier", "display"}.isdisjoint(given):
        given["display"] = not_identified
    return given


def times(authored: str) -> dict[str, str]:
    """Return when something was observed and issued, as elements."""
    # `issued` is an instant: only a time with its offset will do.
    issued = {"issued": authored} if is_instant(authored) else {}
    return {"effectiveDateTime": authored, **issued}


def performer(response: Resource) -> dict[str, Any]:
    """Return the author as who observed, as an element; left out if it is a Device.

    Who filled in a response may be one, but who made an Observation may not.
    """
    author = response.get("author")
    if author is None or is_contained(author) or type_of(author) == "Device":
        return {}
    return {"performer": [author]}
