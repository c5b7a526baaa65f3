"""What is not released is deleted after its time, and then it is gone."""

from datetime import timedelta
from pathlib import Path

import pytest

from screening.store import NoDraft, Store, open_store
from tests.unit.store.samples import NOW, PAIRS, WHO, released

MONTH = timedelta(days=30)
SECOND = timedelta(seconds=1)
IDLE = timedelta(minutes=30)


def test_a_draft_is_kept_for_its_time_after_it_was_last_saved(store: Store) -> None:
    old = store.drafts.create(PAIRS, WHO, NOW)
    saved = store.drafts.create(PAIRS, WHO, NOW)
    store.drafts.save(saved.id, 1, PAIRS, NOW + SECOND)
    assert store.purge(NOW + MONTH) == 0
    assert store.purge(NOW + MONTH + SECOND) == 1
    assert store.drafts.find(old.id) is None
    assert store.drafts.find(saved.id) is not None
    assert store.purge(NOW + MONTH + 2 * SECOND) == 1


def test_the_time_is_a_setting(url: str, store: Store) -> None:
    store.drafts.create(PAIRS, WHO, NOW)
    short = open_store(url, drafts_kept_days=2)
    assert short.purge(NOW + timedelta(days=2)) == 0
    assert short.purge(NOW + timedelta(days=2) + SECOND) == 1
    short.close()


def test_a_released_letter_is_never_purged_and_its_amendment_is(store: Store) -> None:
    letter = released(store)
    store.drafts.amend(letter.screening_id, WHO, NOW)
    assert store.purge(NOW + 100 * MONTH) == 1
    assert store.letters.find(letter.screening_id, 1) == letter


def test_ended_sessions_go_and_open_ones_stay(store: Store) -> None:
    token = store.sessions.open(WHO, NOW, IDLE)
    store.sessions.open(WHO, NOW - IDLE, IDLE)
    assert store.purge(NOW) == 1
    assert store.sessions.find(token, NOW, IDLE) == WHO


def test_saving_purges_at_the_start_and_then_once_an_hour(
    url: str, store: Store
) -> None:
    late = NOW + MONTH + SECOND
    old = store.drafts.create(PAIRS, WHO, NOW)
    older = store.drafts.create(PAIRS, WHO, NOW - timedelta(hours=2))
    started = open_store(url)
    new = started.drafts.create(PAIRS, WHO, NOW + MONTH - timedelta(minutes=40))
    assert started.drafts.find(older.id) is None
    assert started.drafts.find(old.id) is not None
    started.drafts.save(new.id, 1, PAIRS, NOW + MONTH + 19 * 60 * SECOND)
    assert started.drafts.find(old.id) is not None
    started.drafts.save(new.id, 2, PAIRS, late + 20 * 60 * SECOND)
    assert started.drafts.find(old.id) is None
    started.close()


def test_a_draft_past_its_time_is_not_saved_again(store: Store) -> None:
    old = store.drafts.create(PAIRS, WHO, NOW)
    with pytest.raises(NoDraft):
        store.drafts.save(old.id, 1, PAIRS, NOW + MONTH + SECOND)


def test_what_was_deleted_can_be_read_in_no_file_of_sqlite(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/kept/screening.sqlite3")
    secret = (("patient.family", "Quetzalcoatl" * 4000),)
    for version in range(1, 4):
        if version == 1:
            draft = store.drafts.create(secret, WHO, NOW)
        else:
            draft = store.drafts.save(draft.id, draft.version, secret, NOW)
    assert holds(tmp_path, b"Quetzalcoatl")
    store.purge(NOW + MONTH + SECOND)
    # Seen while the service runs on: closing the last connection would tidy up too.
    assert not holds(tmp_path, b"Quetzalcoatl")
    store.close()


def holds(folder: Path, text: bytes) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return any(text in path.read_bytes() for path in files)
