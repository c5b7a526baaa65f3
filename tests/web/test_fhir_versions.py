"""FHIR R5 beside R4: the parameter fhirVersion says what is sent and what is wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fhir.resources import get_fhir_model_class
from flask.testing import FlaskClient

from screening.fhir.reading import structure
from screening.fhir.version import FhirVersion
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.r5.in_r5 import PEOPLE_R5
from tests.unit.fhir.sending import Json, parameters
from tests.web.posting import FHIR_JSON, JSON, PDF, assert_refused, post

R4 = f"{FHIR_JSON}; fhirVersion=4.0"
R5 = f"{FHIR_JSON}; fhirVersion=5.0"
RESPONSE = build_response(case_answers("C02"))
ONLY_R5 = parameters(
    RESPONSE, organization=PEOPLE_R5["organization"] | {"description": "A practice"}
)
NO_LETTER = "?letter=none"


@pytest.mark.parametrize("sent", [FHIR_JSON, R4, R5, f"{JSON}; fhirVersion=5.0"])
@pytest.mark.parametrize(
    "accept, is_r5",
    [
        (None, False),
        ("*/*", False),
        (FHIR_JSON, False),
        (R4, False),
        (R5, True),
        ('application/fhir+json;fhirVersion="5.0"', True),
        (f"{R5}, */*", True),
        (f"{R5};q=0.2, {R4};q=0.5", False),
        (f"{R4};q=0.2, {R5};q=0.5", True),
        (f"{FHIR_JSON};q=0.2, {R5}", True),
        (f"{FHIR_JSON}; fhirVersion=3.0, {R5};q=0.1", True),
    ],
)
def test_either_version_is_answered_in_either(
    client: FlaskClient, sent: str, accept: str | None, is_r5: bool
) -> None:
    response = post(client, RESPONSE, accept, NO_LETTER, content_type=sent)
    assert response.status_code == 200
    assert ("fhirVersion=5.0" in response.headers["Content-Type"]) == is_r5
    kinds = {each["resource"]["resourceType"] for each in response.get_json()["entry"]}
    assert ("RequestOrchestration" in kinds) == is_r5
    assert ("RequestGroup" in kinds) != is_r5


def test_format_in_the_query_may_name_the_version(client: FlaskClient) -> None:
    query = f"{NO_LETTER}&_format=application/fhir+json;fhirVersion=5.0"
    response = post(client, RESPONSE, R4, query)
    assert "RequestOrchestration" in response.get_data(as_text=True)


@pytest.mark.parametrize("form", [JSON, PDF])
def test_a_summary_and_a_letter_know_no_version(client: FlaskClient, form: str) -> None:
    response = post(client, ONLY_R5, form, content_type=R5)
    assert (response.status_code, response.mimetype) == (200, form)
    assert "fhirVersion" not in response.headers["Content-Type"]


def test_a_version_nobody_speaks_is_refused_with_those_served(
    client: FlaskClient,
) -> None:
    other = f"{FHIR_JSON}; fhirVersion=3.0"
    sent = post(client, RESPONSE, JSON, content_type=other)
    wanted = post(client, RESPONSE, other)
    for issue in (
        assert_refused(sent, 415, "not-supported"),
        assert_refused(wanted, 406, "not-supported"),
    ):
        assert "fhirVersion 4.0, 4.3 or 5.0" in issue["diagnostics"]


def test_what_r4_cannot_say_is_refused_only_where_r4_is_wanted(
    client: FlaskClient,
) -> None:
    refused = post(client, ONLY_R5, R4, NO_LETTER, content_type=R5)
    issue = assert_refused(refused, 422, "not-supported")
    assert issue["expression"] == ["Parameters.parameter[1].resource.description"]
    answered = post(client, ONLY_R5, R5, NO_LETTER, content_type=R5)
    assert "A practice" in answered.get_data(as_text=True)


def test_r5_that_is_said_to_be_r4_is_refused(client: FlaskClient) -> None:
    people = parameters(RESPONSE, practitioner=PEOPLE_R5["practitioner"])
    assert_refused(post(client, people, R5, content_type=R4), 422, "value")


def test_an_error_comes_in_the_version_that_was_wanted(client: FlaskClient) -> None:
    response = post(client, {"resourceType": "Patient"}, R5)
    assert_refused(response, 422, "value")
    assert "fhirVersion=5.0" in response.headers["Content-Type"]
    outcome = response.get_json()
    structure.check(outcome, "OperationOutcome", FhirVersion.R5)
    assert "fhirVersion" not in post(client, b"{").headers["Content-Type"]


@pytest.mark.parametrize(
    "path",
    [
        "/fhir/metadata",
        "/fhir/Questionnaire/muscle-twitching",
        "/fhir/PlanDefinition/fasciculation-screening",
        "/fhir/CodeSystem",
        "/fhir/ConceptMap",
        "/fhir/OperationDefinition",
        "/fhir/ValueSet?url=https://fasciculation-screening.example/fhir/ValueSet/outcome",
        "/fhir/ValueSet?url=urn:unknown",
    ],
)
def test_a_definition_is_served_in_r5(client: FlaskClient, path: str) -> None:
    response = client.get(path, headers={"Accept": R5})
    assert "fhirVersion=5.0" in response.headers["Content-Type"]
    assert response.headers["Vary"] == "Accept"
    found = response.get_json()
    assert get_fhir_model_class(found["resourceType"]).model_validate(found)
    for each in found.get("entry", []):
        kind = each["resource"]["resourceType"]
        structure.check(each["resource"], kind, FhirVersion.R5)


def test_the_questionnaire_in_r5_asks_what_it_asks_in_r4(client: FlaskClient) -> None:
    path = "/fhir/Questionnaire/muscle-twitching"
    in_r4 = client.get(path).get_json()
    in_r5 = client.get(path, headers={"Accept": R5}).get_json()
    choices = [each for each in _items(in_r4["item"]) if each["type"] == "choice"]
    codings = [each for each in _items(in_r5["item"]) if each["type"] == "coding"]
    assert [each["linkId"] for each in codings] == [each["linkId"] for each in choices]
    assert all(each.pop("answerConstraint") == "optionsOnly" for each in codings)
    for before, after in zip(choices, codings, strict=True):
        assert before == after | {"type": "choice"}
    assert len(codings) > 40


@pytest.mark.parametrize("name", ["/screening-device", ""])
def test_a_profile_of_r4_is_served_in_r4_only(client: FlaskClient, name: str) -> None:
    path = f"/fhir/StructureDefinition{name}"
    refused = client.get(path, headers={"Accept": R5})
    issue = assert_refused(refused, 406, "not-supported")
    assert "R4 only" in issue["diagnostics"]
    assert client.get(path, headers={"Accept": R4}).status_code == 200


def _items(items: list[Json]) -> Iterator[Json]:
    for item in items:
        yield item
        yield from _items(item.get("item", []))
