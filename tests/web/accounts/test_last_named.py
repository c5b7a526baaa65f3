"""Without accounts the name given last is filled in, and it proves nothing."""

from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from screening.config import Settings
from tests.support.clinician import named
from tests.web.accounts.conftest import Clock, application


@pytest.mark.parametrize("url", ["", "database"])
def test_asked_again_the_name_given_last_is_filled_in(
    database_url: str, clock: Clock, url: str
) -> None:
    settings = Settings(database_url=database_url if url else "")
    client = application(settings, clock).test_client()
    assert 'id="name" name="name" type="text" value=""' in client.get("/who").text
    given = named(client, name="Dr Änne <Test>", role="GP, locum")
    (kept,) = (
        each for each in given.headers.getlist("Set-Cookie") if "-named=" in each
    )
    assert "HttpOnly" in kept
    assert "SameSite=Lax" in kept
    client.delete_cookie("screening")
    clock.turn(minutes=31)
    door = client.get(client.get("/probe").location).text
    assert 'value="Dr Änne &lt;Test&gt;"' in door
    assert 'value="GP, locum"' in door
    assert "This is asked once" not in door
    # It fills in two fields and opens nothing; so it is where something was sent.
    assert client.get("/probe").status_code == 303
    sent = client.post("/probe", data={"pt-age": "45"})
    assert (sent.status_code, "GP, locum" in sent.text) == (401, True)


@pytest.mark.parametrize("text", ["", "x" * 121, "a\nb"])
def test_a_name_that_no_letter_can_have_is_not_filled_in(
    lone_client: FlaskClient, text: str
) -> None:
    value = urlencode({"name": text, "role": "GP"})
    lone_client.set_cookie("screening-named", value)
    page = lone_client.get("/who").text
    assert 'id="name" name="name" type="text" value=""' in page
    assert 'value="GP"' in page


def test_where_there_are_accounts_no_name_is_filled_in(client: FlaskClient) -> None:
    client.set_cookie("screening-named", urlencode({"name": "Dr Ada", "role": "GP"}))
    assert "Dr Ada" not in client.get("/sign-in").text
