"""A letter is told from what was released, whichever of its fields was changed."""

from datetime import timedelta

import pytest

from screening.store import (
    DecisionRecord,
    Draft,
    DraftDamaged,
    LetterDamaged,
    LetterEntry,
    Store,
    Unreadable,
    Who,
)
from screening.store.tables import letter as table
from tests.unit.store.conftest import Execute
from tests.unit.store.samples import FILES, NOW, PAIRS, WHO, released

# What somebody with access to the database would change each column into.
CHANGED = {
    "screening_id": "'" + "0" * 32 + "'",
    "n": "7",
    "draft_version": "draft_version + 1",
    "released_at": "'2020-01-01 00:00:00.000000'",
    "by_name": "'Dr. Other'",
    "by_role": "'Neurologist'",
    "by_account": "(SELECT id FROM account)",
    "tool_outcome": "'emergency-same-day'",
    "decided_outcome": "'reassure-self-care'",
    "override_reason": "'Nobody said this'",
    "demo": "NOT demo",
    "pairs": "'[]'",
    "request": "bundle",
    "bundle": "summary",
    "pdf": "summary",
    "text": "summary",
    "summary": "bundle",
    "sha256": "'{}'",
    "seal": "'" + "0" * 64 + "'",
}
IN_FILES = {"request", "bundle", "pdf", "text", "summary"}


def change(store: Store, execute: Execute, column: str, value: str) -> None:
    """Write past the triggers, as whoever owns the database can."""
    if store.place.file:
        execute("DROP TRIGGER IF EXISTS letter_changed")
    else:
        execute("ALTER TABLE letter DISABLE TRIGGER letter_changed")
    execute(f"UPDATE letter SET {column} = {value}")


def test_every_column_of_a_letter_is_tried_here() -> None:
    assert CHANGED.keys() == set(table.c.keys())


@pytest.mark.parametrize("column", CHANGED)
def test_a_letter_with_any_field_changed_is_not_handed_out(
    store: Store, execute: Execute, column: str
) -> None:
    released(store)
    store.accounts.add("anna.weber", "Dr A", "GP", "four words not together", NOW)
    change(store, execute, column, CHANGED[column])
    ((found, n),) = execute("SELECT screening_id, n FROM letter")
    with pytest.raises(LetterDamaged, match="backup"):
        store.letters.find(found, n)
    (listed,) = store.letters.of(found)
    # A list reads no files; all the rest it does not show as genuine either.
    assert isinstance(listed, LetterEntry) == (column in IN_FILES)
    if column not in IN_FILES:
        assert listed == Unreadable(found, n) == store.letters.latest()[0]
        with pytest.raises(LetterDamaged):
            store.drafts.amend(found, WHO, NOW)


@pytest.mark.parametrize("pairs", ["x", "[1]", '[["a"]]', '[["a", 1]]', "null"])
def test_a_letter_that_cannot_be_read_hides_no_other(
    store: Store, execute: Execute, pairs: str
) -> None:
    broken = released(store)
    change(store, execute, "pairs", f"'{pairs}'")
    whole = released(store)
    kinds = {each.screening_id: type(each) for each in store.letters.latest()}
    assert kinds == {broken.screening_id: Unreadable, whole.screening_id: LetterEntry}
    with pytest.raises(LetterDamaged):
        store.drafts.amend(broken.screening_id, WHO, NOW)
    assert store.letters.find(whole.screening_id, 1) == whole


@pytest.mark.parametrize("pairs", ["x", '[["a", 1]]'])
def test_a_draft_that_cannot_be_read_hides_no_other(
    store: Store, execute: Execute, pairs: str
) -> None:
    broken = store.drafts.create(PAIRS, WHO, NOW)
    execute(f"UPDATE draft SET pairs = '{pairs}'")
    whole = store.drafts.create(PAIRS, WHO, NOW + timedelta(seconds=1))
    assert store.drafts.all() == [whole, Unreadable(broken.id)]
    with pytest.raises(DraftDamaged):
        store.drafts.find(broken.id)
    assert store.purge(NOW + timedelta(days=30, seconds=1)) == 1
    assert [type(each) for each in store.drafts.all()] == [Draft]


def test_what_no_database_holds_breaks_no_seal(store: Store) -> None:
    odd = "half \ud83d and \0 nothing"
    draft = store.drafts.create((("lt-worry", odd),), WHO, NOW)
    decision = DecisionRecord("reassure-self-care", "urgent-neurology", odd)
    letter = store.letters.release(draft.id, 1, decision, FILES, Who(odd, odd), NOW)
    assert store.letters.find(draft.id, 1) == letter
    assert letter.pairs == (("lt-worry", odd),)


def test_a_moment_of_another_zone_breaks_no_seal(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)
    there = NOW.astimezone().replace(microsecond=123456)
    letter = store.letters.release(
        draft.id,
        1,
        DecisionRecord("gp-workup-review", "gp-workup-review"),
        FILES,
        WHO,
        there,
    )
    assert store.letters.find(draft.id, 1) == letter
