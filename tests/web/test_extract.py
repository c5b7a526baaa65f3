"""POST $extract over HTTP, and the example of its documentation."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from screening.fhir.json_output import dumps
from tests.support.responses import build_response, case_answers
from tests.web.posting import FHIR_JSON, JSON, PDF, assert_refused

EXTRACT = "/fhir/QuestionnaireResponse/$extract"
PAGE = (Path(__file__).parents[2] / "docs/extract.md").read_text()
CANARY = "KanaryQ7"


def post(client: FlaskClient, body: object, **named: str) -> TestResponse:
    headers = {name.replace("_", "-"): value for name, value in named.items()}
    data = body if isinstance(body, bytes) else dumps(body)
    headers = {"Content-Type": FHIR_JSON, **headers}
    return client.post(EXTRACT, data=data, headers=headers)


def test_the_example_of_the_documentation_is_what_happens(client: FlaskClient) -> None:
    request, answer = re.findall(r"^```json\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    response = post(client, request.encode())
    assert response.status_code == 200
    assert response.get_json() == json.loads(answer)


@pytest.mark.parametrize("accept", [FHIR_JSON, JSON, "*/*"])
def test_the_answer_is_fhir_json_and_is_not_kept(
    client: FlaskClient, accept: str
) -> None:
    response = post(client, build_response({"bu-speech": "yes"}), Accept=accept)
    assert response.status_code == 200
    assert response.mimetype == FHIR_JSON
    assert response.headers["Cache-Control"] == "no-store"
    assert response.get_json()["resourceType"] == "Parameters"


def test_it_can_be_asked_for_in_lines(client: FlaskClient) -> None:
    body = dumps(build_response({"bu-speech": "yes"}))
    query = {"_pretty": "true"}
    response = client.post(
        EXTRACT, data=body, content_type=FHIR_JSON, query_string=query
    )
    assert response.get_data(as_text=True).startswith('{\n  "resourceType"')


@pytest.mark.parametrize(
    "named,status",
    [
        ({"Accept": PDF}, 406),
        ({"Content-Type": "application/fhir+xml"}, 415),
        ({"Content-Encoding": "gzip"}, 415),
    ],
)
def test_other_forms_are_refused(
    client: FlaskClient, named: dict[str, str], status: int
) -> None:
    response = post(client, build_response({}), **named)
    assert_refused(response, status, "not-supported")


def test_it_is_posted(client: FlaskClient) -> None:
    response = client.get(EXTRACT)
    assert_refused(response, 405, "not-supported")
    assert "POST" in response.headers["Allow"]


def test_what_is_not_json_is_refused(client: FlaskClient) -> None:
    assert_refused(post(client, b"{"), 400, "structure")


def test_a_refusal_and_the_log_repeat_nothing(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answers = case_answers("C02") | {"lt-medication": [{"lt-medication-name": CANARY}]}
    good = post(client, build_response(answers))
    assert CANARY in good.get_data(as_text=True)
    bad = post(client, build_response(answers, status=CANARY))
    assert CANARY not in bad.get_data(as_text=True)
    assert bad.status_code == 422
    assert CANARY not in caplog.text
