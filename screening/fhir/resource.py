"""How every resource that is made begins: its id, its profile and its identifier."""

from __future__ import annotations

from typing import Any

from screening.fhir.canonical import PROFILES, RESULT_IDENTIFIER

Resource = dict[str, Any]
Reference = dict[str, Any]

_NOT_IDENTIFIED = frozenset({"Provenance", "Binary"})
_IDENTIFIED_ONCE = frozenset({"Composition"})


def begin(kind: str, resource_id: str, profile: str) -> Resource:
    """Return the first elements of a resource that is made, not sent."""
    resource: Resource = {
        "resourceType": kind,
        "id": resource_id,
        "meta": {"profile": [PROFILES[profile]]},
    }
    if kind not in _NOT_IDENTIFIED:
        identifier = {"system": RESULT_IDENTIFIER, "value": resource_id}
        once = kind in _IDENTIFIED_ONCE
        resource["identifier"] = identifier if once else [identifier]
    return resource


def reference_to(resource: Resource) -> Reference:
    """Return a reference to a resource of the result."""
    return {"reference": f"{resource['resourceType']}/{resource['id']}"}
