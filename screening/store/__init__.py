"""What is kept between two requests: drafts, released letters, accounts, sessions.

The only place that knows SQLAlchemy, and it is imported at the first use: whoever only
asks for FHIR never waits for it. Nothing here knows FHIR, letters or HTTP.
"""

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
