"""Passwords: which are good enough, and how they are kept (Argon2id, RFC 9106)."""

from __future__ import annotations

import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY

from screening.store.errors import PasswordRefused

MINIMUM = 12
MAXIMUM = 200
# Of 0 to 4: more than 10^8 guesses, by the estimate of zxcvbn.
_STRONG_ENOUGH = 3
# The estimate takes longer than linear; what comes later makes nothing weaker.
_ESTIMATED = 72

hasher = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


def require_good(password: str, *known: str) -> None:
    """Raise PasswordRefused unless it is long and hard to guess.

    `known` are words that somebody who guesses would try first: the user's names.
    """
    if len(password) < MINIMUM:
        raise PasswordRefused(
            f"The password has fewer than {MINIMUM} characters. Take a longer one, "
            "such as four or five words that do not belong together."
        )
    if len(password) > MAXIMUM:
        raise PasswordRefused(f"The password has more than {MAXIMUM} characters.")
    # Slow to import, and of use only where a password is set.
    from zxcvbn import zxcvbn

    told = [*known, "fasciculation", "screening"]
    if zxcvbn(password[:_ESTIMATED], user_inputs=told)["score"] < _STRONG_ENOUGH:
        raise PasswordRefused(
            "The password is easily guessed: it is one that many people have, is made "
            "of the user's name, or repeats itself. Take four or five words that do "
            "not belong together."
        )


def hashed(password: str) -> str:
    """Return what is kept of a password."""
    return hasher.hash(_typed(password))


def matches(kept: str, password: str) -> bool:
    """Say whether this is the password; takes as long for a wrong one."""
    try:
        return hasher.verify(kept, _typed(password))
    except VerifyMismatchError:
        return False


def outdated(kept: str) -> bool:
    """Say whether it was kept under weaker parameters than today's."""
    return hasher.check_needs_rehash(kept)


@cache
def of_nobody() -> str:
    """Return a hash that no password matches, to verify where there is no account."""
    return hashed(secrets.token_urlsafe())


def _typed(password: str) -> bytes:
    # The same letters, whichever way a keyboard composes them.
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
