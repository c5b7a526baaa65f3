"""SCREENING_LANGUAGES: which languages are offered, and none that lacks a word."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from screening.config import Settings, SettingsError, read_settings
from screening.fhir.json_output import dumps
from screening.web import create_app
from screening.wording.catalogue import languages, languages_in
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.populate.records import (
    NOW,
    PATIENT,
    asking,
    context,
    observation,
    quantity,
)
from tests.unit.fhir.sending import parameters
from tests.web.posting import JSON, assert_refused, post

SHIPPED = Path(__file__).parents[2] / "templates" / "wording"
RESPONSE = build_response(case_answers("C02"))


def test_without_the_setting_every_language_is_offered() -> None:
    assert read_settings({}).languages == languages() == Settings().languages


def test_the_languages_are_offered_in_the_order_of_the_setting() -> None:
    assert read_settings({"SCREENING_LANGUAGES": "de, en"}).languages == ("de", "en")


@pytest.mark.parametrize("value", ["", "xx", "de;en", "de,xx"])
def test_a_language_without_a_folder_is_refused_by_the_setting(value: str) -> None:
    with pytest.raises(SettingsError, match=r"SCREENING_LANGUAGES: .*: en, de"):
        read_settings({"SCREENING_LANGUAGES": value})


def test_only_what_is_offered_can_be_asked_for() -> None:
    client = create_app(Settings(languages=("de",))).test_client()
    refused = post(client, RESPONSE, JSON, query="?language=en")
    assert_refused(refused, 400, "value")
    assert "takes de." in refused.get_json()["issue"][0]["details"]["text"]
    assert client.get("/leaflet?language=en").status_code == 400
    page = client.get("/who?lang=en", headers={"Accept-Language": "en"}).text
    assert '<html lang="de"' in page
    assert "lang=en" not in page


def test_the_first_language_is_the_default() -> None:
    client = create_app(Settings(languages=("de", "en"))).test_client()
    for body in (RESPONSE, parameters(RESPONSE), parameters(RESPONSE, language="de")):
        said = post(client, body, JSON).get_json()["outcome_display"]
        assert said.startswith("Dringende")
    english = post(client, parameters(RESPONSE, language="en-GB"), JSON).get_json()
    assert english["outcome_display"].startswith("Urgent")
    assert (
        "Muskelzucken" in client.get("/leaflet", headers={"Accept": "text/plain"}).text
    )


def test_what_is_pre_filled_is_written_in_the_language_of_the_service() -> None:
    service = create_app(Settings(languages=("de", "en")), clock=lambda: NOW)
    client = service.test_client()
    limits = [{"low": quantity("0.7", "mmol/L"), "high": quantity("1.0", "mmol/L")}]
    result = observation("2601-3", "0.8", "mmol/L", referenceRange=limits)
    patient, record = context("patient", PATIENT), context("laboratory", result)
    answer = client.post(
        "/fhir/Questionnaire/$populate",
        data=dumps(asking(patient, record)),
        content_type="application/fhir+json",
    )
    assert '"valueString":"0,7 bis 1,0 mmol/L"' in answer.text


@pytest.mark.parametrize("name", ["language", "letter-language"])
def test_a_request_cannot_ask_for_a_language_that_is_not_offered(name: str) -> None:
    client = create_app(Settings(languages=("de",))).test_client()
    refused = post(client, parameters(RESPONSE, **{name: "en"}), JSON)
    issue = assert_refused(refused, 422, "code-invalid")
    assert issue["details"]["text"] == "Expected a valueCode, one of: de."


def test_a_service_with_an_incomplete_language_does_not_start(tmp_path: Path) -> None:
    copytree(SHIPPED / "de", tmp_path / "sv")
    letter = tmp_path / "sv" / "letter.toml"
    letter.write_text(letter.read_text("utf-8").replace("[missing]", "[mising]", 1))
    with languages_in(tmp_path):
        with pytest.raises(SettingsError) as refused:
            create_app(Settings())
        create_app(Settings(languages=("de",)))
    told = str(refused.value).splitlines()
    assert told[0].startswith("SCREENING_LANGUAGES: ")
    assert told[1] == "sv/letter.toml: missing.age: missing"
    assert told[-2].startswith("sv: and ")
    assert told[-1] == "`screening wording check` lists them all."


def test_the_start_stops_with_words_and_without_a_traceback() -> None:
    started = subprocess.run(
        [sys.executable, "-c", "import wsgi"],
        cwd=SHIPPED.parents[1],
        env={**os.environ, "SCREENING_LANGUAGES": "xx", "SCREENING_DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert started.returncode == 1
    assert started.stderr.startswith("The service cannot start.\nSCREENING_LANGUAGES: ")
    assert "Traceback" not in started.stderr
