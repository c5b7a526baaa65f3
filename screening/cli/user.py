"""screening user: the accounts of the clinicians who use the form."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TextIO

import click

from screening.cli.database import explained_refusals, store_here
from screening.cli.refusals import INPUT_REFUSED
from screening.store import AccountRefused, PasswordRefused

if TYPE_CHECKING:
    from screening.store import Account
    from screening.store.accounts import Accounts

_PASSWORD_FILE = click.option(
    "--password-file",
    type=click.File(encoding="utf-8"),
    help="Read the password from the first line of this file; - reads standard input.",
)


@click.group()
def user() -> None:
    """Make, list and disable the accounts of the form.

    They are kept in the database that SCREENING_DATABASE_URL names, like the drafts.
    """


@user.command()
@click.argument("username")
@click.option("--name", required=True, help="As letters are to have it.")
@click.option("--role", required=True, help="As letters are to have it, such as GP.")
@_PASSWORD_FILE
def add(username: str, name: str, role: str, password_file: TextIO | None) -> None:
    """Make an account for one clinician.

    The password has at least 12 characters; it is asked for twice, without an echo.
    """
    with _accounts() as accounts:
        password = _password(password_file)
        made = accounts.add(username, name, role, password, datetime.now(UTC))
        click.echo(f"{made.username} can sign in now.")


@user.command("list")
def list_accounts() -> None:
    """List all accounts, disabled ones too."""
    with _accounts() as accounts:
        known = accounts.all()
        for account in known:
            click.echo(_line(account))
        if not known:
            click.echo("There are no accounts. screening user add makes the first.")


@user.command()
@click.argument("username")
def disable(username: str) -> None:
    """Let nobody sign in with this account, and sign it out at once.

    Letters that it released keep its name. A new password opens it again.
    """
    with _accounts() as accounts:
        accounts.disable(username, datetime.now(UTC))
        click.echo("Disabled; its sessions have ended.")


@user.command()
@click.argument("username")
@_PASSWORD_FILE
def password(username: str, password_file: TextIO | None) -> None:
    """Set a new password, which also opens a locked or disabled account.

    Whoever is signed in with it has to sign in again.
    """
    with _accounts() as accounts:
        accounts.change_password(username, _password(password_file))
        click.echo("The password is changed; its sessions have ended.")


@contextmanager
def _accounts() -> Iterator[Accounts]:
    """Yield the accounts; a refusal becomes words on standard error."""
    with explained_refusals():
        store = store_here()
        if store is None:
            raise click.UsageError(
                "there is no database, and accounts are kept in it. Set "
                "SCREENING_DATABASE_URL to where it is to be, and leave "
                "SCREENING_FORM on."
            )
        try:
            yield store.accounts
        except (AccountRefused, PasswordRefused) as error:
            click.echo(str(error), err=True)
            sys.exit(INPUT_REFUSED)


def _password(file: TextIO | None) -> str:
    if file is not None:
        return file.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise click.UsageError(
            "there is no terminal to ask for the password; name a file with "
            "--password-file, or - for standard input."
        )
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return asked


def _line(account: Account) -> str:
    line = f"{account.username:20} {account.name}, {account.role}"
    if account.disabled_at:
        line += f" (disabled on {account.disabled_at:%Y-%m-%d})"
    return line
