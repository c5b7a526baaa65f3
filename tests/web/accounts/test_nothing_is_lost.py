"""What was typed outlives an expired login and a page that was open too long."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from screening.store import Store
from tests.support.clinician import GOOD, fields, hidden, named, sign_in
from tests.web.accounts.conftest import USERNAME, Clock

TYPED = [
    ("tw-sites", "calf"),
    ("tw-sites", "eyelid"),
    ("patient.family", "O'Neill <&\"> ع"),
    ("lt-worry", "line one\nline two"),
    ("username", "not the account's"),
    ("next", "of the form"),
    ("empty", ""),
]
OURS = {"Sec-Fetch-Site": "same-origin"}
ELSEWHERE = {"Sec-Fetch-Site": "cross-site"}


def sent(reply: TestResponse) -> list[list[str]]:
    """What arrived, without the token."""
    pairs: list[list[str]] = reply.get_json()["sent"]
    return [pair for pair in pairs if pair[0] != "csrf_token"]


def with_token(client: FlaskClient) -> dict[str, list[str]]:
    page = client.get("/sign-in")
    token = dict(hidden(page, "/sign-in"))["csrf_token"]
    return fields([*TYPED, ("csrf_token", token)])


def test_an_expired_login_loses_nothing(client: FlaskClient, clock: Clock) -> None:
    sign_in(client, USERNAME, GOOD)
    data = with_token(client)
    clock.turn(hours=1)
    asked = client.post("/probe?draft=7", data=data)
    assert asked.status_code == 401
    assert "What you entered is kept" in asked.text
    wrong = sign_in(client, USERNAME, "wrong", asked)
    offer = sign_in(client, USERNAME, GOOD, wrong)
    assert offer.status_code == 200
    kept = hidden(offer, "/probe?draft=7")
    # The new token is the first, and the old one is gone.
    assert kept[1:] == TYPED
    assert sent(client.post("/probe?draft=7", data=fields(kept))) == [
        list(pair) for pair in TYPED
    ]


def test_the_password_is_not_sent_on_with_it(client: FlaskClient) -> None:
    asked = client.post("/probe", data=fields(TYPED), headers=OURS)
    offer = sign_in(client, USERNAME, GOOD, asked)
    assert offer.status_code == 200
    assert GOOD not in offer.text


def test_a_sign_in_elsewhere_meanwhile_loses_nothing(client: FlaskClient) -> None:
    sign_in(client, USERNAME, GOOD)
    data = with_token(client)
    sign_in(client, USERNAME, GOOD)
    refused = client.post("/probe", data=data, headers=OURS)
    assert refused.status_code == 400
    assert "nothing you entered is lost" in refused.text
    kept = hidden(refused, "/probe")
    assert sent(client.post("/probe", data=fields(kept))) == [list(p) for p in TYPED]


def test_a_name_asked_for_anew_loses_nothing_either(lone_client: FlaskClient) -> None:
    asked = lone_client.post("/probe", data=fields(TYPED), headers=OURS)
    assert asked.status_code == 401
    offer = named(lone_client, page=asked)
    kept = hidden(offer, "/probe")
    assert sent(lone_client.post("/probe", data=fields(kept))) == [
        list(p) for p in TYPED
    ]


def test_a_mistake_in_the_name_loses_nothing(lone_client: FlaskClient) -> None:
    asked = lone_client.post("/probe", data=fields(TYPED), headers=OURS)
    again = named(lone_client, "", page=asked)
    assert again.status_code == 400
    assert "Give your name" in again.text
    assert 'value="GP"' in again.text
    assert hidden(named(lone_client, page=again), "/probe")[1:] == TYPED


def test_a_sign_in_page_that_was_open_too_long_loses_nothing(
    client: FlaskClient,
) -> None:
    asked = client.post("/probe", data=fields(TYPED), headers=OURS)
    carried = fields(hidden(asked, "/sign-in"), username=USERNAME, password=GOOD)
    carried["csrf_token"] = ["of another time"]
    again = client.post("/sign-in", data=carried, headers=OURS)
    assert again.status_code == 400
    assert "allow cookies" in again.text
    offer = sign_in(client, USERNAME, GOOD, again)
    assert hidden(offer, "/probe")[1:] == TYPED


@pytest.mark.parametrize("headers", [ELSEWHERE, {}])
def test_what_another_site_sends_is_not_taken_for_the_clinicians_own(
    client: FlaskClient, headers: dict[str, str]
) -> None:
    asked = client.post("/probe", data=fields(TYPED), headers=headers)
    assert "eyelid" not in asked.text
    assert "go back in your browser" in asked.text
    assert sign_in(client, USERNAME, GOOD, asked).location == "/probe"
    refused = client.post("/probe", data=fields(TYPED), headers=headers)
    assert refused.status_code == 400
    assert "eyelid" not in refused.text
    assert "go back in your browser" in refused.text


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "javascript:alert(1)",
        "elsewhere",
        "",
        "/a\r\nSet-Cookie: a=b",
    ],
)
def test_the_way_on_leads_nowhere_else(client: FlaskClient, address: str) -> None:
    page = client.get("/sign-in", query_string={"next": address})
    carried = hidden(page, "/sign-in")
    assert ("next", "/") in carried
    typed = {"username": [USERNAME], "password": [GOOD], "next": [address]}
    data = fields(carried) | typed
    assert client.post("/sign-in", data=data).location == "/"


@pytest.fixture
def _damaged(client: FlaskClient, store: Store, database_url: str) -> None:
    """Make the file of the database one that is none, before the first request."""
    store.close()
    file = Path(database_url.removeprefix("sqlite:///"))
    file.write_bytes(b"no database" * 1000)


@pytest.mark.usefixtures("_damaged")
def test_a_database_that_is_away_loses_nothing(client: FlaskClient) -> None:
    client.set_cookie("screening", "of an earlier day")
    away = client.post("/probe", data=fields(TYPED), headers=OURS)
    assert away.status_code == 503
    assert "Nothing was saved" in away.text
    assert hidden(away, "/probe")[1:] == TYPED
    unread = client.get("/probe")
    assert unread.status_code == 503
    assert "<form" not in unread.text.split("<main")[1]
    assert client.get("/fhir/metadata").status_code == 200
