"""The mark of what is about no real patient: HTEST, test health data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.fhir.canonical import ACT_REASON
from screening.fhir.resource import Resource

_MARK = {"system": ACT_REASON, "code": "HTEST", "display": "test health data"}


def is_marked(*resources: Resource | None) -> bool:
    """Whether one of these says that it is about no real patient."""
    return any(
        (label.get("system"), label.get("code")) == (_MARK["system"], _MARK["code"])
        for resource in filter(None, resources)
        for label in _labels(resource.get("meta", {}))
    )


def marked(resource: Resource) -> Resource:
    """Return a resource that we made, with the mark."""
    return {**resource, "meta": {**resource.get("meta", {}), "tag": [_MARK]}}


def _labels(meta: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from meta.get("tag", ())
    # Some systems write it as a security label.
    yield from meta.get("security", ())
