"""What the tests of the store keep."""

from datetime import UTC, datetime

from screening.store import DecisionRecord, Files, LetterRecord, Pairs, Store, Who

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WHO = Who("Dr. Änne Öztürk", "Hausärztin")
PAIRS: Pairs = (
    ("patient.family", "Ó Súilleabháin-Łukasz 山田"),
    ("tw-site", "calf"),
    ("tw-site", "eyelid"),
    ("pt-age", ""),
)
FILES = Files(
    request=b'{"resourceType":"Parameters"}',
    bundle='{"resourceType":"Bundle","über":1}'.encode(),
    text="Sehr geehrte Frau Kollegin …\n",
    summary=b"{}",
    pdf=b"%PDF-1.7\x00\xff",
)
AGREED = DecisionRecord("urgent-neurology", "urgent-neurology")


def released(store: Store, pairs: Pairs = PAIRS, demo: bool = False) -> LetterRecord:
    """Release the first letter of a new screening."""
    draft = store.drafts.create(pairs, WHO, NOW, demo=demo)
    return store.letters.release(draft.id, draft.version, AGREED, FILES, WHO, NOW)
