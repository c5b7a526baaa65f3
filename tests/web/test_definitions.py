"""The definitions are served as they stand in fhir_profiles, for anyone to read."""

import json
from importlib import resources

import pytest
from flask.testing import FlaskClient

from tests.web.posting import FHIR_JSON, assert_refused

BASE = "https://fasciculation-screening.example/fhir"
FILES = [
    json.loads(file.read_bytes())
    for file in resources.files("screening.fhir_profiles").iterdir()
    if file.name.endswith(".json")
]


@pytest.mark.parametrize("held", FILES, ids=lambda each: each["id"])
def test_each_is_read_by_its_id(client: FlaskClient, held: dict[str, str]) -> None:
    response = client.get(f"/fhir/{held['resourceType']}/{held['id']}")
    assert response.status_code == 200
    assert response.mimetype == FHIR_JSON
    assert response.get_json() == held


@pytest.mark.parametrize(
    "held", [each for each in FILES if "url" in each], ids=lambda each: each["id"]
)
def test_each_is_found_by_its_url(client: FlaskClient, held: dict[str, str]) -> None:
    for url in (held["url"], f"{held['url']}|{held['version']}"):
        found = client.get(f"/fhir/{held['resourceType']}", query_string={"url": url})
        bundle = found.get_json()
        assert bundle["type"] == "searchset"
        assert bundle["total"] == 1
        assert bundle["entry"][0]["resource"] == held


def test_another_version_is_not_found(client: FlaskClient) -> None:
    url = f"{BASE}/Questionnaire/muscle-twitching|0.0.1"
    bundle = client.get("/fhir/Questionnaire", query_string={"url": url}).get_json()
    assert bundle["total"] == 0
    # FHIR knows no empty array.
    assert "entry" not in bundle


def test_a_type_is_not_found_under_the_url_of_another(client: FlaskClient) -> None:
    url = f"{BASE}/CodeSystem/outcome"
    bundle = client.get("/fhir/Questionnaire", query_string={"url": url}).get_json()
    assert bundle["total"] == 0


def test_without_a_url_all_of_a_type_are_found(client: FlaskClient) -> None:
    ids = {each["id"] for each in FILES if each["resourceType"] == "CodeSystem"}
    entries = client.get("/fhir/CodeSystem").get_json()["entry"]
    assert {entry["resource"]["id"] for entry in entries} == ids


def test_head_answers_without_a_body(client: FlaskClient) -> None:
    response = client.head("/fhir/Questionnaire/muscle-twitching")
    assert response.status_code == 200
    assert response.data == b""


def test_a_definition_that_is_known_is_not_sent_again(client: FlaskClient) -> None:
    address = "/fhir/CodeSystem/outcome"
    etag = client.get(address).headers["ETag"]
    response = client.get(address, headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert response.data == b""


@pytest.mark.parametrize("address", ["/fhir/Questionnaire/other", "/fhir/Patient"])
def test_what_is_not_there_is_404(client: FlaskClient, address: str) -> None:
    assert_refused(client.get(address), 404, "not-found")


def test_another_form_is_406(client: FlaskClient) -> None:
    response = client.get("/fhir/CodeSystem/outcome", headers={"Accept": "text/csv"})
    assert_refused(response, 406, "not-supported")
