"""Which passwords are taken, and how they are kept."""

import unicodedata

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST, RFC_9106_LOW_MEMORY

from screening.store import passwords
from screening.store.errors import PasswordRefused
from screening.store.passwords import require_good
from tests.support.clinician import GOOD

NAMES = ("anna.weber", "Dr Anna Weber")


def test_a_password_is_kept_as_argon2id_with_the_parameters_of_rfc_9106() -> None:
    kept = passwords.hashed(GOOD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert RFC_9106_LOW_MEMORY.memory_cost == 65536
    assert GOOD not in kept


def test_the_same_password_is_kept_differently_each_time() -> None:
    assert passwords.hashed(GOOD) != passwords.hashed(GOOD)


def test_only_the_same_password_matches() -> None:
    kept = passwords.hashed(GOOD)
    assert passwords.matches(kept, GOOD)
    assert not passwords.matches(kept, GOOD.upper())
    assert not passwords.matches(kept, "")


def test_it_does_not_matter_how_a_keyboard_composes_a_letter() -> None:
    typed = "Löwe über 3 Brücken"
    kept = passwords.hashed(unicodedata.normalize("NFC", typed))
    assert passwords.matches(kept, unicodedata.normalize("NFD", typed))


def test_half_a_character_is_a_wrong_password_and_no_fault() -> None:
    assert not passwords.matches(passwords.hashed(GOOD), "\ud800")


def test_weaker_parameters_are_outdated() -> None:
    weak = PasswordHasher.from_parameters(CHEAPEST).hash(GOOD)
    assert passwords.outdated(weak)
    assert not passwords.outdated(passwords.hashed(GOOD))


@pytest.mark.parametrize("good", [GOOD, "correct horse battery staple", "x7Kd93mPqZ1v"])
def test_a_long_password_that_is_hard_to_guess_is_taken(good: str) -> None:
    require_good(good, *NAMES)


@pytest.mark.parametrize(
    "bad, because",
    [
        ("x7Kd93mPqZ1", "fewer than 12"),
        ("", "fewer than 12"),
        ("x7Kd93mPqZ1v" * 17, "more than 200"),
        ("password1234", "easily guessed"),
        ("123456789012", "easily guessed"),
        ("qwertyuiop12", "easily guessed"),
        ("aaaaaaaaaaaaaaaa", "easily guessed"),
        ("anna.weber2026", "easily guessed"),
        ("annaweberannaweber", "easily guessed"),
        ("fasciculation1", "easily guessed"),
    ],
)
def test_another_is_refused_with_the_reason_and_not_repeated(
    bad: str, because: str
) -> None:
    with pytest.raises(PasswordRefused, match=because) as refused:
        require_good(bad, *NAMES)
    assert not bad or bad not in str(refused.value)
