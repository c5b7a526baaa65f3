"""Which Questionnaire the Parameters of $populate name."""

from __future__ import annotations

from typing import Any

from screening.fhir import canonical, definitions


def is_ours(parameter: dict[str, Any]) -> bool:
    """Whether a parameter names our Questionnaire, in this version or in none."""
    current = definitions.questionnaire()
    resource = parameter.get("resource")
    if isinstance(resource, dict):
        named = (resource.get("url"), resource.get("version"))
        kind = resource.get("resourceType")
        return kind == "Questionnaire" and named in (
            (current["url"], None),
            (current["url"], current["version"]),
        )
    given = parameter.get("valueReference", {}).get("reference")
    for name in ("valueCanonical", "valueUri", "valueString"):
        given = parameter.get(name, given)
    if given in (f"Questionnaire/{current['id']}", current["url"]):
        return True
    return bool(given == canonical.versioned(current["url"], current["version"]))
