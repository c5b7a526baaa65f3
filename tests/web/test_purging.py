"""A service that nobody uses deletes what is past its time all the same."""

import logging
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from screening.config import Settings
from screening.store import Draft, Store, StoreUnavailable, Who
from screening.web import create_app
from screening.web.shared.purge import purge_every_hour
from tests.support.waiting import SECONDS, until

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LATE = NOW + timedelta(days=30, seconds=1)
OFTEN = 0.02
WHO = Who("Dr A", "GP")


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    return create_app(Settings(database_url=url), lambda: LATE)


def store_of(app: Flask) -> Store:
    store = app.extensions["screening_store"]
    assert isinstance(store, Store)
    return store


def drafts(store: Store) -> list[Draft]:
    return [each for each in store.drafts.all() if isinstance(each, Draft)]


def test_a_draft_past_its_time_goes_without_a_request(app: Flask) -> None:
    store = store_of(app)
    new = store.drafts.create((("pt-age", "45"),), WHO, LATE)
    old = store.drafts.create((("pt-age", "46"),), WHO, NOW)
    assert {each.id for each in drafts(store)} == {new.id, old.id}
    ended = purge_every_hour(app, OFTEN)
    assert until(lambda: drafts(store) == [new])
    ended.set()


def test_a_database_that_is_away_is_purged_when_it_is_back(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    store, away, purged = store_of(app), [True, True], threading.Event()

    def purge(_: datetime) -> int:
        if away:
            away.pop()
            raise StoreUnavailable("The database cannot be used now.")
        purged.set()
        return 0

    monkeypatch.setattr(store, "purge", purge)
    caplog.set_level(logging.INFO, logger="screening")
    ended = purge_every_hour(app, OFTEN)
    assert purged.wait(SECONDS)
    ended.set()
    assert "cannot be used now" in caplog.text


def test_without_a_store_nothing_waits() -> None:
    before = set(threading.enumerate())
    purge_every_hour(create_app(Settings()), OFTEN)
    assert set(threading.enumerate()) <= before
