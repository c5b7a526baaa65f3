"""One resource of each kind as a file to be read: `UPDATE_GOLDEN=1` writes them anew.

Long lists are cut after the third entry, with the number of those left out. Of
parameters the first of each name stays, of a Bundle's entries the first of each type.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from screening.fhir.canonical import PROFILES
from screening.fhir.json_output import dumps_indented
from tests.support.decisions import released
from tests.unit.fhir.sending import (
    EVERYBODY,
    UNUSUAL,
    Json,
    bundle_of,
    good,
    parameters,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "fhir"
BODIES: dict[str, Json] = {
    "urgent": parameters(good(lb__k="4.10"), **EVERYBODY),
    "released": released(),
    "contradictory": UNUSUAL["contradictory"],
    "nothing answered": UNUSUAL["nothing answered"],
    "other units": UNUSUAL["other units"],
}
# The name of the file, the request, and what of its result: the type of a resource, its
# profile, or the question of an Observation.
KINDS: dict[str, tuple[str, str]] = {
    "ClinicalImpression": ("released", "clinical-impression"),
    "Composition": ("released", "composition"),
    "DetectedIssue": ("contradictory", "detected-issue"),
    "Device": ("urgent", "device"),
    "DocumentReference": ("released", "document-reference"),
    "GuidanceResponse": ("contradictory", "guidance-response"),
    "GuidanceResponse-nothing-answered": ("nothing answered", "guidance-response"),
    "Observation-choice": ("urgent", "ex-wasting"),
    "Observation-several": ("urgent", "tw-sites"),
    "Observation-number": ("urgent", "pt-age"),
    "Observation-laboratory": ("urgent", "lb-k"),
    "Observation-other-unit": ("other units", "lb-mg"),
    "Observation-not-asked": ("nothing answered", "ex-power"),
    "OperationOutcome": ("urgent", "OperationOutcome"),
    "Organization": ("urgent", "Organization"),
    "Patient": ("urgent", "Patient"),
    "Practitioner": ("urgent", "Practitioner"),
    "Provenance": ("urgent", "provenance"),
    "Provenance-release": ("released", "release"),
    "QuestionnaireResponse": ("urgent", "QuestionnaireResponse"),
    "RequestGroup": ("urgent", "request-group"),
    "RiskAssessment": ("urgent", "risk-assessment"),
    "ServiceRequest-order": ("released", "order"),
    "ServiceRequest-referral": ("urgent", "referral"),
    "ServiceRequest-suggested-test": ("urgent", "suggested-test"),
    "Task": ("urgent", "task"),
}
FORMS = ("collection", "transaction", "document")
_MOST_LINES = 250


@pytest.mark.parametrize("name", KINDS)
def test_a_resource_of_this_kind_is_the_one_on_file(name: str) -> None:
    body, wanted = KINDS[name]
    on_file(name, next(each for each in _resources(body) if _is(each, wanted)))


@pytest.mark.parametrize("form", FORMS)
def test_the_frame_of_the_bundle_is_the_one_on_file(form: str) -> None:
    bundle = _bundle("urgent", form)
    entries = [
        entry | {"resource": {"resourceType": entry["resource"]["resourceType"]}}
        for entry in bundle["entry"]
    ]
    on_file(f"Bundle-{form}", bundle | {"entry": entries})


def test_every_kind_of_resource_has_a_file_that_can_be_read() -> None:
    shown: set[str] = set()
    for file in GOLDEN.glob("*.json"):
        text = file.read_text("utf-8")
        assert len(text.splitlines()) <= _MOST_LINES, f"{file.name} is a wall"
        shown |= {profile for profile in PROFILES.values() if f'"{profile}"' in text}
    # A response stays as it was sent, with its profile only where it came with one.
    assert shown | {PROFILES["questionnaire-response"]} == set(PROFILES.values())
    kinds = {r["resourceType"] for body in BODIES for r in _resources(body)}
    assert kinds <= {name.partition("-")[0] for name in KINDS}
    forms = {f"Bundle-{form}" for form in FORMS}
    assert {file.stem for file in GOLDEN.iterdir()} == KINDS.keys() | forms


def on_file(name: str, content: Json) -> None:
    written = dumps_indented(shortened(content))
    file = GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(written)
    assert file.read_bytes() == written, "UPDATE_GOLDEN=1 accepts the change"


def shortened(value: Any) -> Any:
    """Cut long lists, and say how many entries were left out."""
    if isinstance(value, dict):
        return {name: shortened(each) for name, each in value.items()}
    if not isinstance(value, list):
        return value
    kinds = [_kind(each) for each in value]
    kept = value[:3]
    if all(kinds):
        kept = [value[kinds.index(kind)] for kind in dict.fromkeys(kinds)]
    left_out = len(value) - len(kept)
    return [*map(shortened, kept), *([f"... {left_out} more"] if left_out else [])]


def _kind(entry: Any) -> str | None:
    """Return the name of a parameter, or the type of a resource in a Bundle."""
    if not isinstance(entry, dict):
        return None
    named = entry.get("name") or entry.get("resource", {}).get("resourceType")
    return named if isinstance(named, str) else None


def _is(resource: Json, wanted: str) -> bool:
    if wanted in PROFILES:
        return PROFILES[wanted] in resource.get("meta", {}).get("profile", [])
    if resource["resourceType"] == "Observation":
        return bool(resource["code"]["coding"][0]["code"] == wanted)
    return bool(resource["resourceType"] == wanted)


def _resources(body: str) -> list[Json]:
    return [entry["resource"] for entry in _bundle(body)["entry"]]


@cache
def _bundle(body: str, form: str = "collection") -> Json:
    # Whatever stands in the way of a letter comes beside it here: both are shown.
    return bundle_of(BODIES[body], b"%PDF-1.7", "The letter is left out.", form)
