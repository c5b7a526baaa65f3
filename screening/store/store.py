"""The store: several rooms behind one door, opened when the first is entered."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from screening.store import schema
from screening.store.location import Place, read_place

if TYPE_CHECKING:
    from screening.store.accounts import Accounts
    from screening.store.database import Database
    from screening.store.drafts import Drafts
    from screening.store.keys import Keys
    from screening.store.letters import Letters
    from screening.store.sessions import Sessions

DRAFTS_KEPT_DAYS = 30
_PURGED_EVERY = timedelta(hours=1)


def open_store(url: str, drafts_kept_days: int = DRAFTS_KEPT_DAYS) -> Store:
    """Return the store at this address, sure that its schema is the one known here.

    Raises WrongAddress or StoreUnavailable with a sentence for the reader. A SQLite
    file that is not there yet is made when it is first needed.
    """
    place = read_place(url)
    schema.is_made(place)
    return Store(place, timedelta(days=drafts_kept_days))


class Store:
    """What is kept. Safe to use from several threads and several processes."""

    def __init__(self, place: Place, drafts_kept: timedelta) -> None:
        self.place = place
        self._drafts_kept = drafts_kept
        self._purged_at: datetime | None = None
        self._opened: Database | None = None
        self._opening = Lock()

    @property
    def drafts(self) -> Drafts:
        """What is being worked on."""
        from screening.store.drafts import Drafts

        return Drafts(self.database(), self._purge_when_due)

    @property
    def letters(self) -> Letters:
        """What was released."""
        from screening.store.letters import Letters

        return Letters(self.database())

    @property
    def accounts(self) -> Accounts:
        """Who may sign in."""
        from screening.store.accounts import Accounts

        return Accounts(self.database())

    @property
    def sessions(self) -> Sessions:
        """Who is signed in."""
        from screening.store.sessions import Sessions

        return Sessions(self.database())

    @property
    def keys(self) -> Keys:
        """The keys that all processes share."""
        from screening.store.keys import Keys

        return Keys(self.database())

    @property
    def drafts_kept_days(self) -> int:
        """How long a draft is kept that nobody saves or releases."""
        return self._drafts_kept.days

    def purge(self, now: datetime) -> int:
        """Delete what is past its time: drafts, sessions, failures; say how many."""
        self._purged_at = now
        deleted = (
            self.drafts.purge(now, self._drafts_kept)
            + self.sessions.purge(now)
            + self.accounts.purge(now)
        )
        if deleted:
            self.database().forget_deleted()
        return deleted

    def _purge_when_due(self, now: datetime) -> None:
        """Purge at the first saving after the start, then at most once an hour."""
        if self._purged_at is None or now - self._purged_at >= _PURGED_EVERY:
            self.purge(now)

    def close(self) -> None:
        """Close the connections; the next use opens them again."""
        with self._opening:
            if self._opened:
                self._opened.close()
                self._opened = None

    def database(self) -> Database:
        """Return the database, opened and brought up to date at the first use."""
        with self._opening:
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    def _open(self) -> Database:
        from screening.store.database import Database

        if not schema.is_made(self.place):
            from screening.store.upgrade import upgrade

            upgrade(self.place)
        return Database(self.place)
