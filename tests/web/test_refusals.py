"""Bad requests get a status, an OperationOutcome and a sentence that helps."""

import logging
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from screening import errors
from screening.config import Settings
from screening.web import create_app
from screening.web.error_handlers import STATUS
from tests.support.responses import build_response
from tests.web.posting import JSON, SCREEN, assert_refused, post

TOO_LONG = b'{"resourceType": "' + b"x" * (256 * 1024) + b'"}'


def test_every_refusal_of_ours_has_a_status() -> None:
    assert set(STATUS) == set(_raised(errors.ScreeningError))


def _raised(error: type[Exception]) -> Iterator[type[Exception]]:
    """Yield the classes that are raised: those that nothing refines."""
    if not error.__subclasses__():
        yield error
    for finer in error.__subclasses__():
        yield from _raised(finer)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"resourceType": "Questionn', id="truncated"),
        pytest.param(b"[]", id="an array"),
        pytest.param(b'"text"', id="a string"),
        pytest.param(b"\xff\xfe{}", id="not UTF-8"),
        pytest.param(b"\xef\xbb\xbf{}", id="byte order mark"),
        pytest.param(b'{"a": 1, "a": 2}', id="duplicate property"),
        pytest.param(b'{"a": NaN}', id="NaN"),
        pytest.param(b'{"a": Infinity}', id="Infinity"),
    ],
)
def test_what_is_not_strict_json_is_400(client: FlaskClient, body: bytes) -> None:
    assert_refused(post(client, body, JSON), 400, "structure")


def test_deep_nesting_is_400(client: FlaskClient) -> None:
    body = b'{"a":' * 1000 + b"1" + b"}" * 1000
    assert_refused(post(client, body, JSON), 400, "too-costly")


def test_a_body_over_256_kib_is_413(client: FlaskClient) -> None:
    assert_refused(post(client, TOO_LONG, JSON), 413, "too-long")


@pytest.mark.parametrize(
    "overrides",
    [
        {"resourceType": "Patient"},
        {"status": "entered-in-error"},
        {"questionnaire": None},
        {"questionnaire": "https://elsewhere.example/Questionnaire/other"},
    ],
)
def test_what_cannot_be_screened_is_422(
    client: FlaskClient, overrides: dict[str, object]
) -> None:
    response = post(client, build_response({"pt-age": 30}, **overrides), JSON)
    assert response.status_code == 422
    assert response.get_json()["resourceType"] == "OperationOutcome"


def test_a_refusal_points_at_the_item(client: FlaskClient) -> None:
    body = build_response({"rs-breath": "none"})
    body["item"][0]["item"][0]["linkId"] = "rs-breathing"
    response = post(client, body, JSON)
    assert response.status_code == 422
    issue = response.get_json()["issue"][0]
    assert issue["expression"][0].startswith("QuestionnaireResponse.item")


def test_an_unknown_address_is_404(client: FlaskClient) -> None:
    assert_refused(client.get("/fhir/Nothing/at-all/here"), 404, "not-found")
    assert_refused(client.get("/nothing"), 404, "not-found")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_another_method_is_405_and_says_which_is_allowed(
    client: FlaskClient, method: str
) -> None:
    response = client.open(SCREEN, method=method)
    assert_refused(response, 405, "not-supported")
    assert "POST" in response.headers["Allow"]


def broken_app() -> Flask:
    app = create_app(Settings(), new_id=lambda: "a1b2c3")

    @app.get("/broken")
    def broken() -> str:
        try:
            raise ValueError("secret of Mrs Canary")
        except ValueError as error:
            raise RuntimeError("secret of Mr Canary") from error

    return app


def test_our_own_fault_is_500_with_a_reference_and_no_details(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = broken_app().test_client().get("/broken")
    issue = assert_refused(response, 500, "exception")
    assert "a1b2c3" in issue["diagnostics"]
    assert "a1b2c3" in caplog.text
    assert "ValueError" in caplog.text
    assert "test_refusals.py" in caplog.text
    assert "Canary" not in caplog.text + response.get_data(as_text=True)
    assert response.headers["X-Content-Type-Options"] == "nosniff"
