"""The key of the practice with which letters are signed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from screening.config import SIGNING_KEY, SIGNING_PASSWORD_FILE
from screening.letter.pdf.signing import KeyUnusable, read_key

_FILE = click.Path(path_type=Path)


def signed_letters(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that name the key, and hand it to the command as `key`."""

    @click.option(
        "--signing-key",
        type=_FILE,
        envvar=SIGNING_KEY,
        show_envvar=True,
        help="Sign the letter with this key: a PKCS#12 file.",
    )
    @click.option(
        "--signing-password-file",
        type=_FILE,
        envvar=SIGNING_PASSWORD_FILE,
        show_envvar=True,
        help="A file that holds the password of the key.",
    )
    @wraps(command)
    def with_key(
        *arguments: Any,
        signing_key: Path | None,
        signing_password_file: Path | None,
        **named: Any,
    ) -> None:
        key = _read(signing_key, signing_password_file) if signing_key else None
        command(*arguments, key=key, **named)

    return with_key


def _read(path: Path, password_file: Path | None) -> Any:

    try:
        return read_key(path, password_file)
    except KeyUnusable as error:
        raise click.BadParameter(f"{error}.", param_hint="--signing-key") from error
