"""The OpenAPI document is valid, whole, and true."""

import json
import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from screening.cli import main
from screening.config import Settings
from screening.screening import software_version
from screening.web import create_app
from screening.web.api.openapi import openapi_document
from screening.web.api.openapi.responses import PROBLEMS
from screening.web.error_handlers import STATUS
from tests.support.responses import build_response, case_answers
from tests.web.posting import JSON, post

# Flask answers these by itself.
AUTOMATIC = {"HEAD", "OPTIONS"}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in openapi_document()["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def examples() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, name, example["value"])
        for path, _, operation in operations()
        for content in operation.get("requestBody", {}).get("content", {}).values()
        for name, example in content.get("examples", {}).items()
    ]


def test_it_is_valid() -> None:
    assert openapi_document()["openapi"] == "3.1.0"
    assert not list(OpenAPIV31SpecValidator(openapi_document()).iter_errors())


def test_a_reference_that_leads_nowhere_would_be_seen() -> None:
    broken = json.loads(json.dumps(openapi_document()))
    del broken["components"]["schemas"]["Summary"]
    with pytest.raises(Exception, match="Summary"):
        list(OpenAPIV31SpecValidator(broken).iter_errors())


def test_it_names_every_address_for_programs_and_no_other() -> None:
    # The form is for people; without it, / leads to what programs are told.
    without_form = create_app(Settings(form=False))
    served = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method)
        for rule in without_form.url_map.iter_rules()
        if rule.rule != "/"
        for method in (rule.methods or set()) - AUTOMATIC
    }
    described = {(path, method.upper()) for path, method, _ in operations()}
    assert described == served


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [operation["operationId"] for _, _, operation in operations()]
    assert len(set(names)) == len(names)


def test_it_names_every_status_that_a_refusal_has() -> None:
    # 405 is Flask's, 500 is any fault of ours.
    assert set(PROBLEMS) == set(STATUS.values()) | {
        HTTPStatus.METHOD_NOT_ALLOWED,
        HTTPStatus.INTERNAL_SERVER_ERROR,
    }


def test_it_is_served_may_be_kept_and_is_asked_after(client: FlaskClient) -> None:
    first = client.get("/openapi.json")
    assert first.mimetype == JSON
    assert first.get_json() == openapi_document()
    assert first.get_json()["info"]["version"] == software_version()
    tag = first.headers["ETag"]
    again = client.get("/openapi.json", headers={"If-None-Match": tag})
    assert again.status_code == HTTPStatus.NOT_MODIFIED


def test_the_command_line_writes_the_same() -> None:
    written = CliRunner().invoke(main, ["openapi"])
    assert written.exit_code == 0
    assert json.loads(written.output) == openapi_document()


@pytest.mark.parametrize(
    "path, name, body", examples(), ids=lambda each: str(each)[:60]
)
def test_every_example_body_is_taken(
    client: FlaskClient, path: str, name: str, body: dict[str, Any]
) -> None:
    path = path.replace("{questionnaire_id}", "muscle-twitching")
    assert client.post(path, json=body).status_code == HTTPStatus.OK, name


@pytest.mark.parametrize("case_id", ["C02", "C07", "C14"])
def test_every_key_of_the_summary_is_described(
    client: FlaskClient, case_id: str
) -> None:
    shapes = openapi_document()["components"]["schemas"]
    summary = post(client, build_response(case_answers(case_id)), JSON).get_json()
    # A decision is there only where a clinician has decided.
    described = [key for key in shapes["Summary"]["properties"] if key != "decision"]
    assert list(summary) == described
    for each in shapes["Summary"]["properties"].values():
        assert "description" in each or "$ref" in each
    compare(summary, shapes["Summary"], shapes)


def compare(value: Any, shape: dict[str, Any], shapes: dict[str, Any]) -> None:
    """Check that a value has the keys of its shape, all the way down."""
    shape = next((each for each in shape.get("allOf", ()) if "$ref" in each), shape)
    if "$ref" in shape:
        shape = shapes[shape["$ref"].rpartition("/")[2]]
    if isinstance(value, dict):
        assert set(value) == set(shape["required"])
        assert set(shape["properties"]) - set(value) <= {"decision"}
        for key, each in value.items():
            compare(each, shape["properties"][key], shapes)
    if isinstance(value, list):
        for each in value:
            compare(each, shape["items"], shapes)


@pytest.mark.parametrize(
    "parameter", ["_pretty", "letter", "language", "bundle", "_format"]
)
def test_a_parameter_that_is_not_understood_is_refused(
    client: FlaskClient, parameter: str
) -> None:
    response = post(client, build_response({}), query=f"?{parameter}=perhaps")
    assert response.status_code == HTTPStatus.BAD_REQUEST
    assert response.get_json()["issue"][0]["expression"] == [f"http.{parameter}"]


@pytest.mark.parametrize("operation", ["Response/$extract", "/$populate"])
def test_the_other_operations_refuse_it_as_well(
    client: FlaskClient, operation: str
) -> None:
    response = client.post(
        f"/fhir/Questionnaire{operation}?_pretty=perhaps", json=build_response({})
    )
    assert response.status_code == HTTPStatus.BAD_REQUEST
