"""The drafts and letters of the practice, and who may see them."""

import sqlite3
from contextlib import closing

import pytest

from screening.store import Who
from screening.web.form import worklist
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import (
    LETTER_FIELDS,
    Clinic,
    fields_of,
    hidden,
    token,
)
from tests.web.form.result.releasing import DOWN, release, rows


def test_the_newest_stands_first_with_patient_outcome_state_and_who(
    clinic: Clinic,
) -> None:
    clinic.draft("telephone")
    release(clinic, clinic.draft("cramps"))
    clinic.draft("eyelid")
    first, second, third = rows(clinic)
    assert "Demo, Erin" in first
    assert "Draft" in first
    assert "Reassurance" in first
    assert "Demo, Robin" in second
    assert "born 1 Jan 1954" in second
    assert "Released, version 1" in second
    assert "Routine neurology" in second
    assert "Dr. Test" in second
    assert "GP work-up" in third


def test_versions_and_amendments_are_told_apart(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    clinic.post(first.replace("/letters/1", "/amend"))
    draft, letter = rows(clinic)
    assert "Draft, amends version 1" in draft
    assert "Released, version 1" in letter
    release(clinic, first.removesuffix("/letters/1"), *DOWN)
    new, old = rows(clinic)
    assert "Released, version 2" in new
    assert "decided otherwise" in new
    assert "Replaced, version 1" in old


def test_a_letter_on_a_later_page_is_known_to_be_replaced(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worklist, "ON_ONE_PAGE", 1)
    first = release(clinic, clinic.draft("eyelid"))
    clinic.post(first.replace("/letters/1", "/amend"))
    release(clinic, first.removesuffix("/letters/1"))
    assert "Released, version 2" in rows(clinic)[0]
    (older,) = Tags(clinic.client.get("/screenings").text).of("a")[-1:]
    assert "before=" in older["href"]
    assert ["Replaced, version 1" in row for row in rows(clinic, older["href"])] == [
        True
    ]


@pytest.mark.parametrize(
    "before", ["", "yesterday", "2026-13-40", "0001-01-01T00:00%2B14:00"]
)
def test_an_unreadable_place_in_the_list_is_its_beginning(
    clinic: Clinic, before: str
) -> None:
    clinic.draft("eyelid")
    assert len(rows(clinic, f"/screenings?before={before}")) == 1


def test_a_place_in_the_list_without_a_zone_is_read_as_utc(clinic: Clinic) -> None:
    release(clinic, clinic.draft("eyelid"))
    assert len(rows(clinic, "/screenings?before=2030-01-01")) == 1
    assert rows(clinic, "/screenings?before=2020-01-01") == []


def test_a_draft_that_gives_no_result_is_listed(clinic: Clinic) -> None:
    clinic.store.drafts.create(
        (("pt-age", "80"), ("patient.birthDate", "2001-01-01")),
        Who("Dr. Test", "GP"),
        clinic.clock(),
    )
    (row,) = rows(clinic)
    assert "not yet complete" in row
    assert "No name yet" in row


def test_the_outcome_listed_is_that_of_the_draft_as_it_now_is(clinic: Clinic) -> None:
    address = clinic.draft("eyelid")
    assert "Reassurance" in rows(clinic)[0]
    (draft,) = clinic.store.drafts.all()
    changed = [pair for pair in draft.pairs if pair[0] != "bu-speech"]
    pairs = (*changed, ("bu-speech", "yes"))
    clinic.store.drafts.save(draft.id, draft.version, pairs, clinic.clock())
    assert address.endswith(draft.id)
    assert "Urgent neurology" in rows(clinic)[0]


def test_a_draft_is_deleted_after_it_was_asked(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    page = clinic.client.get(f"{address}/delete")
    assert "Delete this draft?" in page.text
    assert "Demo, Robin" in page.text
    assert len(rows(clinic)) == 1
    answer = clinic.post(f"{address}/delete")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/screenings")
    assert rows(clinic) == []


def test_deleting_an_amendment_keeps_the_letter(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    address = clinic.post(first.replace("/letters/1", "/amend")).headers["Location"]
    clinic.post(f"{address}/delete")
    assert ["Released, version 1" in row for row in rows(clinic)] == [True]


def test_a_released_letter_cannot_be_deleted(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    answer = clinic.post(first.replace("/letters/1", "/delete"))
    assert answer.headers["Location"] == first
    assert len(rows(clinic)) == 1


def test_without_a_database_the_page_says_that_nothing_is_kept(unkept: Clinic) -> None:
    page = unkept.client.get("/screenings")
    assert page.status_code == 200
    assert "keeps nothing about patients" in page.text
    assert unkept.client.get("/screenings/" + "0" * 32 + "/result").status_code == 404


def test_an_empty_list_says_where_to_begin(clinic: Clinic) -> None:
    assert "Nothing yet" in clinic.client.get("/screenings").text


def test_strangers_see_nothing_and_change_nothing(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    released = release(clinic, clinic.draft("hand-weakness"))
    sent = hidden(clinic.client.get(f"{address}/result"))
    stranger = clinic.app.test_client()
    for path in (
        "/screenings",
        f"{address}/result",
        f"{address}/delete",
        released,
        f"{released}.pdf",
        f"{released}.json",
        "/demo",
    ):
        answer = stranger.get(path)
        assert answer.status_code == 303, path
        assert answer.headers["Location"].startswith("/who")
    for path in ("letter", "release", "delete", "amend"):
        answer = stranger.post(f"{address}/{path}", data=dict(sent))
        assert answer.status_code == 401, path
        assert "Demo" not in answer.text
    assert stranger.post("/result", data=dict(fields_of("cramps"))).status_code == 401
    assert len(clinic.store.drafts.all()) == 1


def test_what_comes_without_proof_changes_nothing(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    assert clinic.client.post(f"{address}/delete").status_code == 400
    wrong = {"csrf_token": token(clinic.client.get("/demo"))[:-2] + "xx"}
    assert clinic.client.post(f"{address}/delete", data=wrong).status_code == 400
    assert len(clinic.store.drafts.all()) == 1


def test_a_red_flag_is_listed_whatever_has_to_be_mended(clinic: Clinic) -> None:
    red = (("pt-age", "80"), ("patient.birthDate", "2001"), ("bu-swallow", "unsafe"))
    clinic.store.drafts.create(red, Who("Dr. Test", "GP"), clinic.clock())
    (row,) = rows(clinic)
    assert "Same-day emergency" in row


def test_a_draft_without_an_answer_has_no_outcome(clinic: Clinic) -> None:
    named = (("patient.family", "Demo"),)
    clinic.store.drafts.create(named, Who("Dr. Test", "GP"), clinic.clock())
    (row,) = rows(clinic)
    assert "not yet complete" in row


def damage(clinic: Clinic, table: str, change: str) -> None:
    """Write past the triggers, as whoever owns the file can."""
    with closing(sqlite3.connect(str(clinic.store.place.file))) as raw, raw:
        raw.execute("DROP TRIGGER IF EXISTS letter_changed")
        raw.execute(f"UPDATE {table} SET {change}")


@pytest.mark.parametrize("change", ["pairs = '[[\"a\"'", "by_name = 'Dr. Other'"])
def test_a_damaged_letter_is_told_and_hides_no_other(
    clinic: Clinic, change: str
) -> None:
    broken = release(clinic, clinic.draft("cramps"))
    damage(clinic, "letter", change)
    clinic.draft("eyelid")
    page = clinic.client.get("/screenings")
    assert page.status_code == 200
    assert "Damaged:" in Tags(page.text).texts["unreadable"]
    assert Tags(page.text).of("a", href=broken)
    (row,) = rows(clinic)
    assert "Demo, Erin" in row
    assert "Dr. Other" not in page.text
    for address in (broken, f"{broken}.pdf", f"{broken}.json"):
        answer = clinic.client.get(address)
        assert answer.status_code == 500
        assert "This letter is damaged" in answer.text
    amend = clinic.post(broken.replace("/letters/1", "/amend"))
    assert (amend.status_code, "is damaged" in amend.text) == (500, True)


def test_a_damaged_version_is_told_among_the_others(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    clinic.post(first.replace("/letters/1", "/amend"))
    second = release(clinic, first.removesuffix("/letters/1"))
    damage(clinic, "letter", "decided_outcome = 'reassure-self-care' WHERE n = 1")
    page = clinic.client.get(second)
    assert page.status_code == 200
    assert "This letter is damaged" in page.text


def test_an_amendment_of_a_letter_damaged_since_is_not_released(
    clinic: Clinic,
) -> None:
    first = release(clinic, clinic.draft("cramps"))
    address = clinic.post(first.replace("/letters/1", "/amend")).headers["Location"]
    shown = hidden(clinic.client.get(f"{address}/result"))
    damage(clinic, "letter", "tool_outcome = 'reassure-self-care'")
    for answer in (
        clinic.client.get(f"{address}/result"),
        clinic.post(f"{address}/release", (*shown, *LETTER_FIELDS)),
    ):
        assert (answer.status_code, "is damaged" in answer.text) == (500, True)


def test_a_damaged_draft_is_told_and_hides_no_other(clinic: Clinic) -> None:
    broken = clinic.draft("cramps")
    damage(clinic, "draft", "pairs = 'x'")
    clinic.draft("eyelid")
    page = clinic.client.get("/screenings")
    assert "Draft" in Tags(page.text).texts["unreadable"]
    assert len(rows(clinic)) == 1
    for address in (broken, f"{broken}/result"):
        answer = clinic.client.get(address)
        assert (answer.status_code, "draft is damaged" in answer.text) == (500, True)


def test_a_damaged_draft_is_deleted_from_the_list(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    broken = clinic.post(first.replace("/letters/1", "/amend")).headers["Location"]
    damage(clinic, "draft", "pairs = 'x'")
    page = Tags(clinic.client.get("/screenings").text)
    (way,) = page.of("a", href=f"{broken}/delete")
    assert broken.rpartition("/")[2] in way["aria-label"]
    asked = clinic.client.get(way["href"])
    assert asked.status_code == 200
    assert "This draft is damaged" in asked.text
    action = Tags(asked.text).one("form", action=f"{broken}/delete")["action"]
    assert clinic.post(action).headers["Location"] == "/screenings"
    page = clinic.client.get("/screenings").text
    assert 'id="unreadable"' not in page
    assert ["Released, version 1" in row for row in rows(clinic)] == [True]
