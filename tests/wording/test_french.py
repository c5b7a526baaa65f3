"""A language is one folder: French comes out of every door without a foreign word."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from screening.config import Settings
from screening.fhir.json_output import dumps
from screening.web import create_app
from screening.wording.catalogue import languages, languages_in
from screening.wording.comparison import missing
from tests.wording import service
from tests.wording.bodies import bodies
from tests.wording.french import CODE, foreign_in, write_french
from tests.wording.pages import demos, invented_names, live, pages
from tests.wording.readable import Page, is_shell, read, read_resource

BODIES = bodies()
SCREEN = "/fhir/QuestionnaireResponse/$screen"
FHIR = "application/fhir+json"


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The code of French, which is a language while this module runs."""
    folder = tmp_path_factory.mktemp("wording")
    write_french(folder)
    with languages_in(folder):
        yield CODE


@pytest.fixture(scope="module")
def client(french: str) -> FlaskClient:
    """A client of a service that offers French among others."""
    return create_app(Settings(), clock=lambda: service.NOW).test_client()


def foreign(texts: Iterable[str]) -> dict[str, str]:
    """Return each text with a foreign word, by these words."""
    found = ((text, foreign_in(text)) for text in texts)
    return {" ".join(sorted(words)): text for text, words in found if words}


def screened(client: FlaskClient, name: str, accept: str, query: str) -> TestResponse:
    return client.post(
        f"{SCREEN}?language=fr&{query}",
        data=dumps(BODIES[name]),
        headers={"Content-Type": FHIR, "Accept": accept},
    )


def test_a_folder_is_all_that_a_language_needs(french: str) -> None:
    assert french in languages()
    assert missing(french) == []
    assert not any("fr" in each for each in Settings.__slots__)


@pytest.mark.parametrize("name", BODIES)
def test_the_letter_and_the_text_are_in_french(name: str, french: str) -> None:
    assert foreign(read(service.texts(BODIES[name], french))) == {}


def test_the_first_line_warns_of_the_same_disease_in_every_language(
    french: str,
) -> None:
    warned = {
        language: {
            name
            for name, body in BODIES.items()
            if warning in service.letter_text(body, language)
        }
        for language, warning in {
            "en": "Possible motor neurone disease (MND).",
            french: "Maladie du motoneurone possible (SLA).",
        }.items()
    }
    assert warned[french] == warned["en"]
    assert "C02" in warned[french]


@pytest.mark.parametrize("name", BODIES)
def test_summary_and_bundle_are_answered_in_french(
    name: str, client: FlaskClient
) -> None:
    summary = screened(client, name, "application/json", "")
    assert summary.status_code == 200
    assert foreign(read_resource(summary.get_json())) == {}
    for form in ("collection", "document"):
        made = screened(client, name, FHIR, f"letter=none&bundle={form}")
        assert made.status_code == 200
        assert foreign(read_resource(made.get_json())) == {}


def test_the_letter_is_printed_in_french(client: FlaskClient) -> None:
    letter = screened(client, "each answered, turn 3", "application/pdf", "")
    assert letter.status_code == 200
    assert letter.data.startswith(b"%PDF-")


def test_the_leaflet_is_in_french(french: str, client: FlaskClient) -> None:
    assert foreign(read(service.leaflets(french))) == {}
    assert client.get("/leaflet?language=fr").status_code == 200


def test_the_form_is_in_french(french: str, tmp_path: Path) -> None:
    for name, page in pages(french, tmp_path):
        if page.status_code != 303:
            assert Page(page.text).language == french, name
            texts = (each for each in read([page.text]) if not is_shell(each))
            assert foreign(texts) == {}


def test_a_demo_and_what_is_shown_live_are_in_french(french: str) -> None:
    names = {name.lower() for name in invented_names()}
    for _, page in demos(french):
        found = foreign(read([page.text]))
        assert {word for words in found for word in words.split()} <= names
    for answer in live(french):
        said = [answer["display"], answer["panel"], *answer["errors"].values()]
        assert foreign(read(said)) == {}


@pytest.mark.parametrize("word", ["weakness", "Schwäche", "and", "und", "Clear"])
def test_a_foreign_word_would_be_seen(word: str) -> None:
    assert foreign_in(f"La force est normale : {word}.") == {word.lower()}
    assert foreign_in("La force est normale.") == set()
