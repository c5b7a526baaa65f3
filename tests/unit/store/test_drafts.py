"""Drafts, on SQLite and on PostgreSQL."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from screening.store import AlreadyReleased, Draft, DraftChanged, NoDraft, Store, Who
from tests.unit.store.samples import NOW, PAIRS, WHO, released

LATER = NOW + timedelta(minutes=5)


def test_a_draft_comes_back_as_it_was_typed(store: Store) -> None:
    made = store.drafts.create(PAIRS, WHO, NOW, demo=True)
    assert store.drafts.find(made.id) == made
    assert made == Draft(made.id, 1, PAIRS, True, NOW, NOW, WHO, None)
    assert made.n == 1


def test_an_id_cannot_be_guessed(store: Store) -> None:
    ids = {store.drafts.create((), WHO, NOW).id for _ in range(20)}
    assert len(ids) == 20
    assert all(len(each) == 32 for each in ids)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\N{COMBINING ACUTE ACCENT}e\u202e ش 山 \U0001f9e0",
        "line one\r\nline two\ttab",
        "a \0 that PostgreSQL cannot hold",
        "half a character \ud83e",
        "'; DROP TABLE draft; --",
        "x" * 256 * 1024,
        "ü" * 256 * 1024,
    ],
    ids=["empty", "unicode", "lines", "nul", "surrogate", "sql", "256k", "256k-wide"],
)
def test_any_text_comes_back_as_it_was_typed(store: Store, text: str) -> None:
    pairs = ((text[:50], text), ("second", text))
    made = store.drafts.create(pairs, WHO, NOW)
    found = store.drafts.find(made.id)
    assert found is not None
    assert found.pairs == pairs


def test_a_name_no_database_holds_is_mended_and_stops_nothing(store: Store) -> None:
    made = store.drafts.create((), Who("A\0B\ud83e", "GP"), NOW)
    found = store.drafts.find(made.id)
    assert found is not None
    assert found.created_by == Who("A\ufffdB\ufffd", "GP")


def test_saving_counts_the_version_and_the_time(store: Store) -> None:
    made = store.drafts.create(PAIRS, WHO, NOW)
    saved = store.drafts.save(made.id, 1, (("pt-age", "45"),), LATER)
    assert (saved.version, saved.pairs) == (2, (("pt-age", "45"),))
    assert (saved.created_at, saved.updated_at) == (NOW, LATER)
    assert store.drafts.find(made.id) == saved


def test_an_old_version_is_not_saved_over_a_newer_one(store: Store) -> None:
    made = store.drafts.create(PAIRS, WHO, NOW)
    saved = store.drafts.save(made.id, 1, (("pt-age", "45"),), NOW)
    with pytest.raises(DraftChanged, match="another window"):
        store.drafts.save(made.id, 1, (("pt-age", "46"),), LATER)
    assert store.drafts.find(made.id) == saved


def test_times_come_back_in_utc_and_one_without_a_zone_is_refused(store: Store) -> None:
    berlin = NOW.astimezone(timezone(timedelta(hours=1)))
    made = store.drafts.create((), WHO, berlin)
    found = store.drafts.find(made.id)
    assert found is not None
    assert found.created_at == NOW
    assert found.created_at.tzinfo is UTC
    with pytest.raises(Exception, match=r"time zone|naive"):
        store.drafts.create((), WHO, datetime(2026, 11, 22))  # noqa: DTZ001


def test_all_drafts_the_one_saved_last_first(store: Store) -> None:
    one, two, three = (store.drafts.create((), WHO, NOW) for _ in range(3))
    store.drafts.save(two.id, 1, (), LATER)
    store.drafts.save(one.id, 1, (), LATER + timedelta(seconds=1))
    assert [draft.id for draft in store.drafts.all()] == [one.id, two.id, three.id]


def test_a_discarded_draft_is_gone(store: Store) -> None:
    made = store.drafts.create(PAIRS, WHO, NOW)
    store.drafts.discard(made.id)
    assert store.drafts.find(made.id) is None
    with pytest.raises(NoDraft):
        store.drafts.save(made.id, 1, PAIRS, NOW)
    store.drafts.discard(made.id)


def test_an_unknown_draft_is_nothing(store: Store) -> None:
    assert store.drafts.find("0" * 32) is None
    assert store.drafts.find("\0' OR 1=1 --") is None
    with pytest.raises(NoDraft):
        store.drafts.save("0" * 32, 1, (), NOW)


def test_what_was_released_is_no_draft_any_more(store: Store) -> None:
    letter = released(store)
    assert store.drafts.find(letter.screening_id) is None
    assert store.drafts.all() == []
    with pytest.raises(AlreadyReleased) as caught:
        store.drafts.save(letter.screening_id, 1, PAIRS, LATER)
    assert caught.value.n == 1
