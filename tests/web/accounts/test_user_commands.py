"""screening user: accounts at the command line."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screening.cli import main
from screening.store import Account, Store
from tests.support.clinician import GOOD, OTHER
from tests.support.waiting import SECONDS, read
from tests.web.accounts.conftest import START, USERNAME

NAMED = ["--name", "Dr Ben Other", "--role", "GP"]


@pytest.fixture(autouse=True)
def environment(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENING_DATABASE_URL", database_url)


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, ["user", *arguments], input=typed)


def test_an_account_is_made_with_a_password_from_standard_input(store: Store) -> None:
    made = run("add", "Ben", *NAMED, "--password-file", "-", typed=f"{OTHER}\n")
    assert made.exit_code == 0
    assert "ben can sign in now" in made.output
    assert OTHER not in made.output
    found = store.accounts.check("ben", OTHER, START)
    assert isinstance(found, Account)
    assert (found.name, found.role) == ("Dr Ben Other", "GP")


def test_a_password_is_read_from_a_file(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(f"{OTHER}\r\nanother line\n")
    assert run("add", "ben", *NAMED, "--password-file", str(file)).exit_code == 0
    assert store.accounts.check("ben", OTHER, START)


@pytest.mark.parametrize(
    "username, password, expected",
    [
        (USERNAME, OTHER, "an account of this name already"),
        ("b en", OTHER, "2 to 64 characters"),
        ("ben", "short", "fewer than 12"),
        ("ben.other.name", "ben.other.name", "easily guessed"),
    ],
)
def test_what_is_refused_is_said_in_words(
    account: str, username: str, password: str, expected: str
) -> None:
    made = run("add", username, *NAMED, "--password-file", "-", typed=password)
    assert made.exit_code == 3
    assert expected in made.stderr
    assert password not in made.output.replace(username, "")


def test_without_a_terminal_it_says_how_to_give_the_password() -> None:
    made = run("add", "ben", *NAMED, typed=f"{OTHER}\n{OTHER}\n")
    assert made.exit_code == 2
    assert "--password-file" in made.stderr


def test_a_terminal_is_asked_twice_without_an_echo(store: Store) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from screening.cli import main; main()"]
    process = subprocess.Popen(
        [*command, "user", "add", "ben", *NAMED],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ.copy(),
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    for _ in range(2):
        shown += _until(ours, ": ")
        os.write(ours, f"{OTHER}\n".encode())
    shown += _until(ours, "now.")
    assert process.wait(SECONDS) == 0
    assert shown.count("Password") == 1
    assert "Repeat" in shown
    assert OTHER not in shown
    assert store.accounts.check("ben", OTHER, START)


def _until(terminal: int, ending: str) -> str:
    shown = ""
    while not shown.rstrip("\r\n").endswith(ending):
        chunk = read(terminal)
        assert chunk, shown
        shown += chunk.decode()
    return shown


def test_accounts_are_listed(store: Store, account: str) -> None:
    assert USERNAME in run("list").output
    store.accounts.disable(USERNAME, START)
    assert "(disabled on 2026-11-22)" in run("list").output


def test_an_empty_list_says_what_to_do() -> None:
    assert "screening user add" in run("list").output


def test_an_account_is_disabled(store: Store, account: str) -> None:
    assert run("disable", USERNAME).exit_code == 0
    assert store.accounts.check(USERNAME, GOOD, START) is None
    missing = run("disable", "ben")
    assert missing.exit_code == 3
    assert "no account of this name" in missing.stderr


def test_a_password_is_changed(store: Store, account: str) -> None:
    changed = run("password", USERNAME, "--password-file", "-", typed=OTHER)
    assert changed.exit_code == 0
    assert store.accounts.check(USERNAME, GOOD, START) is None
    assert store.accounts.check(USERNAME, OTHER, START)


@pytest.mark.parametrize("name", ["SCREENING_DATABASE_URL", "SCREENING_FORM"])
def test_without_a_database_there_are_no_accounts(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "off" if name == "SCREENING_FORM" else "")
    listed = run("list")
    assert listed.exit_code == 2
    assert "there is no database" in listed.stderr
