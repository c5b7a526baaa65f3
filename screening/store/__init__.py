"""What is kept between two requests: drafts, released letters, accounts, sessions.

The only place that knows SQLAlchemy, and it is imported at the first use: whoever only
asks for FHIR never waits for it. Nothing here knows FHIR, letters or HTTP.
"""

from typing import TYPE_CHECKING

from screening import lazy_names
from screening.store.errors import (
    AccountRefused,
    AlreadyReleased,
    DraftChanged,
    DraftDamaged,
    LetterDamaged,
    NoDraft,
    PasswordRefused,
    StoreError,
    StoreUnavailable,
    WrongAddress,
)
from screening.store.records import (
    Account,
    DecisionRecord,
    Draft,
    Files,
    LetterEntry,
    LetterRecord,
    Pairs,
    Unreadable,
    Who,
)
from screening.store.store import DRAFTS_KEPT_DAYS, Store, open_store

if TYPE_CHECKING:
    from screening.store.accounts import Accounts as Accounts
    from screening.store.database import Database as Database
    from screening.store.drafts import Drafts as Drafts
    from screening.store.keys import Keys as Keys
    from screening.store.letters import Letters as Letters
    from screening.store.sessions import Sessions as Sessions
    from screening.store.upgrade import upgrade_database as upgrade_database
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "Accounts": "accounts",
            "Database": "database",
            "Drafts": "drafts",
            "Keys": "keys",
            "Letters": "letters",
            "Sessions": "sessions",
            "upgrade_database": "upgrade",
        },
    )

__all__ = [
    "DRAFTS_KEPT_DAYS",
    "Account",
    "AccountRefused",
    "AlreadyReleased",
    "DecisionRecord",
    "Draft",
    "DraftChanged",
    "DraftDamaged",
    "Files",
    "LetterDamaged",
    "LetterEntry",
    "LetterRecord",
    "NoDraft",
    "Pairs",
    "PasswordRefused",
    "Store",
    "StoreError",
    "StoreUnavailable",
    "Unreadable",
    "Who",
    "WrongAddress",
    "open_store",
]
