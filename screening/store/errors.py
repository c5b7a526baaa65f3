"""What can go wrong with what is kept, in sentences for the reader.

No sentence holds a password, an answer or a name.
"""

from __future__ import annotations


class StoreError(Exception):
    """Base of everything the store refuses; its text is a sentence."""


class WrongAddress(StoreError):
    """The address of the database cannot be understood."""


class StoreUnavailable(StoreError):
    """The database cannot be reached or used, or is not of this software's schema."""


class DraftChanged(StoreError):
    """Another window saved this draft meanwhile; nothing was written."""


class AlreadyReleased(StoreError):
    """There is no draft any more: its letter was released. `n` is the newest letter."""

    def __init__(self, n: int) -> None:
        super().__init__("This draft was released; its letter cannot be changed.")
        self.n = n


class NoDraft(StoreError):
    """There is no such draft: never there, discarded, or deleted after its time."""


class DraftDamaged(StoreError):
    """What is stored of a draft cannot be read."""


class LetterDamaged(StoreError):
    """What is stored of a letter is not what was released."""


class AccountRefused(StoreError):
    """The account cannot be made, or there is none of this name."""


class PasswordRefused(StoreError):
    """The password is too short or too easily guessed."""
