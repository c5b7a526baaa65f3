"""POST /letter/verify."""

import pytest
from flask.testing import FlaskClient

from screening.config import Settings
from screening.letter.verification.limits import MOST_BYTES
from screening.web import create_app
from tests.support.responses import build_response, case_answers
from tests.unit.letter.verification.letters import key_of, letter
from tests.web.posting import FHIR_JSON, JSON, PDF, SCREEN, assert_refused, post

VERIFY = "/letter/verify"


@pytest.fixture
def signing_client() -> FlaskClient:
    return create_app(Settings(log_level="WARNING", signing_key=key_of())).test_client()


def test_a_letter_as_it_was_made_is_the_same(client: FlaskClient) -> None:
    reply = client.post(VERIFY, data=letter(), content_type=PDF)
    assert reply.status_code == 200
    assert reply.mimetype == JSON
    assert reply.get_json()["verdict"] == "same"
    assert reply.headers["Cache-Control"] == "no-store"


def test_what_was_just_made_is_the_same(client: FlaskClient) -> None:
    made = post(client, build_response(case_answers("C02")), PDF).get_data()
    reply = client.post(VERIFY, data=made, content_type=PDF)
    assert reply.get_json()["verdict"] == "same"


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7", b"{}"])
def test_what_is_no_letter_is_said_to_be_none(client: FlaskClient, body: bytes) -> None:
    reply = client.post(VERIFY, data=body, content_type=PDF)
    assert reply.status_code == 200
    assert reply.get_json() == {
        "verdict": "not-ours",
        "text": "This is not a letter of this software, or it cannot be read.",
        "checks": [],
    }


def test_other_media_are_refused(client: FlaskClient) -> None:
    refused = client.post(VERIFY, data=b"{}", content_type=JSON)
    assert_refused(refused, 415, "not-supported")
    packed = client.post(
        VERIFY, data=b"x", content_type=PDF, headers={"Content-Encoding": "gzip"}
    )
    assert_refused(packed, 415, "not-supported")
    wanted = client.post(
        VERIFY, data=b"x", content_type=PDF, headers={"Accept": FHIR_JSON}
    )
    assert_refused(wanted, 406, "not-supported")


def test_a_file_that_is_too_long_is_refused(client: FlaskClient) -> None:
    reply = client.post(VERIFY, data=b"%PDF-" * MOST_BYTES, content_type=PDF)
    assert "MiB" in assert_refused(reply, 413, "too-long")["diagnostics"]


def test_a_letter_longer_than_a_response_may_be_is_read(client: FlaskClient) -> None:
    long = letter() + b"%" * 300_000
    reply = client.post(VERIFY, data=long, content_type=PDF)
    # Too far from its end to be found.
    assert reply.get_json()["verdict"] == "differs"


def test_with_a_key_letters_are_signed_and_known(signing_client: FlaskClient) -> None:
    body = build_response(case_answers("C02"))
    made = post(signing_client, body, PDF).get_data()
    told = signing_client.post(VERIFY, data=made, content_type=PDF).get_json()
    assert {each["check"]: each["state"] for each in told["checks"]} == {
        "file": "same",
        "result": "same",
        "pages": "same",
        "signature": "same",
    }


def test_the_form_of_the_pdf_can_be_asked_for_in_two_ways(client: FlaskClient) -> None:
    response = build_response(case_answers("C02"))
    held = {
        "resourceType": "Parameters",
        "parameter": [
            {"name": "questionnaireResponse", "resource": response},
            {"name": "pdf", "valueCode": "a-2"},
        ],
    }
    by_parameter = post(client, held, PDF).get_data()
    by_query = post(client, response, PDF, "?pdf=a-2").get_data()
    outranked = post(client, held, PDF, "?pdf=a-3").get_data()
    assert b"/EmbeddedFile" not in by_parameter + by_query
    assert b"/EmbeddedFile" in outranked
    refused = client.post(f"{SCREEN}?pdf=a-1", json=response)
    assert_refused(refused, 400, "value")
