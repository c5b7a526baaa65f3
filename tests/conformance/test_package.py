"""HAPI's server loads our package, knows its codes, and validates by its profiles."""

from __future__ import annotations

import pytest

from screening.authoring.fhir_package.examples import Resource, examples
from screening.fhir.canonical import BASE, PROFILES
from screening.fhir.definitions import definitions
from tests.conformance.hapi_server import Server

pytestmark = pytest.mark.xdist_group("server")


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in definitions().names}))
def test_the_server_has_what_the_package_holds(server: Server, kind: str) -> None:
    ours = {each["url"] for each in definitions().of_type(kind)}
    entries = server.read(kind, _count="100", _elements="url").resource["entry"]
    assert {entry["resource"]["url"] for entry in entries} == ours


def test_it_translates_a_condition(server: Server) -> None:
    found = server.read(
        "ConceptMap/$translate",
        url=f"{BASE}/ConceptMap/condition",
        system=f"{BASE}/CodeSystem/condition",
        code="mnd",
        targetsystem="http://snomed.info/sct",
    ).resource
    (match,) = (each for each in found["parameter"] if each["name"] == "match")
    parts = {part["name"]: part for part in match["part"]}
    assert parts["concept"]["valueCoding"]["code"] == "37340000"
    assert parts["equivalence"]["valueCode"] == "equivalent"


def errors(server: Server, resource: Resource) -> list[str]:
    return server.post(f"{resource['resourceType']}/$validate", resource).errors


def test_every_example_is_valid_by_its_profile(server: Server) -> None:
    assert {
        each["id"]: found for each in examples() if (found := errors(server, each))
    } == {}


def test_a_profile_of_the_package_refuses_what_it_forbids(server: Server) -> None:
    risk = PROFILES["risk-assessment"]
    (example,) = (
        each for each in examples() if each.get("meta", {}).get("profile") == [risk]
    )
    example["prediction"][0]["probabilityDecimal"] = 1
    assert any("probability" in each for each in errors(server, example))
