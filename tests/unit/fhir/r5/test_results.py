"""Every result in R5 is valid and holds what the result in R4 holds, and no more."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest
from fhir.resources.bundle import Bundle

from screening.errors import Refused
from screening.fhir.reading import structure
from screening.fhir.version import FhirVersion
from tests.unit.fhir.bodies import BODIES, with_subject
from tests.unit.fhir.r5.in_r5 import PEOPLE_R4, both, leaves
from tests.unit.fhir.sending import PATIENT, Json, good, parameters, read, references

CONTRADICTORY = BODIES["contradictory"] | {"status": "amended"}
RESULTS = BODIES | {
    "with people": parameters(good(), **PEOPLE_R4),
    "contradictory, amended": CONTRADICTORY,
}
OTHER_FORMS = ("with people", "contradictory", "in progress", "under 16")
PAIRS = [(name, "collection") for name in RESULTS]
PAIRS += [(name, form) for name in OTHER_FORMS for form in ("document", "transaction")]
# Left out on purpose: profiles are for R4, and this one repeats the subject.
LEFT_OUT = {("meta", "profile"), ("context", "sourcePatientInfo", "reference")}
RENAMED = ("RequestGroup", "RequestOrchestration")
# R5 has no code for an issue that was amended.
REWRITTEN = {("DetectedIssue", "status"): {"amended": "final"}}


@pytest.fixture(params=PAIRS, ids="-".join)
def pair(request: pytest.FixtureRequest) -> tuple[Json, Json]:
    return _pair(*request.param)


@cache
def _pair(name: str, form: str) -> tuple[Json, Json]:
    # A letter in one half, a warning in the other.
    pdf = b"%PDF-1.7" if form == "document" or name == "with people" else None
    return both(read(with_subject(RESULTS[name])), form, pdf)


def test_the_result_is_well_formed_r5_and_survives_its_models(
    pair: tuple[Json, Json],
) -> None:
    _, bundle = pair
    for entry in bundle["entry"]:
        kind = entry["resource"]["resourceType"]
        structure.check(entry["resource"], kind, FhirVersion.R5)
    assert _plain(Bundle.model_validate(bundle).model_dump()) == _plain(bundle)


def test_every_value_of_r4_is_in_r5_and_nothing_is_added(
    pair: tuple[Json, Json],
) -> None:
    r4, r5 = pair
    for before, after in zip(r4["entry"], r5["entry"], strict=True):
        kind = before["resource"]["resourceType"]
        kept = Counter(
            REWRITTEN.get((kind, path[-1]), {}).get(value, value).replace(*RENAMED)
            for path, value in leaves(before["resource"])
            if not _is_left_out(path)
        )
        found = Counter(value for _, value in leaves(after["resource"]))
        assert kept == found, kind


def test_every_reference_of_r5_finds_its_resource(pair: tuple[Json, Json]) -> None:
    r4, r5 = pair
    dangling = set(references(r4)) - _addresses(r4)
    assert set(references(r5)) - _addresses(r5) == dangling
    assert "RequestGroup" not in str(r5)


@pytest.mark.parametrize(
    "contained, code, path",
    [
        ({"resourceType": "Device", "status": "unknown"}, "code-invalid", ".status"),
        (
            {"resourceType": "Device", "patient": {"display": "x"}},
            "not-supported",
            ".patient",
        ),
    ],
)
def test_what_was_sent_in_r4_and_r5_cannot_say_is_refused(
    contained: Json, code: str, path: str
) -> None:
    patient = PATIENT | {"contained": [contained]}
    with pytest.raises(Refused) as refusal:
        both(read(parameters(good(), patient=patient)))
    (problem,) = refusal.value.problems
    assert (problem.code, problem.expression) == (code, f"Patient.contained[0]{path}")


def _is_left_out(path: tuple[str, ...]) -> bool:
    return path[-2:] in LEFT_OUT or path[-3:] in LEFT_OUT


def _addresses(bundle: Json) -> set[str]:
    found = set()
    for entry in bundle["entry"]:
        resource = entry["resource"]
        found |= {entry["fullUrl"], f"{resource['resourceType']}/{resource.get('id')}"}
        found |= {f"#{each['id']}" for each in resource.get("contained", [])}
    return found


def _plain(value: Any) -> Any:
    """Make what the models change comparable: their types, and the digits they drop."""
    match value:
        case dict():
            # The models write the integer64 of R5 as a number; its JSON is a string.
            return {
                name: str(each) if name == "size" else _plain(each)
                for name, each in value.items()
            }
        case list():
            return [_plain(each) for each in value]
        case bytes():
            return value.decode()
        case bool():
            return value
        case str():
            return value.replace(".000+00:00", "+00:00").replace("Z", "+00:00")
        case _ if hasattr(value, "isoformat"):
            return _plain(value.isoformat())
    return float(value)
