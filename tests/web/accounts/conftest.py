"""A practice with one account, an application for it, and a clock to turn."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from flask import Blueprint, Flask, jsonify, request
from flask.testing import FlaskClient

from screening.config import Settings
from screening.store import Store, open_store, passwords
from screening.web import create_app
from screening.web.accounts import protect, who
from tests.support.clinician import GOOD

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
USERNAME = "anna.weber"
NAME = "Dr Anna Weber"


@dataclass
class Clock:
    """A clock that is turned by hand."""

    now: datetime = field(default=START)

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/kept.sqlite3"


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(database_url)
    yield opened
    opened.close()


@pytest.fixture
def account(store: Store) -> str:
    """One account; returns its id."""
    return store.accounts.add(USERNAME, NAME, "GP", GOOD, START).id


def application(settings: Settings, clock: Clock) -> Flask:
    """An application with a page that says who asks, and takes anything."""
    app = create_app(settings, clock=clock)
    probe = Blueprint("probe", __name__)
    protect(app, probe)

    @probe.route("/probe", methods=["GET", "POST"])
    def probed() -> object:
        sent = list(request.form.items(multi=True))
        return jsonify({"name": who().name, "account": who().account_id, "sent": sent})

    app.register_blueprint(probe)
    return app


@pytest.fixture
def app(database_url: str, account: str, clock: Clock) -> Flask:
    """An application whose practice has one account."""
    return application(Settings(database_url=database_url), clock)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def lone_client(clock: Clock) -> FlaskClient:
    """A browser on the machine of a service with no database."""
    return application(Settings(), clock).test_client()


@pytest.fixture(autouse=True)
def quick_hashes(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Hash with the least work, except where the work itself is tested."""
    if "test_passwords" not in request.node.nodeid:
        quick = PasswordHasher.from_parameters(CHEAPEST)
        monkeypatch.setattr(passwords, "hasher", quick)
        passwords.of_nobody.cache_clear()
