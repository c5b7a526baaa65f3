"""GET /fhir/metadata says what this server does: nothing more, and nothing less."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from screening.fhir.canonical import BASE
from screening.fhir.definitions import definitions
from screening.screening import software_version
from tests.web.posting import FHIR_JSON, assert_refused

OPERATION = re.compile(r"/fhir/(?P<type>[A-Za-z]+)(?:/<.*>)?/\$(?P<name>[a-z-]+)")


@pytest.fixture
def stated(client: FlaskClient) -> dict[str, Any]:
    response = client.get("/fhir/metadata")
    assert response.status_code == 200
    assert response.mimetype == FHIR_JSON
    statement: dict[str, Any] = response.get_json()
    return statement


def resources_of(stated: dict[str, Any]) -> list[dict[str, Any]]:
    (rest,) = stated["rest"]
    assert rest["mode"] == "server"
    # Nothing is offered to the whole system.
    assert not {"interaction", "operation", "searchParam"} & rest.keys()
    resources: list[dict[str, Any]] = rest["resource"]
    return resources


def test_it_is_the_published_statement_with_the_release_that_runs(
    stated: dict[str, Any],
) -> None:
    assert stated["software"].pop("version") == software_version()
    assert stated == definitions().get("CapabilityStatement", "screening")
    assert stated["fhirVersion"] == "4.0.1"
    assert stated["kind"] == "instance"


def test_the_types_to_read_are_those_that_are_served(stated: dict[str, Any]) -> None:
    readable = {each["type"] for each in resources_of(stated) if "interaction" in each}
    assert readable == {kind for kind, _ in definitions().names}


def test_what_is_stated_can_be_done(
    stated: dict[str, Any], client: FlaskClient
) -> None:
    for each in resources_of(stated):
        for interaction in each.get("interaction", []):
            held = definitions().of_type(each["type"])[0]
            match interaction["code"]:
                case "read":
                    found = client.get(f"/fhir/{each['type']}/{held['id']}").get_json()
                case "search-type":
                    (parameter,) = each["searchParam"]
                    query = {parameter["name"]: held["url"]}
                    got = client.get(f"/fhir/{each['type']}", query_string=query)
                    (entry,) = got.get_json()["entry"]
                    found = entry["resource"]
            assert found == held


def test_what_is_not_stated_cannot_be_done(
    stated: dict[str, Any], client: FlaskClient
) -> None:
    # No type can be written or deleted, and none but those stated can be read.
    for kind in [*(each["type"] for each in resources_of(stated)), "Patient"]:
        for method in ("PUT", "PATCH", "DELETE"):
            assert client.open(f"/fhir/{kind}/x", method=method).status_code == 405
        assert client.post(f"/fhir/{kind}").status_code == 405
    for kind in ("Patient", "QuestionnaireResponse", "SearchParameter"):
        assert_refused(client.get(f"/fhir/{kind}"), 404, "not-found")


def test_the_operations_are_those_of_the_routes(
    stated: dict[str, Any], client: FlaskClient
) -> None:
    routed = {
        (found["type"], found["name"])
        for rule in client.application.url_map.iter_rules()
        if (found := OPERATION.fullmatch(rule.rule))
    }
    named = {
        (each["type"], operation["name"])
        for each in resources_of(stated)
        for operation in each.get("operation", [])
    }
    assert named == routed
    assert not [
        r.rule for r in client.application.url_map.iter_rules() if r.rule.count("$") > 1
    ]


def test_each_operation_is_defined_as_it_is_routed(
    stated: dict[str, Any], client: FlaskClient
) -> None:
    rules = {rule.rule for rule in client.application.url_map.iter_rules()}
    defined = {
        each["url"]: each for each in definitions().of_type("OperationDefinition")
    }
    named = set()
    for each in resources_of(stated):
        for operation in each.get("operation", []):
            definition = defined[operation["definition"]]
            named.add(operation["definition"])
            assert definition["code"] == operation["name"]
            assert definition["resource"] == [each["type"]]
            assert not definition["system"]
            of_instance = f"/fhir/{each['type']}/<"
            on_instance = any(
                rule.startswith(of_instance) and rule.endswith(f"${operation['name']}")
                for rule in rules
            )
            assert definition["instance"] is on_instance
            assert definition["type"]
    assert named == defined.keys()


def test_a_profile_that_is_stated_is_served(stated: dict[str, Any]) -> None:
    profiles = [each["profile"] for each in resources_of(stated) if "profile" in each]
    assert profiles == [f"{BASE}/StructureDefinition/screening-questionnaire-response"]
    assert all(definitions().find(each) for each in profiles)


def test_every_format_stated_is_answered(
    stated: dict[str, Any], client: FlaskClient
) -> None:
    for named in stated["format"]:
        response = client.get("/fhir/metadata", query_string={"_format": named})
        assert response.status_code == 200, named
    assert_refused(client.get("/fhir/metadata?_format=xml"), 400, "value")
