"""Which pages ask who is there, where they are answered, and what proves a form."""

import re
import time

import pytest
from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import TimestampSigner

from screening.config import Settings
from screening.store import Store
from screening.web import create_app
from screening.web.accounts.local_request import is_loopback
from tests.support.clinician import GOOD, fields, hidden, named, sign_in
from tests.web.accounts.conftest import NAME, START, USERNAME, Clock, application

# What is no page about a patient: everything else asks who is there.
OPEN = {
    *("about", "assets", "accounts", "definitions", "extract", "health", "home"),
    *("leaflet", "openapi", "populate", "receipt", "screen", "who"),
}


def test_every_page_that_is_not_named_here_asks_who_is_there(
    client: FlaskClient, app: Flask
) -> None:
    guarded = 0
    for rule in app.url_map.iter_rules():
        if rule.endpoint.split(".")[0] in OPEN:
            continue
        address = re.sub(r"<(?:(\w+)(?:\((.*?)\))?:)?\w+>", _some, rule.rule)
        for method in (rule.methods or set()) & {"GET", "POST"}:
            reply = client.open(address, method=method)
            assert reply.status_code in (303, 401), f"{method} {rule.rule}"
            guarded += 1
    # The page of this test's own is not all there is.
    assert guarded > 5


def _some(variable: re.Match[str]) -> str:
    """Put something into an address that the variable takes."""
    kind, choices = variable.groups()
    if kind == "any":
        return str(choices.split(",")[0].strip(" '\""))
    return "1" if kind == "int" else "x"


def test_the_fhir_api_asks_nobody_and_needs_no_token(client: FlaskClient) -> None:
    assert client.get("/healthz").status_code == 200
    assert client.get("/fhir/metadata").status_code == 200
    refused = client.post("/fhir/QuestionnaireResponse/$screen", data=b"{}")
    assert "OperationOutcome" in refused.text
    assert "Set-Cookie" not in refused.headers


def test_a_form_without_its_token_is_refused_in_words(client: FlaskClient) -> None:
    sign_in(client, USERNAME, GOOD)
    refused = client.post("/probe", data={"pt-age": "45"})
    assert refused.status_code == 400
    assert refused.mimetype == "text/html"
    assert "Nothing was saved" in refused.text


def test_the_token_of_somebody_else_proves_nothing(app: Flask) -> None:
    mine, other = app.test_client(), app.test_client()
    sign_in(mine, USERNAME, GOOD)
    theirs = dict(hidden(other.get("/sign-in"), "/sign-in"))["csrf_token"]
    assert mine.post("/probe", data={"csrf_token": theirs}).status_code == 400


def test_the_token_may_come_in_a_header(client: FlaskClient) -> None:
    sign_in(client, USERNAME, GOOD)
    token = dict(hidden(client.get("/sign-in"), "/sign-in"))["csrf_token"]
    sent = client.post("/probe", headers={"X-CSRFToken": token})
    assert sent.status_code == 200


