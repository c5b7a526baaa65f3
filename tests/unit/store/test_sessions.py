"""A session ends when it is idle, after half a day, and with its account."""

from datetime import timedelta

import pytest

from screening.store import Store, Who
from tests.support.clinician import OTHER
from tests.unit.store.conftest import Execute
from tests.web.accounts.conftest import NAME, START, USERNAME, account, quick_hashes

__all__ = ["account", "quick_hashes"]

IDLE = timedelta(minutes=30)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def who(account: str) -> Who:
    return Who(NAME, "GP", account)


@pytest.fixture
def token(store: Store, who: Who) -> str:
    return store.sessions.open(who, START, IDLE)


def test_the_token_finds_who_opened_the_session(
    store: Store, token: str, who: Who
) -> None:
    assert store.sessions.find(token, START, IDLE) == who


def test_another_token_finds_nobody(store: Store, token: str) -> None:
    for wrong in ("", token[:-1], token.swapcase(), "\ud800"):
        assert store.sessions.find(wrong, START, IDLE) is None


def test_tokens_are_long_and_never_the_same(store: Store, who: Who) -> None:
    tokens = {store.sessions.open(who, START, IDLE) for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 43


def test_what_is_kept_opens_no_session(
    store: Store, token: str, execute: Execute
) -> None:
    assert store.sessions.find(token, START, IDLE)
    kept = str(execute("SELECT * FROM session"))
    assert "Dr Anna Weber" in kept
    assert token not in kept


def test_it_ends_when_it_was_idle_for_so_long(store: Store, token: str) -> None:
    assert store.sessions.find(token, START + 29 * MINUTE, IDLE)
    # That was in use, so it goes on from there.
    assert store.sessions.find(token, START + 58 * MINUTE, IDLE)
    assert store.sessions.find(token, START + 88 * MINUTE, IDLE) is None


def test_it_ends_after_twelve_hours_however_busy(
    store: Store, token: str, who: Who
) -> None:
    found = [
        store.sessions.find(token, START + n * 20 * MINUTE, IDLE) for n in range(40)
    ]
    assert found == [who] * 36 + [None] * 4


def test_an_idle_time_over_twelve_hours_is_no_longer(store: Store, who: Who) -> None:
    token = store.sessions.open(who, START, 24 * HOUR)
    assert store.sessions.find(token, START + 11 * HOUR, 24 * HOUR)
    assert store.sessions.find(token, START + 12 * HOUR, 24 * HOUR) is None


def test_signing_out_ends_it_and_no_other(store: Store, token: str, who: Who) -> None:
    other = store.sessions.open(who, START, IDLE)
    store.sessions.close(token)
    assert store.sessions.find(token, START, IDLE) is None
    assert store.sessions.find(other, START, IDLE) == who


def test_disabling_the_account_ends_its_sessions(store: Store, token: str) -> None:
    store.accounts.disable(USERNAME, START)
    assert store.sessions.find(token, START, IDLE) is None


def test_a_session_opened_while_the_account_is_disabled_is_nobodys(
    store: Store, who: Who
) -> None:
    store.accounts.disable(USERNAME, START)
    token = store.sessions.open(who, START, IDLE)
    assert store.sessions.find(token, START, IDLE) is None


def test_a_new_password_ends_the_sessions_of_its_account_only(
    store: Store, token: str
) -> None:
    other = store.accounts.add("ben", "Ben Other", "Nurse", OTHER, START)
    kept = store.sessions.open(other.who, START, IDLE)
    store.accounts.change_password(USERNAME, OTHER)
    assert store.sessions.find(token, START, IDLE) is None
    assert store.sessions.find(kept, START, IDLE) == other.who


def test_a_name_without_an_account_has_a_session_too(store: Store) -> None:
    token = store.sessions.open(Who("Dr Ada Example", "GP"), START, IDLE)
    assert store.sessions.find(token, START, IDLE) == Who("Dr Ada Example", "GP")


def test_what_has_ended_is_deleted(store: Store, token: str) -> None:
    assert store.sessions.purge(START + 29 * MINUTE) == 0
    assert store.sessions.purge(START + 30 * MINUTE) == 1
    assert store.sessions.find(token, START, IDLE) is None
