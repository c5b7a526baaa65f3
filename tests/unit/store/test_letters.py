"""Released letters, on SQLite and on PostgreSQL."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from screening.store import (
    AlreadyReleased,
    DecisionRecord,
    DraftChanged,
    Files,
    LetterDamaged,
    LetterEntry,
    NoDraft,
    Store,
    Who,
    open_store,
)
from tests.unit.store.conftest import Execute
from tests.unit.store.samples import AGREED, FILES, NOW, PAIRS, WHO, released

LATER = NOW + timedelta(hours=1)
OTHER = Who("Dr. B", "Neurologist")
CHANGED = DecisionRecord(
    "reassure-self-care", "urgent-neurology", "Wasting — seen today"
)


def test_a_letter_comes_back_as_it_was_released(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW, demo=True)
    letter = store.letters.release(draft.id, 1, CHANGED, FILES, OTHER, LATER)
    assert (letter.screening_id, letter.n, letter.demo) == (draft.id, 1, True)
    assert (letter.released_at, letter.released_by) == (LATER, OTHER)
    assert (letter.decision, letter.pairs, letter.files) == (CHANGED, PAIRS, FILES)
    assert store.letters.find(draft.id, 1) == letter


def test_the_digest_of_each_file_is_kept(store: Store) -> None:
    letter = released(store)
    assert FILES.pdf is not None
    assert letter.sha256["pdf"] == hashlib.sha256(FILES.pdf).hexdigest()
    assert letter.sha256["text"] == hashlib.sha256(FILES.text.encode()).hexdigest()
    assert set(letter.sha256) == {"request", "bundle", "text", "summary", "pdf"}


def test_a_letter_without_a_pdf_can_be_released(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)
    files = Files(b"{}", b"{}", "", b"{}")
    letter = store.letters.release(draft.id, 1, AGREED, files, WHO, NOW)
    assert letter.files == files
    assert "pdf" not in letter.sha256


def test_only_the_version_that_was_seen_is_released(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)
    saved = store.drafts.save(draft.id, 1, (("pt-age", "45"),), NOW)
    with pytest.raises(DraftChanged):
        store.letters.release(draft.id, 1, AGREED, FILES, WHO, NOW)
    assert store.drafts.find(draft.id) == saved
    assert store.letters.of(draft.id) == []


def test_a_second_release_is_told_of_the_first(store: Store) -> None:
    letter = released(store)
    with pytest.raises(AlreadyReleased) as caught:
        store.letters.release(letter.screening_id, 1, AGREED, FILES, WHO, NOW)
    assert caught.value.n == 1
    with pytest.raises(NoDraft):
        store.letters.release("0" * 32, 1, AGREED, FILES, WHO, NOW)


def test_an_amendment_becomes_the_next_letter_and_the_first_stays(store: Store) -> None:
    first = released(store)
    draft = store.drafts.amend(first.screening_id, OTHER, LATER)
    assert (draft.pairs, draft.amends, draft.n) == (PAIRS, 1, 2)
    assert draft.created_by == OTHER
    assert store.drafts.amend(first.screening_id, WHO, LATER) == draft
    saved = store.drafts.save(draft.id, draft.version, (("pt-age", "46"),), LATER)
    second = store.letters.release(
        draft.id, saved.version, CHANGED, FILES, OTHER, LATER
    )
    assert (second.n, second.pairs) == (2, (("pt-age", "46"),))
    assert store.letters.find(first.screening_id, 1) == first
    assert [entry.n for entry in store.letters.of(first.screening_id)] == [1, 2]
    assert store.drafts.amend(first.screening_id, WHO, LATER).n == 3


def test_a_window_from_before_the_release_saves_nothing_over_an_amendment(
    store: Store,
) -> None:
    first = released(store)
    draft = store.drafts.amend(first.screening_id, WHO, LATER)
    with pytest.raises(DraftChanged):
        store.drafts.save(draft.id, 1, (("pt-age", "99"),), LATER)


def test_a_discarded_amendment_leaves_the_letter(store: Store) -> None:
    first = released(store)
    store.drafts.discard(store.drafts.amend(first.screening_id, WHO, LATER).id)
    assert store.drafts.all() == []
    assert store.letters.find(first.screening_id, 1) == first
    with pytest.raises(NoDraft):
        store.drafts.amend("0" * 32, WHO, LATER)


def test_the_list_has_the_newest_first_and_can_go_back(store: Store) -> None:
    one = released(store)
    draft = store.drafts.create((), WHO, NOW, demo=True)
    two = store.letters.release(draft.id, 1, CHANGED, FILES, OTHER, LATER)
    entry = LetterEntry(two.screening_id, 1, LATER, OTHER, CHANGED, (), True)
    listed = store.letters.latest()
    assert listed[0] == entry
    assert [each.screening_id for each in listed] == [draft.id, one.screening_id]
    assert store.letters.latest(limit=1) == [entry]
    (older,) = store.letters.latest(before=LATER)
    assert older.screening_id == one.screening_id


def test_the_newest_letter_of_each_screening_is_known(store: Store) -> None:
    one, two = released(store), released(store)
    draft = store.drafts.amend(two.screening_id, WHO, LATER)
    store.letters.release(draft.id, draft.version, AGREED, FILES, WHO, LATER)
    asked = {one.screening_id, two.screening_id, "0" * 32}
    newest = {one.screening_id: 1, two.screening_id: 2}
    assert store.letters.newest(asked) == newest
    assert store.letters.newest(()) == {}


def test_a_letter_that_cannot_be_written_leaves_the_draft(
    store: Store, execute: Execute
) -> None:
    first = released(store)
    draft = store.drafts.amend(first.screening_id, WHO, LATER)
    # As if another had the number already: the letter is refused after the draft went.
    execute("UPDATE draft SET amends = 0")
    with pytest.raises(IntegrityError) as caught:
        store.letters.release(draft.id, draft.version, AGREED, FILES, WHO, NOW)
    assert "Súilleabháin" not in str(caught.value)
    assert "hidden" in str(caught.value)
    assert store.drafts.find(draft.id) is not None
    assert [entry.n for entry in store.letters.of(draft.id)] == [1]


ON_BOTH = [
    "UPDATE letter SET override_reason = 'other'",
    "UPDATE letter SET n = 2",
    "DELETE FROM letter",
    "INSERT INTO letter SELECT * FROM letter WHERE true "
    "ON CONFLICT (screening_id, n) DO UPDATE SET override_reason = 'other'",
]
ON_SQLITE = [
    "INSERT OR REPLACE INTO letter SELECT * FROM letter",
    "UPDATE OR REPLACE letter SET override_reason = 'other'",
]
ON_POSTGRESQL = ["TRUNCATE letter", "TRUNCATE account CASCADE"]


def test_the_database_itself_refuses_to_change_a_letter(
    store: Store, execute: Execute
) -> None:
    letter = released(store)
    for statement in ON_BOTH + (ON_SQLITE if store.place.file else ON_POSTGRESQL):
        with pytest.raises(Exception, match="cannot be changed"):
            execute(statement)
    assert store.letters.find(letter.screening_id, 1) == letter
    assert len(store.letters.latest()) == 1


def test_a_letter_changed_behind_the_triggers_is_not_handed_out(
    store: Store, execute: Execute
) -> None:
    letter = released(store)
    if store.place.file:
        execute("DROP TRIGGER letter_changed")
    else:
        execute("ALTER TABLE letter DISABLE TRIGGER letter_changed")
    execute("UPDATE letter SET summary = bundle")
    with pytest.raises(LetterDamaged, match="backup"):
        store.letters.find(letter.screening_id, 1)


@pytest.mark.parametrize(
    "change",
    ["text = 'words'", "pdf = 5", "sha256 = 'none'", "sha256 = '{}'", "pairs = 'x'"],
)
def test_a_letter_that_is_not_even_of_its_kind_is_damaged(
    tmp_path: Path, change: str
) -> None:
    file = tmp_path / "kept.sqlite3"
    store = open_store(f"sqlite:///{file}")
    letter = released(store)
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("DROP TRIGGER letter_changed")
        raw.execute(f"UPDATE letter SET {change}")
    with pytest.raises(LetterDamaged, match="backup"):
        store.letters.find(letter.screening_id, 1)
    store.close()
