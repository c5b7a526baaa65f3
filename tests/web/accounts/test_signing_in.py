"""Signing in and out, as a browser does it."""

import logging

import pytest
from flask.testing import FlaskClient

from screening.store import Store
from tests.support.clinician import GOOD, OTHER, fields, hidden, sign_in
from tests.web.accounts.conftest import NAME, USERNAME, Clock

COOKIE = "screening"


def cookie(client: FlaskClient) -> str:
    found = client.get_cookie(COOKIE)
    return found.value if found else ""


def test_a_page_of_the_form_leads_to_the_sign_in_and_back(client: FlaskClient) -> None:
    away = client.get("/probe?demo=1")
    assert away.status_code == 303
    assert away.location == "/sign-in?next=/probe%3Fdemo%3D1"
    back = sign_in(client, USERNAME, GOOD, client.get(away.location))
    assert (back.status_code, back.location) == (303, "/probe?demo=1")
    assert client.get(back.location).get_json()["name"] == NAME


def test_who_is_signed_in_stays_so(client: FlaskClient, account: str) -> None:
    sign_in(client, USERNAME, GOOD)
    assert [client.get("/probe").get_json()["account"] for _ in "123"] == [account] * 3


@pytest.mark.parametrize("username", [USERNAME, "nobody"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_page(
    client: FlaskClient, username: str
) -> None:
    page = sign_in(client, username, "wrong")
    assert page.status_code == 401
    assert page.headers["WWW-Authenticate"]
    assert "The username or the password is wrong" in page.text
    assert f'value="{username}"' in page.text
    assert 'value="wrong"' not in page.text
    assert client.get("/probe").status_code == 303


def test_after_five_failures_the_page_says_how_long_to_wait(
    client: FlaskClient, clock: Clock
) -> None:
    for _ in range(5):
        assert sign_in(client, USERNAME, "wrong").status_code == 401
    clock.turn(seconds=30)
    page = sign_in(client, USERNAME, GOOD)
    assert page.status_code == 429
    assert page.headers["Retry-After"] == "870"
    assert "Wait (minutes: 15)" in page.text
    clock.turn(minutes=15)
    assert sign_in(client, USERNAME, GOOD).status_code == 303


def test_the_cookie_is_another_one_after_the_sign_in(client: FlaskClient) -> None:
    client.get("/sign-in")
    before = cookie(client)
    sign_in(client, USERNAME, GOOD)
    first = cookie(client)
    sign_in(client, USERNAME, GOOD)
    assert len({before, first, cookie(client)}) == 3
    # The session of the earlier sign-in went with it.
    client.set_cookie(COOKIE, first)
    assert client.get("/probe").status_code == 303


def test_a_session_planted_before_the_sign_in_opens_nothing(
    client: FlaskClient,
) -> None:
    with client.session_transaction() as session:
        session["token"] = "planted"
    sign_in(client, USERNAME, GOOD)
    with client.session_transaction() as session:
        assert session["token"] != "planted"
        session["token"] = "planted"
    assert client.get("/probe").status_code == 303


def test_a_cookie_that_nobody_signed_opens_nothing(client: FlaskClient) -> None:
    sign_in(client, USERNAME, GOOD)
    signed = cookie(client)
    client.set_cookie(COOKIE, signed[:-2] + "xx")
    assert client.get("/probe").status_code == 303


def test_the_cookie_tells_nothing_and_no_script_reads_it(client: FlaskClient) -> None:
    set_to = sign_in(client, USERNAME, GOOD).headers["Set-Cookie"]
    assert "HttpOnly" in set_to
    assert "SameSite=Lax" in set_to
    assert "Weber" not in set_to


def test_signing_out_ends_the_session_at_the_server(client: FlaskClient) -> None:
    sign_in(client, USERNAME, GOOD)
    mine = cookie(client)
    # The button stands on every page; its token is that of the session.
    token = [p for p in hidden(client.get("/sign-in"), "/sign-in") if p[0] != "next"]
    out = client.post("/sign-out", data=fields(token))
    assert (out.status_code, out.location) == (303, "/sign-in")
    assert out.headers["Clear-Site-Data"] == '"cache"'
    client.set_cookie(COOKIE, mine)
    assert client.get("/probe").status_code == 303


def test_nobody_is_signed_out_by_another_site(client: FlaskClient) -> None:
    sign_in(client, USERNAME, GOOD)
    assert client.post("/sign-out").status_code == 400
    assert client.get("/probe").status_code == 200


def test_who_is_idle_is_asked_again_and_told_why(
    client: FlaskClient, clock: Clock
) -> None:
    sign_in(client, USERNAME, GOOD)
    clock.turn(minutes=31)
    away = client.get("/probe")
    assert away.status_code == 303
    assert "signed out after a time without use" in client.get(away.location).text


def test_a_disabled_account_is_out_at_once(client: FlaskClient, store: Store) -> None:
    sign_in(client, USERNAME, GOOD)
    store.accounts.disable(USERNAME, Clock().now)
    assert client.get("/probe").status_code == 303


def test_a_new_password_signs_out(client: FlaskClient, store: Store) -> None:
    sign_in(client, USERNAME, GOOD)
    store.accounts.change_password(USERNAME, OTHER)
    assert client.get("/probe").status_code == 303


def test_where_there_are_accounts_no_name_is_asked_for(client: FlaskClient) -> None:
    assert client.get("/who?next=/probe").location == "/sign-in?next=/probe"
    sent = client.post("/who", data={"name": "Dr Ada Example", "role": "GP"})
    assert sent.status_code == 401
    assert client.get("/probe").status_code == 303


def test_no_log_has_a_name_a_password_or_a_token(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("screening", "sqlalchemy", "flask_wtf", "werkzeug"):
        caplog.set_level(logging.DEBUG, logger=name)
    sign_in(client, USERNAME, "wrong-Kanary")
    sign_in(client, "kanary", GOOD)
    sign_in(client, USERNAME, GOOD)
    with client.session_transaction() as session:
        token = session["token"]
    client.get("/probe")
    client.post("/probe", data={"patient.family": "Kanary"})
    for _ in range(6):
        sign_in(client, USERNAME, "wrong-Kanary")
    assert "sign-in refused" in caplog.text
    assert "sign-in locked" in caplog.text
    assert "signed in" in caplog.text
    for secret in (USERNAME, "Weber", GOOD, "anary", token, cookie(client)):
        assert secret not in caplog.text
