"""The language of the result, and that of the letter."""

from base64 import b64decode
from io import BytesIO

import pikepdf
import pytest
from flask.testing import FlaskClient

from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import parameters
from tests.web.posting import JSON, PDF, assert_refused, post

RESPONSE = build_response(case_answers("C02"))


@pytest.mark.parametrize(
    "sent, query, begins",
    [
        ({}, "", "Urgent"),
        ({"language": "de"}, "", "Dringende"),
        ({"language": "de-CH"}, "", "Dringende"),
        ({"language": "de"}, "?language=en", "Urgent"),
        ({}, "?language=de", "Dringende"),
        ({}, "?letter-language=de", "Urgent"),
    ],
)
def test_the_result_is_in_the_language_asked_for(
    client: FlaskClient, sent: dict[str, str], query: str, begins: str
) -> None:
    body = parameters(RESPONSE, **sent)
    result = post(client, body, JSON, query=query).get_json()
    assert result["outcome"] == "urgent-neurology"
    assert result["outcome_display"].startswith(begins)


LETTERS = [
    ({}, "", "en"),
    ({"language": "de"}, "", "de"),
    ({"language": "de", "letter-language": "en"}, "", "en"),
    ({"letter-language": "en"}, "?letter-language=de", "de"),
    ({"letter-language": "en"}, "?language=de", "en"),
]


@pytest.mark.parametrize("sent, query, language", LETTERS)
def test_the_letter_may_be_in_another_language(
    client: FlaskClient, sent: dict[str, str], query: str, language: str
) -> None:
    response = post(client, parameters(RESPONSE, **sent), PDF, query=query)
    assert language_of(response.data) == language


@pytest.mark.parametrize("sent, query, language", LETTERS[2:])
def test_the_bundle_says_in_which_language_its_letter_is(
    client: FlaskClient, sent: dict[str, str], query: str, language: str
) -> None:
    response = post(client, parameters(RESPONSE, **sent), query=query)
    (document,) = [
        entry["resource"]
        for entry in response.get_json()["entry"]
        if entry["resource"]["resourceType"] == "DocumentReference"
    ]
    (content,) = document["content"]
    attachment = content["attachment"]
    assert attachment["language"] == language
    titles = {"en": "Referral letter", "de": "Überweisungsbrief"}
    assert attachment["title"].startswith(titles[language])
    assert language_of(b64decode(attachment["data"])) == language


def language_of(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return str(opened.Root.Lang)


def test_another_language_is_refused(client: FlaskClient) -> None:
    body = parameters(RESPONSE, **{"letter-language": "fr"})
    issue = assert_refused(post(client, body, JSON), 422, "code-invalid")
    assert issue["expression"] == ["Parameters.parameter[1].value"]
    for name in ("language", "letter-language"):
        assert post(client, RESPONSE, JSON, f"?{name}=fr").status_code == 400