def test_a_form_that_was_open_for_hours_is_still_proven(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        then = int(time.time()) - 3 * 3600
        earlier.setattr(TimestampSigner, "get_timestamp", lambda _: then)
        sign_in(client, USERNAME, GOOD)
        old = dict(hidden(client.get("/sign-in"), "/sign-in"))["csrf_token"]
    assert client.post("/probe", data={"csrf_token": old}).status_code == 200


def test_the_script_of_a_page_is_told_what_happened(client: FlaskClient) -> None:
    json = {"Accept": "application/json"}
    out = client.post("/probe", headers=json)
    assert out.status_code == 401
    assert out.get_json() == {"signed_out": True, "sign_in": "/sign-in"}
    sign_in(client, USERNAME, GOOD)
    refused = client.post("/probe", headers=json)
    assert refused.status_code == 400
    assert refused.get_json() == {"refused": "not_proven"}


def test_pages_are_not_kept_framed_or_told_to_other_sites(client: FlaskClient) -> None:
    headers = client.get("/sign-in").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_by_https_the_cookie_is_for_this_host_alone(
    database_url: str, account: str, clock: Clock
) -> None:
    settings = Settings(database_url=database_url, https=True)
    client = application(settings, clock).test_client()
    first = client.get("/sign-in", base_url="https://practice.example")
    assert first.headers["Set-Cookie"].startswith("__Host-screening=")
    assert "Secure" in first.headers["Set-Cookie"]
    assert "Domain" not in first.headers["Set-Cookie"]
    assert "Path=/;" in first.headers["Set-Cookie"] + ";"


# --- On a machine without accounts ---------------------------------------------------


def test_without_accounts_a_name_is_given_once(lone_client: FlaskClient) -> None:
    away = lone_client.get("/probe")
    assert (away.status_code, away.location) == (303, "/who?next=/probe")
    back = named(lone_client, page=lone_client.get(away.location))
    assert (back.status_code, back.location) == (303, "/probe")
    assert lone_client.get("/probe").get_json()["name"] == "Dr Ada Example"
    # The page has it still, for whoever wants to change it.
    assert 'value="Dr Ada Example"' in lone_client.get("/who").text
    assert lone_client.get("/sign-in").location == "/who?next=/"


def test_with_a_database_the_name_is_kept_there(
    database_url: str, store: Store, clock: Clock
) -> None:
    client = application(Settings(database_url=database_url), clock).test_client()
    named(client)
    assert client.get("/probe").get_json()["name"] == "Dr Ada Example"
    with client.session_transaction() as session:
        assert set(session) <= {"token", "csrf_token"}
    clock.turn(minutes=31)
    assert client.get("/probe").location == "/who?next=/probe"


def test_the_first_account_ends_the_names_given_before(
    database_url: str, store: Store, clock: Clock
) -> None:
    client = application(Settings(database_url=database_url), clock).test_client()
    named(client)
    store.accounts.add(USERNAME, NAME, "GP", GOOD, START)
    assert client.get("/probe").location == "/sign-in?next=/probe"


@pytest.mark.parametrize("address", ["192.0.2.7", "10.0.0.1", "::ffff:192.0.2.7", ""])
def test_without_accounts_another_machine_is_turned_away(
    lone_client: FlaskClient, address: str
) -> None:
    named(lone_client)
    for page in ("/probe", "/who", "/sign-in"):
        reply = lone_client.get(page, environ_base={"REMOTE_ADDR": address})
        assert reply.status_code == 403
        assert "screening user add" in reply.text


@pytest.mark.parametrize(
    "host",
    ["attacker.example", "attacker.example:8000", "192.0.2.7", "[::", "127.0.0.1.a"],
)
def test_without_accounts_another_name_for_this_machine_is_turned_away(
    lone_client: FlaskClient, host: str
) -> None:
    named(lone_client)
    reply = lone_client.get("/probe", headers={"Host": host})
    assert reply.status_code in (400, 403)


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host"]
)
def test_without_accounts_whoever_comes_by_a_proxy_is_turned_away(
    lone_client: FlaskClient, header: str
) -> None:
    named(lone_client)
    assert lone_client.get("/probe", headers={header: "127.0.0.1"}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_is_answered_under_each_of_its_own_names(
    lone_client: FlaskClient, host: str
) -> None:
    assert lone_client.get("/who", headers={"Host": host}).status_code == 200


def test_with_accounts_other_machines_are_asked_to_sign_in(client: FlaskClient) -> None:
    far = {"REMOTE_ADDR": "192.0.2.7", "HTTP_HOST": "practice.example"}
    assert client.get("/probe", environ_base=far).status_code == 303
    assert client.get("/sign-in", environ_base=far).status_code == 200


@pytest.mark.parametrize("text", ["", " ", "two\nlines", "x" * 121])
def test_a_name_that_no_letter_can_have_is_asked_for_again(
    lone_client: FlaskClient, text: str
) -> None:
    page = named(lone_client, name=text)
    assert page.status_code == 400
    assert "Give your name on one line" in page.text
    assert 'aria-invalid="true"' in page.text
    assert lone_client.get("/probe").status_code == 303


def test_a_name_needs_a_token_too(lone_client: FlaskClient) -> None:
    page = lone_client.post("/who", data={"name": "Dr Ada Example", "role": "GP"})
    assert page.status_code == 400
    assert lone_client.get("/probe").status_code == 303


def test_without_the_form_nothing_of_it_is_served() -> None:
    client = create_app(Settings(form=False)).test_client()
    shown = (
        "/sign-in",
        "/who",
        "/screenings",
        "/screenings/1",
        "/screenings/1/result",
        "/screenings/1/letters/1",
        "/screenings/1/letters/1.pdf",
        "/demo",
        "/demo/eyelid",
        "/assets/form.css",
    )
    sent = (
        "/sign-out",
        "/form/live",
        "/form/check",
        "/result",
        "/letter",
        "/release",
        "/screenings/1/release",
        "/screenings/1/amend",
    )
    assert {client.get(page).status_code for page in shown} == {404}
    assert {client.post(page).status_code for page in sent} == {404}
    assert client.post("/").status_code == 405
    assert 'href="/"' not in client.get("/about").text
    assert client.get("/fhir/metadata").status_code == 200
    response = client.post("/fhir/QuestionnaireResponse/$screen", json={})
    assert response.status_code == 422


@pytest.mark.parametrize(
    "host, here",
    [
        ("127.0.0.1", True),
        ("127.3.2.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("localhost", True),
        ("LOCALHOST.", True),
        ("a.localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("localhost.example", False),
        ("notlocalhost", False),
        ("", False),
    ],
)
def test_what_is_reached_from_this_machine_only(host: str, here: bool) -> None:
    assert is_loopback(host) is here


def test_words_in_german(lone_client: FlaskClient) -> None:
    page = lone_client.get("/who?lang=de&next=/probe")
    assert "Wer sind Sie?" in page.text
    assert "lang=en&amp;next=%2Fprobe" in page.text
    again = named(lone_client, name="", page=page)
    assert "Fehler:" in again.text
    assert "höchstens 120 Zeichen" in again.text
    assert named(lone_client, page=again).location == "/probe"
    assert fields([("a", "b")], a="c") == {"a": ["b", "c"]}
