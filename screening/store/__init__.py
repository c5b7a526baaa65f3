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
    Decision,
    Draft,
    Files,
    Letter,
    LetterEntry,
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
    "Decision",
    "Draft",
    "DraftChanged",
    "DraftDamaged",
    "Files",
    "Letter",
    "LetterDamaged",
    "LetterEntry",
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
