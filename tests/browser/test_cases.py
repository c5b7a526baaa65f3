"""The clinical cases entered through the form give the outcome that the API gives."""

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import expect

from screening.config import Settings
from screening.web.app import create_app
from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server
from tests.support.responses import build_response, case_answers, cases
from tests.web.posting import post


@pytest.fixture(scope="module")
def api() -> FlaskClient:
    return create_app(Settings()).test_client()


@pytest.mark.parametrize("case_id", cases())
def test_a_case_has_the_outcome_of_the_api(
    case_id: str, api: FlaskClient, server: Server, watched: Watched
) -> None:
    answers = case_answers(case_id)
    summary = post(api, build_response(answers), "application/json").get_json()
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    doctor.answers(answers)
    doctor.sees(summary["outcome"])
    doctor.finishes()
    assert doctor.result() == summary["outcome"]
    rules = doctor.page.locator(".rule-id").all_text_contents()
    assert set(rules) == {rule["id"] for rule in summary["rules"]}
    # Laboratory results that are missing stand among the tests to consider.
    missing = [m for m in summary["missing"] if not m["link_id"].startswith("lb-")]
    expect(doctor.page.locator("#gaps .gap-list li")).to_have_count(len(missing))
