"""Accept, Content-Type and _format: what is chosen, and what is refused."""

import pytest
from flask.testing import FlaskClient

from tests.support.responses import build_response
from tests.web.posting import FHIR_JSON, JSON, PDF, assert_refused, post

BODY = build_response({"pt-age": 30})
NO_LETTER = "?letter=none"


@pytest.mark.parametrize(
    "accept, expected",
    [
        ("*/*", FHIR_JSON),
        ("", FHIR_JSON),
        ("application/*", FHIR_JSON),
        (FHIR_JSON, FHIR_JSON),
        (JSON, JSON),
        ("APPLICATION/JSON", JSON),
        (PDF, PDF),
        ("application/json;q=0.5, application/fhir+json;q=0.4", JSON),
        ("application/fhir+json;q=0, */*", PDF),
        ("application/json, text/plain, */*", JSON),
        ("application/json, application/fhir+json", FHIR_JSON),
        ("application/fhir+xml, application/fhir+json;q=0.9", FHIR_JSON),
        ("text/html,application/xhtml+xml,*/*;q=0.8", FHIR_JSON),
        ("application/fhir+json; fhirVersion=4.0", FHIR_JSON),
        ("application/fhir+json; fhirVersion=3.0, application/json;q=0.1", JSON),
    ],
)
def test_accept_chooses_the_form(
    client: FlaskClient, accept: str, expected: str
) -> None:
    response = post(client, BODY, accept, NO_LETTER)
    assert response.status_code == 200
    assert response.mimetype == expected


@pytest.mark.parametrize(
    "accept",
    [
        "application/fhir+xml",
        "text/html",
        "application/fhir+json;q=0",
        "application/fhir+json;q=often",
        "application/fhir+json; fhirVersion=3.0",
        "nonsense",
    ],
)
def test_a_form_we_do_not_have_is_406(client: FlaskClient, accept: str) -> None:
    issue = assert_refused(post(client, BODY, accept), 406, "not-supported")
    assert PDF in issue["diagnostics"]


@pytest.mark.parametrize(
    "named, expected",
    [
        ("json", FHIR_JSON),
        ("application/fhir%2Bjson", FHIR_JSON),
        ("application/fhir+json", FHIR_JSON),
        ("application/json", JSON),
        ("application/pdf", PDF),
    ],
)
def test_format_in_the_query_outranks_accept(
    client: FlaskClient, named: str, expected: str
) -> None:
    query = f"{NO_LETTER}&_format={named}"
    assert post(client, BODY, "text/html", query).mimetype == expected


def test_an_unknown_format_in_the_query_is_refused(client: FlaskClient) -> None:
    assert_refused(post(client, BODY, query="?_format=xml"), 400, "value")


def test_a_letter_parameter_that_is_not_understood_is_refused(
    client: FlaskClient,
) -> None:
    issue = assert_refused(post(client, BODY, query="?letter=no"), 400, "value")
    assert "embedded or none" in issue["diagnostics"]


@pytest.mark.parametrize(
    "content_type",
    [
        FHIR_JSON,
        JSON,
        "application/fhir+json; charset=UTF-8",
        'application/fhir+json;charset="utf-8"; fhirVersion=4.0',
        "application/fhir+json; fhirVersion=4.3",
        "Application/FHIR+JSON; FhirVersion=4.0",
    ],
)
def test_a_body_in_our_form_is_read(client: FlaskClient, content_type: str) -> None:
    response = post(client, BODY, JSON, content_type=content_type)
    assert response.status_code == 200


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "application/fhir+xml",
        "application/xml",
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/fhir+json; charset=latin-1",
        "application/fhir+json; charset=utf-16",
        "application/fhir+json; fhirVersion=3.0",
    ],
)
def test_any_other_form_of_body_is_415(
    client: FlaskClient, content_type: str | None
) -> None:
    response = post(client, BODY, JSON, content_type=content_type)
    assert_refused(response, 415, "not-supported")


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "identity"])
def test_any_content_encoding_is_415(client: FlaskClient, encoding: str) -> None:
    response = post(client, BODY, JSON, Content_Encoding=encoding)
    assert_refused(response, 415, "not-supported")
