"""Examples of every profile, made by screening the invented patients of the demo."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from screening import pipeline
from screening.fhir.definitions.examples import sample

Resource = dict[str, Any]

# The date of the definitions, so that the same examples are made every day.
_MADE = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
_BUNDLES = {
    "collection": "urgent-neurology",
    "transaction": "routine-neurology",
    "document": "emergency-same-day",
}
_SINGLE = ("urgent-neurology", "contradiction", "released")


def examples() -> Iterator[Resource]:
    """Yield a Bundle of each form, and the first resource of each further profile.

    Without the libraries for the PDF there is no DocumentReference.
    """
    for form, name in _BUNDLES.items():
        yield _bundle(name, form)
    seen: set[str] = set()
    for name in _SINGLE:
        for entry in _bundle(name, "collection")["entry"]:
            resource = entry["resource"]
            profile = _profile(resource)
            if profile is not None and profile not in seen:
                seen.add(profile)
                yield resource


def _bundle(name: str, form: str) -> Resource:
    screening = pipeline.screen(sample(name), _MADE)
    bundle: Resource = json.loads(
        pipeline.bundle_bytes(screening, form=form), parse_float=Decimal
    )
    return bundle


def _profile(resource: Resource) -> str | None:
    """Return what makes a resource an example of its own."""
    if resource["resourceType"] == "QuestionnaireResponse":
        # It was sent, so that it names no profile of ours.
        return "QuestionnaireResponse"
    profiles: list[str] = resource.get("meta", {}).get("profile", [])
    return profiles[0] if profiles else None
