"""$populate over HTTP: two addresses, POST only, OperationOutcomes on refusal."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from screening.fhir.json_output import dumps
from tests.unit.fhir.populate.records import (
    PATIENT,
    Json,
    answers,
    asking,
    context,
    observation,
)
from tests.web.posting import FHIR_JSON, JSON, PDF, SCREEN, assert_refused

TYPE = "/fhir/Questionnaire/$populate"
INSTANCE = "/fhir/Questionnaire/muscle-twitching/$populate"
_BODY = asking(
    context("patient", PATIENT),
    context("laboratory", observation("2823-3", "4.10", "mmol/L")),
)


def post(
    client: FlaskClient, url: str, body: Json | bytes, **given: Any
) -> TestResponse:
    data = body if isinstance(body, bytes) else dumps(body)
    given = {"content_type": FHIR_JSON} | given
    return client.post(url, data=data, **given)


@pytest.mark.parametrize("url", [TYPE, INSTANCE])
def test_a_record_is_answered_with_a_response_in_progress(
    client: FlaskClient, url: str
) -> None:
    reply = post(client, url, _BODY)
    assert reply.status_code == 200
    assert reply.mimetype == FHIR_JSON
    assert reply.headers["Cache-Control"] == "no-store"
    found = reply.get_json()
    assert found["resourceType"] == "Parameters"
    assert found["parameter"][0]["resource"]["status"] == "in-progress"
    assert answers(found).keys() == {"pt-age", "pt-sex", "lb-k", "lt-k-date"}
    # The digits are those of the record.
    assert b'"value":4.10' in reply.data


def test_what_comes_back_is_screened_as_it_is(client: FlaskClient) -> None:
    found = client.post(TYPE, data=dumps(_BODY), content_type=JSON).get_json()
    given = found["parameter"][0]["resource"]
    headers = {"Accept": JSON}
    reply = client.post(SCREEN, json=given, content_type=FHIR_JSON, headers=headers)
    assert reply.status_code == 200
    given["status"] = "completed"
    reply = client.post(SCREEN, json=given, content_type=FHIR_JSON, headers=headers)
    issue = assert_refused(reply, 422, "business-rule")
    assert "Item pt-age" in issue["diagnostics"]


@pytest.mark.parametrize("url", [TYPE, INSTANCE])
def test_only_post_is_offered(client: FlaskClient, url: str) -> None:
    reply = client.get(url)
    assert_refused(reply, 405, "not-supported")
    assert "POST" in reply.headers["Allow"]


def test_another_questionnaire_is_not_found(client: FlaskClient) -> None:
    reply = post(client, "/fhir/Questionnaire/other/$populate", _BODY)
    assert_refused(reply, 404, "not-found")


@pytest.mark.parametrize(
    "body, given, status, code",
    [
        (b"", {}, 400, "structure"),
        (b"{", {}, 400, "structure"),
        (PATIENT, {}, 422, "value"),
        (asking(questionnaire=None), {}, 422, "required"),
        (b" " * (256 * 1024 + 1), {}, 413, "too-long"),
        (_BODY, {"content_type": "application/fhir+xml"}, 415, "not-supported"),
        (_BODY, {"headers": {"Accept": PDF}}, 406, "not-supported"),
    ],
)
def test_a_refusal_is_an_operation_outcome(
    client: FlaskClient, body: Json | bytes, given: Json, status: int, code: str
) -> None:
    assert_refused(post(client, TYPE, body, **given), status, code)


def test_it_may_be_written_for_people_to_read(client: FlaskClient) -> None:
    assert post(client, f"{TYPE}?_pretty=true", _BODY).data.startswith(b"{\n  ")
