"""A clinician at the form, as a browser would post for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from screening.config import Settings
from screening.store import Store
from screening.web.app import create_app
from screening.web.form.demo import demo_fields

Pairs = tuple[tuple[str, str], ...]
START = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
LETTER_FIELDS = (
    ("lt-impression", "Benign, I think (test)"),
    ("lt-question", "Is an EMG needed? (test)"),
)


class Clock:
    """Goes on by one second at each look, so that nothing happens at once."""

    def __init__(self) -> None:
        self.moment = START
        self.step = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.moment += self.step
        return self.moment


class Clinic:
    """One browser of one signed-in clinician."""

    def __init__(
        self,
        database: Path | None = None,
        app: Flask | None = None,
        **settings: Any,
    ) -> None:
        url = f"sqlite:///{database}" if database else ""
        self.clock = Clock()
        self.app = app or create_app(Settings(database_url=url, **settings), self.clock)
        self.client = self.app.test_client()

    @property
    def store(self) -> Store:
        found = self.app.extensions["screening_store"]
        assert isinstance(found, Store)
        return found

    def sign_in(self, name: str = "Dr. Test", role: str = "GP") -> Clinic:
        page = self.client.get("/who")
        fields = {"csrf_token": token(page), "name": name, "role": role, "next": "/"}
        assert self.client.post("/who", data=fields).status_code == 303
        return self

    def post(
        self, address: str, fields: Iterable[tuple[str, str]] = ()
    ) -> TestResponse:
        """Post as a page of ours would, with a fresh token."""
        proof = ("csrf_token", token(self.client.get("/demo")))
        data: dict[str, list[str]] = {}
        for name, value in (*fields, proof):
            data.setdefault(name, []).append(value)
        return self.client.post(address, data=data)

    def draft(self, name: str, *more: tuple[str, str]) -> str:
        """Begin a draft with the answers of a demo patient; return its address."""
        answer = self.post("/", (*fields_of(name), *more))
        assert answer.status_code == 303, answer.text
        return answer.headers["Location"].removesuffix("/result")


def fields_of(name: str) -> Pairs:
    """Return the answers of a demo patient, as if the patient were real."""
    return tuple(pair for pair in demo_fields(name, START.date()) if pair[0] != "demo")


def token(page: TestResponse) -> str:
    found = re.search(r'name="csrf-token" content="([^"]+)"', page.text)
    assert found, page.text
    return found[1]


def hidden(page: TestResponse) -> Pairs:
    """Return the hidden fields of the form of the result, as a browser sends them."""
    form = page.text.partition('<form id="decide"')[2].partition("</form>")[0]
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
    return tuple(
        (unescape(name), unescape(value))
        for name, value in found
        if name != "csrf_token"
    )


def outcome(page: TestResponse) -> str:
    found = re.search(r'data-outcome="([^"]+)"', page.text)
    assert found, page.text
    return found[1]


def problems(page: TestResponse) -> list[str]:
    """Return where the summary of what is needed leads to."""
    box = page.text.partition('id="error-summary"')[2].partition("</div>")[0]
    return re.findall(r'(?:href="|formaction="/form/check)#([^"]+)"', box)
