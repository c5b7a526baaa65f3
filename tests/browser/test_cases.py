"""The clinical cases entered through the form give the outcome that the API gives."""

import pytest
from flask.testing import FlaskClient

from screening.config import Settings
from screening.rulebook import RULEBOOK
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
    # Follow-ups that are not asked yet, and results, are no gaps.
    asked = {each.link_id for each in RULEBOOK.questions if each.shown_when is None}
    missing = {each["link_id"] for each in summary["missing"]} & asked
    linked = doctor.page.locator("#gaps .gap-list a").evaluate_all(
        "all => all.map(each => each.hash.replace('#q-', ''))"
    )
    assert {each for each in missing if not each.startswith("lb-")} <= set(linked)
