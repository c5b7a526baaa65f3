"""The store: drafts, letters, accounts, sessions and keys in one database."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock

# What uses SQLAlchemy is imported when the first name of it is looked up here.
from screening import store
from screening.store import schema
from screening.store.location import Place, read_place

DRAFTS_KEPT_DAYS = 30
_PURGED_EVERY = timedelta(hours=1)


def open_store(url: str, drafts_kept_days: int = DRAFTS_KEPT_DAYS) -> Store:
    """Return the store at this address, sure that its schema is the one known here.

    Raises WrongAddress or StoreUnavailable with a sentence for the reader. A SQLite
    file that is not there yet is made when it is first needed.
    """
    place = read_place(url)
    schema.is_present(place)
    return Store(place, timedelta(days=drafts_kept_days))


class Store:
    """What is kept. Safe to use from several threads and several processes."""

    def __init__(self, place: Place, drafts_kept: timedelta) -> None:
        self.place = place
        self._drafts_kept = drafts_kept
        self._purged_at: datetime | None = None
        self._opened: store.Database | None = None
        self._opening = Lock()

    @property
    def drafts(self) -> store.Drafts:
        """What is being worked on."""
        return store.Drafts(self.database(), self._purge_when_due)

    @property
    def letters(self) -> store.Letters:
        """What was released."""
        return store.Letters(self.database())

    @property
    def accounts(self) -> store.Accounts:
        """Who may sign in."""
        return store.Accounts(self.database())

    @property
    def sessions(self) -> store.Sessions:
        """Who is signed in."""
        return store.Sessions(self.database())

    @property
    def keys(self) -> store.Keys:
        """The keys that all processes share."""
        return store.Keys(self.database())

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

    def database(self) -> store.Database:
        """Return the database, opened and brought up to date at the first use."""
        with self._opening:
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    def _open(self) -> store.Database:
        if not schema.is_present(self.place):
            store.upgrade_database(self.place)
        return store.Database(self.place)
