"""GET /leaflet, and the letter as text, with and without settings of a practice."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from screening.config import Settings, SettingsError, read_settings
from screening.letter.leaflet.output import leaflet_pdf
from screening.practice import read_practice
from screening.web import create_app
from tests.support.responses import build_response, case_answers
from tests.support.waiting import SECONDS
from tests.web.posting import PDF, assert_refused, post

TEXT = "text/plain"
EXAMPLE = Path(__file__).parents[2] / "docs" / "practice-settings" / "practice.toml"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def of_practice() -> FlaskClient:
    """A client of the application with the settings of the example."""
    settings = Settings(practice=read_practice(EXAMPLE))
    return create_app(settings, clock=lambda: NOW).test_client()


def test_the_leaflet_is_a_pdf_and_may_be_kept(client: FlaskClient) -> None:
    first = client.get("/leaflet")
    assert first.mimetype == PDF
    assert first.data.startswith(b"%PDF-")
    again = client.get("/leaflet", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.get("/leaflet").data == first.data


@pytest.mark.parametrize(
    "how", [{"headers": {"Accept": TEXT}}, {"query_string": "_format=text"}]
)
def test_the_leaflet_comes_as_text(client: FlaskClient, how: dict[str, str]) -> None:
    found = client.get("/leaflet", **how)
    assert found.content_type == "text/plain; charset=utf-8"
    assert found.text.startswith("Muscle twitching: what you can do\n===")


def test_language_and_outcome_are_chosen_in_the_query(client: FlaskClient) -> None:
    query = "/leaflet?language=de&outcome=gp-workup-review&_format=text"
    assert "in 4 bis 6 Wochen" in client.get(query).text


@pytest.mark.parametrize(
    "query", ["language=fr", "outcome=urgent-neurology", "_format=json"]
)
def test_what_there_is_no_leaflet_for_is_refused(
    client: FlaskClient, query: str
) -> None:
    assert_refused(client.get(f"/leaflet?{query}"), 400, "value")


def test_a_form_we_do_not_have_is_406(client: FlaskClient) -> None:
    refused = client.get("/leaflet", headers={"Accept": "application/json"})
    assert_refused(refused, 406, "not-supported")


def test_without_the_pdf_libraries_the_text_is_still_there(
    client: FlaskClient, without_pdf: None
) -> None:
    # One that was made before the libraries went would still be there.
    leaflet_pdf.cache_clear()
    assert_refused(client.get("/leaflet?language=de"), 501, "not-supported")
    assert client.get("/leaflet?_format=text").status_code == 200
    body = build_response(case_answers("C02"))
    assert post(client, body, TEXT).status_code == 200


def test_the_letter_comes_as_text(client: FlaskClient) -> None:
    found = post(client, build_response(case_answers("C02")), TEXT)
    assert found.content_type == "text/plain; charset=utf-8"
    assert 'filename="screening-letter.txt"' in found.headers["Content-Disposition"]
    assert "\nExamination\n-----------\n" in found.text
    assert "Station Road" not in found.text


def test_letter_and_leaflet_are_those_of_the_practice(of_practice: FlaskClient) -> None:
    letter = post(of_practice, build_response(case_answers("C02")), TEXT).text
    assert "Station Road Surgery\n2 Station Road, Ludlow, SY8 2BT · Phone" in letter
    assert "Route: Urgent neurology through e-RS" in letter
    leaflet = of_practice.get("/leaflet?_format=text").text
    assert leaflet.startswith("Station Road Surgery\n")
    assert "Call 999" in leaflet


def test_the_settings_are_read_from_the_file_that_the_environment_names() -> None:
    settings = read_settings({"SCREENING_PRACTICE": str(EXAMPLE)})
    assert settings.practice == read_practice(EXAMPLE)


def test_the_start_stops_at_a_bad_file_and_names_every_problem(tmp_path: Path) -> None:
    bad = tmp_path / "practice.toml"
    bad.write_text('region = "fr"\n[letterhead]\n')
    with pytest.raises(SettingsError) as refused:
        read_settings({"SCREENING_PRACTICE": str(bad)})
    assert sorted(str(refused.value).splitlines()) == [
        "SCREENING_PRACTICE: letterhead.name: Missing data for required field.",
        "SCREENING_PRACTICE: region: expected de or uk.",
    ]
    started = subprocess.run(
        [sys.executable, "-c", "import wsgi"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "SCREENING_PRACTICE": str(bad)},
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert started.returncode != 0
    assert "region: expected de or uk" in started.stderr
