"""Signing in the way a browser does: ask for the page, send its fields back."""

from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

GOOD = "mond kafka treppe 77"
OTHER = "segel und 3 alte Pinguine"


class _Inputs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "input" and named.get("type") == "hidden":
            self.found.append((named["name"] or "", named.get("value") or ""))


def hidden(page: TestResponse, action: str) -> list[tuple[str, str]]:
    """Return the hidden fields of the form that is sent to this address."""
    form = page.text.split(f'action="{action}"')[1].split("</form>")[0]
    inputs = _Inputs()
    inputs.feed(form)
    return inputs.found


def fields(pairs: list[tuple[str, str]], **typed: str) -> dict[str, list[str]]:
    """Put pairs into the form that the test client sends, each name in its order."""
    sent: dict[str, list[str]] = {}
    for name, value in [*pairs, *typed.items()]:
        sent.setdefault(name, []).append(value)
    return sent


def sign_in(
    client: FlaskClient, username: str, password: str, page: TestResponse | None = None
) -> TestResponse:
    """Sign in from this page, or from a fresh one."""
    page = page or client.get("/sign-in")
    carried = hidden(page, "/sign-in")
    data = fields(carried, username=username, password=password)
    return client.post("/sign-in", data=data)


def named(
    client: FlaskClient,
    name: str = "Dr Ada Example",
    role: str = "GP",
    page: TestResponse | None = None,
) -> TestResponse:
    """Give name and role, as on a machine without accounts."""
    page = page or client.get("/who")
    data = fields(hidden(page, "/who"), name=name, role=role)
    return client.post("/who", data=data)
