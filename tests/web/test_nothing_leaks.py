"""The canary: marked strings go in, and never turn up in a log or a refusal."""

import copy
import logging
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.support.responses import build_response, case_answers, item_of
from tests.web.posting import FHIR_JSON, JSON, PDF, post

CANARY = "KanaryQ7"
NUMBER = "947362"

PATIENT = {
    "resourceType": "Patient",
    "identifier": [{"system": "https://nhs.example", "value": f"{CANARY}-{NUMBER}"}],
    "name": [{"family": CANARY, "given": [CANARY]}],
    "telecom": [{"system": "phone", "value": NUMBER}],
    "address": [{"line": [CANARY], "city": CANARY}],
    "birthDate": "1957-03-01",
}


def marked() -> dict[str, Any]:
    notes = {"lt-impression": CANARY, "lt-exam-notes": CANARY, "lt-worry": CANARY}
    response = build_response({**case_answers("C02"), **notes})
    return {
        "resourceType": "Parameters",
        "parameter": [
            {"name": "questionnaireResponse", "resource": response},
            {"name": "patient", "resource": copy.deepcopy(PATIENT)},
        ],
    }


def response_in(body: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = body["parameter"][0]["resource"]
    return found


def text_for_a_code(body: dict[str, Any]) -> None:
    item_of(response_in(body), "tw-type")["answer"] = [{"valueString": CANARY}]


def unknown_code(body: dict[str, Any]) -> None:
    coding = item_of(response_in(body), "tw-type")["answer"][0]["valueCoding"]
    coding["code"] = CANARY


def unknown_link_id(body: dict[str, Any]) -> None:
    item_of(response_in(body), "tw-type")["linkId"] = CANARY


def unknown_property(body: dict[str, Any]) -> None:
    response_in(body)[CANARY] = CANARY


def bad_date(body: dict[str, Any]) -> None:
    body["parameter"][1]["resource"]["birthDate"] = f"{CANARY}-02-30"


def unknown_status(body: dict[str, Any]) -> None:
    response_in(body)["status"] = CANARY


def unknown_questionnaire(body: dict[str, Any]) -> None:
    response_in(body)["questionnaire"] = f"https://{CANARY}.example/Q"


def other_resource(body: dict[str, Any]) -> None:
    body["resourceType"] = CANARY


def unknown_parameter(body: dict[str, Any]) -> None:
    body["parameter"][0]["name"] = CANARY


def implausible_number(body: dict[str, Any]) -> None:
    item_of(response_in(body), "pt-age")["answer"] = [{"valueInteger": int(NUMBER)}]


SPOILED = [
    text_for_a_code,
    unknown_code,
    unknown_link_id,
    unknown_property,
    bad_date,
    unknown_status,
    unknown_questionnaire,
    other_resource,
    unknown_parameter,
    implausible_number,
]


def assert_silent(text: str) -> None:
    assert CANARY.lower() not in text.lower()
    assert NUMBER not in text


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    for name in ("weasyprint", "fontTools", "screening", "werkzeug"):
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog


def test_the_canary_would_be_seen(client: FlaskClient) -> None:
    bundle = post(client, marked(), FHIR_JSON, "?letter=none")
    assert CANARY in bundle.get_data(as_text=True)


@pytest.mark.parametrize("accept", [FHIR_JSON, JSON, PDF])
def test_a_good_request_leaves_nothing_in_the_logs(
    client: FlaskClient, log: pytest.LogCaptureFixture, accept: str
) -> None:
    assert post(client, marked(), accept).status_code == 200
    assert "answered method=POST" in log.text
    assert_silent(log.text)


@pytest.mark.parametrize("spoil", SPOILED)
def test_a_refusal_repeats_nothing(
    client: FlaskClient,
    log: pytest.LogCaptureFixture,
    spoil: Callable[[dict[str, Any]], None],
) -> None:
    body = marked()
    spoil(body)
    response = post(client, body, JSON)
    assert response.status_code == 422
    assert_silent(response.get_data(as_text=True) + str(response.headers))
    assert_silent(log.text)


def test_bad_addresses_parameters_and_headers_are_not_repeated(
    client: FlaskClient, log: pytest.LogCaptureFixture
) -> None:
    responses = [
        client.get(f"/fhir/Patient/{CANARY}"),
        client.get(f"/{CANARY}"),
        client.get(f"/fhir/{CANARY}?name={NUMBER}"),
        post(client, marked(), query=f"?letter={CANARY}"),
        post(client, marked(), query=f"?_format={CANARY}"),
        post(client, marked(), accept=f"text/{CANARY}"),
        post(client, marked(), content_type=f"text/{CANARY}"),
        post(client, f'{{"{CANARY}": {CANARY}'.encode()),
    ]
    for response in responses:
        assert response.status_code >= 400
        assert_silent(response.get_data(as_text=True) + str(response.headers))
    assert_silent(log.text)


def test_a_fault_in_the_middle_of_a_screening_is_silent(
    client: FlaskClient,
    log: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(answers: object, *_: object) -> None:
        raise ValueError(f"{CANARY} {answers}")

    monkeypatch.setattr("screening.pipeline.assess_with_unconfirmed", fail)
    response = post(client, marked(), JSON)
    assert response.status_code == 500
    assert "ValueError" in log.text
    assert_silent(response.get_data(as_text=True) + log.text)
