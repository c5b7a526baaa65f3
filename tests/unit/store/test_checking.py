"""Checking a password: what is told, what is not, and when it locks."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select, update

from screening.store import Account, Store, passwords
from screening.store.records import LockedOut
from screening.store.tables import account as table
from tests.support.clinician import GOOD, OTHER
from tests.unit.store.conftest import Execute
from tests.web.accounts.conftest import START, USERNAME, account, quick_hashes

__all__ = ["account", "quick_hashes"]

pytestmark = pytest.mark.usefixtures("account")
MINUTE = timedelta(minutes=1)


def fail(store: Store, times: int, username: str = USERNAME) -> list[object]:
    return [store.accounts.check(username, "wrong", START) for _ in range(times)]


def kept_password(store: Store) -> str:
    with store.database().reading() as connection:
        kept: str = connection.execute(select(table.c.password_hash)).scalar_one()
    return kept


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What passwords were verified against."""
    kept: list[str] = []
    real: Callable[[str, str], bool] = passwords.matches

    def noted(against: str, password: str) -> bool:
        kept.append(against)
        return real(against, password)

    monkeypatch.setattr(passwords, "matches", noted)
    return kept


def test_the_right_password_says_who_it_is(store: Store, account: str) -> None:
    found = store.accounts.check(USERNAME, GOOD, START)
    assert isinstance(found, Account)
    assert found.id == account


def test_a_username_may_be_typed_with_capitals_and_spaces(store: Store) -> None:
    assert isinstance(store.accounts.check(" Anna.Weber ", GOOD, START), Account)


def test_a_wrong_password_and_an_unknown_name_are_told_alike(store: Store) -> None:
    assert fail(store, 1) == fail(store, 1, "nobody") == [None]


def test_a_hash_is_verified_for_an_unknown_name_too(
    store: Store, verified: list[str]
) -> None:
    fail(store, 1)
    fail(store, 1, "nobody")
    assert verified == [kept_password(store), passwords.of_nobody()]
    # As expensive as a real one.
    assert not passwords.outdated(passwords.of_nobody())


def test_the_first_unknown_name_takes_no_longer_than_the_first_known_one(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords.of_nobody.cache_clear()
    store.accounts.check(USERNAME, GOOD, START)
    monkeypatch.setattr(passwords, "hashed", lambda _: pytest.fail("made only now"))
    fail(store, 1, "nobody")


def test_five_failures_lock_for_15_minutes(store: Store) -> None:
    assert fail(store, 5) == [None] * 5
    until = START + 15 * MINUTE
    assert store.accounts.check(USERNAME, GOOD, START) == LockedOut(until)
    assert store.accounts.check(USERNAME, GOOD, until - MINUTE) == LockedOut(until)
    assert isinstance(store.accounts.check(USERNAME, GOOD, until), Account)


def test_a_locked_name_has_no_password_looked_at(
    store: Store, verified: list[str]
) -> None:
    fail(store, 8)
    assert len(verified) == 5


def test_every_further_five_lock_for_twice_as_long_up_to_four_hours(
    store: Store,
) -> None:
    now, locked = START, []
    for _ in range(7):
        for _ in range(5):
            assert store.accounts.check(USERNAME, "wrong", now) is None
        found = store.accounts.check(USERNAME, "wrong", now)
        assert isinstance(found, LockedOut)
        locked.append((found.until - now) // MINUTE)
        now = found.until
    assert locked == [15, 30, 60, 120, 240, 240, 240]


def test_a_name_that_nobody_has_locks_just_the_same(store: Store) -> None:
    assert fail(store, 6, "nobody") == fail(store, 6)


def test_the_right_password_forgives_what_failed_before(store: Store) -> None:
    for _ in range(3):
        fail(store, 4)
        assert isinstance(store.accounts.check(USERNAME, GOOD, START), Account)


def test_failures_are_forgotten_after_a_day(store: Store) -> None:
    fail(store, 4)
    later = START + timedelta(days=1)
    assert store.accounts.check(USERNAME, "wrong", later) is None
    assert isinstance(store.accounts.check(USERNAME, GOOD, later), Account)
    fail(store, 3, "nobody")
    assert store.accounts.purge(START + timedelta(hours=23)) == 0
    assert store.accounts.purge(START + timedelta(hours=25)) == 1


def test_many_attempts_at_once_get_no_more_than_five(
    store: Store, verified: list[str]
) -> None:
    with ThreadPoolExecutor(6) as threads:
        found = [*threads.map(lambda _: fail(store, 1)[0], range(12))]
    assert found.count(None) == len(verified) == 5


def test_the_failures_are_kept_without_the_name(store: Store, execute: Execute) -> None:
    fail(store, 1, "my-password-typed-into-the-wrong-field")
    kept = str(execute("SELECT * FROM sign_in_failures"))
    assert len(kept) > 64
    assert "typed" not in kept


def test_weaker_parameters_are_renewed_at_the_next_sign_in(store: Store) -> None:
    weak = PasswordHasher(1, 8, 1, hash_len=4, salt_len=9).hash(GOOD)
    with store.database().writing() as connection:
        connection.execute(update(table).values(password_hash=weak))
    fail(store, 1)
    assert kept_password(store) == weak
    assert isinstance(store.accounts.check(USERNAME, GOOD, START), Account)
    assert not passwords.outdated(kept_password(store))
    assert isinstance(store.accounts.check(USERNAME, GOOD, START), Account)


def test_a_disabled_account_is_told_like_a_wrong_password(
    store: Store, verified: list[str]
) -> None:
    store.accounts.disable(USERNAME, START)
    assert store.accounts.check(USERNAME, GOOD, START) is None
    assert len(verified) == 1


def test_a_new_password_opens_a_locked_and_a_disabled_account(store: Store) -> None:
    fail(store, 6)
    store.accounts.disable(USERNAME, START)
    store.accounts.change_password(USERNAME, OTHER)
    assert store.accounts.check(USERNAME, GOOD, START) is None
    assert isinstance(store.accounts.check(USERNAME, OTHER, START), Account)
