"""Letters that wait, or take too much: the result itself is never held up."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from screening.letter.workers.limits import Limits
from tests.support.pools import letters_within
from tests.support.responses import build_response
from tests.web.posting import FHIR_JSON, JSON, PDF, post

BODY = build_response({"pt-age": 30})


@pytest.mark.parametrize("accept", [PDF, FHIR_JSON])
def test_a_full_queue_is_503_and_says_when_to_come_back(
    client: FlaskClient, accept: str
) -> None:
    with letters_within(Limits(waiting=-1)):
        refused = post(client, BODY, accept)
    assert refused.status_code == 503
    assert refused.headers["Retry-After"] == "1"
    assert refused.get_json()["issue"][0]["code"] == "throttled"
    assert "without a letter" in refused.text


def test_what_needs_no_letter_does_not_wait_for_one(client: FlaskClient) -> None:
    with letters_within(Limits(waiting=-1)):
        for accept in (JSON, "text/plain"):
            assert post(client, BODY, accept).status_code == 200
        assert post(client, BODY, FHIR_JSON, "?letter=none").status_code == 200


def test_a_result_whose_letter_takes_too_much_comes_without_it_and_says_so(
    client: FlaskClient,
) -> None:
    with letters_within(Limits(memory=0)):
        found = post(client, BODY, FHIR_JSON)
    assert found.status_code == 200
    assert "more memory than a letter may" in found.text
    assert "application/pdf" not in found.text
