"""The page about the service, the health check, and the headers on every answer."""

import base64
import hashlib
import re
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from screening.config import Settings
from screening.screening import software_version
from screening.web import create_app
from screening.wording.common import disclaimer
from tests.support.responses import build_response
from tests.web.posting import JSON, post


def test_the_service_says_that_it_runs(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {
        "status": "ok",
        "version": software_version(),
    }


def test_the_page_about_it_says_what_this_is_and_is_not(client: FlaskClient) -> None:
    page = client.get("/about").get_data(as_text=True)
    assert "Referral screening for muscle twitching" in page
    assert disclaimer("en") in page
    assert "/fhir/QuestionnaireResponse/$screen" in page


def test_every_link_of_the_page_about_it_leads_somewhere(client: FlaskClient) -> None:
    page = client.get("/about").get_data(as_text=True)
    links = re.findall(r'href="([^"]+)"', page)
    assert links
    # The form first asks who is there.
    answers = [client.get(link, follow_redirects=True) for link in links]
    assert [answer.status_code for answer in answers] == [200] * len(links)


def test_the_page_about_it_loads_nothing_and_its_style_is_allowed_by_hash(
    client: FlaskClient,
) -> None:
    response = client.get("/about")
    page = response.get_data(as_text=True)
    assert "src=" not in page
    assert "<link" not in page
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = response.headers["Content-Security-Policy"]
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_without_a_form_the_start_leads_to_the_page_about_it() -> None:
    client = create_app(Settings(form=False)).test_client()
    assert client.get("/").headers["Location"] == "/about"


@pytest.mark.parametrize(
    "address", ["/", "/about", "/healthz", "/nothing", "/fhir/CodeSystem/outcome"]
)
def test_every_answer_is_locked_down(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_refusals_and_results_are_never_kept(client: FlaskClient) -> None:
    good = post(client, build_response({"pt-age": 30}), JSON)
    bad = post(client, b"{}", JSON)
    assert [good.headers["Cache-Control"], bad.headers["Cache-Control"]] == [
        "no-store",
        "no-store",
    ]


def test_without_a_clock_of_ours_the_time_is_now() -> None:
    client = create_app(Settings()).test_client()
    before = datetime.now(UTC)
    bundle = post(client, build_response({"pt-age": 30}), query="?letter=none")
    made = datetime.fromisoformat(bundle.get_json()["timestamp"])
    assert before - timedelta(seconds=1) < made <= datetime.now(UTC)
