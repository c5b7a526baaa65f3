"""A definition, or a searchset of them, as it is served in R5."""

from __future__ import annotations

from typing import Any

from screening.fhir.r5.definitions import ONLY_IN_R4
from screening.fhir.r5.tables import TO_R5

Resource = dict[str, Any]


def served_in_r5(resource: Resource) -> Resource | None:
    """Return it in R5; None for a definition that is about R4."""
    held = [entry["resource"] for entry in resource.get("entry", [])]
    if any(each["resourceType"] in ONLY_IN_R4 for each in (resource, *held)):
        return None
    return TO_R5.convert(resource, resource["resourceType"]).resource
