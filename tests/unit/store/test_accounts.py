"""Accounts are made once, stay when disabled, and have names that letters take."""

import pytest

from screening.store import AccountRefused, PasswordRefused, Store, Who
from tests.support.clinician import GOOD, OTHER
from tests.web.accounts.conftest import NAME, START, USERNAME, account, quick_hashes

__all__ = ["account", "quick_hashes"]


def test_an_account_is_found_by_its_id(store: Store, account: str) -> None:
    found = store.accounts.find(account)
    assert found is not None
    assert found.username == USERNAME
    assert found.who == Who(NAME, "GP", account)
    assert store.accounts.find("another") is None


def test_accounts_are_listed_by_their_names(store: Store, account: str) -> None:
    store.accounts.add("Ada", "Ada Example", "GP", OTHER, START)
    assert [each.username for each in store.accounts.all()] == ["ada", USERNAME]


def test_a_name_is_taken_once_however_it_is_written(store: Store, account: str) -> None:
    with pytest.raises(AccountRefused, match="already"):
        store.accounts.add(" ANNA.Weber", "Another", "GP", OTHER, START)
    assert len(store.accounts.all()) == 1


@pytest.mark.parametrize(
    "username", ["", "a", "-ab", "anna weber", "anna/weber", "änna", "a" * 65, "a\nb"]
)
def test_a_username_that_cannot_be_typed_anywhere_is_refused(
    store: Store, username: str
) -> None:
    with pytest.raises(AccountRefused, match="2 to 64 characters"):
        store.accounts.add(username, NAME, "GP", GOOD, START)


@pytest.mark.parametrize("text", ["", "  ", "two\nlines", "x" * 121, "\x00"])
@pytest.mark.parametrize("what", ["name", "role"])
def test_a_name_or_role_that_no_letter_can_have_is_refused(
    store: Store, what: str, text: str
) -> None:
    given = {"name": NAME, "role": "GP", what: text}
    with pytest.raises(AccountRefused, match=f"The {what} "):
        store.accounts.add(USERNAME, **given, password=GOOD, now=START)


def test_an_easy_password_makes_no_account_and_changes_none(
    store: Store, account: str
) -> None:
    with pytest.raises(PasswordRefused):
        store.accounts.add("ben", "Ben", "GP", "password1234", START)
    with pytest.raises(PasswordRefused):
        store.accounts.change_password(USERNAME, "anna.weber2026")
    assert [each.username for each in store.accounts.all()] == [USERNAME]
    assert store.accounts.check(USERNAME, GOOD, START)


def test_a_disabled_account_stays_and_counts(store: Store, account: str) -> None:
    assert store.accounts.any()
    store.accounts.disable(USERNAME, START)
    assert [each.disabled_at for each in store.accounts.all()] == [START]
    # Who disables the last account wants nobody in, not everybody.
    assert store.accounts.any()


def test_without_an_account_there_is_none(store: Store) -> None:
    assert not store.accounts.any()
    with pytest.raises(AccountRefused, match="no account of this name"):
        store.accounts.disable(USERNAME, START)
    with pytest.raises(AccountRefused, match="no account of this name"):
        store.accounts.change_password(USERNAME, GOOD)


def test_the_key_of_the_cookies_is_made_once(store: Store) -> None:
    key = store.keys.of_cookies()
    assert len(key) == 32
    store.close()
    assert store.keys.of_cookies() == key
