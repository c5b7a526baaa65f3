"""A draft is made with the first answer and holds the newest fields of its page."""

import sqlite3
from pathlib import Path

import pytest

from screening.store import Draft, StoreUnavailable
from screening.store.drafts import Drafts
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic

HERE = ("page", "aaaa")
ELSEWHERE = ("page", "bbbb")
FIRST = ("wk-present", "none")


def live(clinic: Clinic, *given: tuple[str, str]) -> dict:
    answer = clinic.post("/form/live", given)
    assert answer.status_code == 200
    return answer.get_json()


def only_draft(clinic: Clinic) -> Draft:
    (draft,) = clinic.store.drafts.all()
    return draft


def test_an_untouched_form_is_no_draft(clinic: Clinic) -> None:
    prefilled = [HERE, ("practitioner.name", "Dr A"), ("organization.name", "House")]
    assert live(clinic, *prefilled)["draft"] is None
    clinic.client.get("/")
    assert clinic.store.drafts.all() == []


def test_the_first_answer_makes_one_and_the_next_are_saved_in_it(
    clinic: Clinic,
) -> None:
    made = live(clinic, HERE, FIRST)["draft"]
    saved = live(clinic, HERE, FIRST, ("draft", made), ("bu-speech", "no"))
    assert saved["draft"] == made == only_draft(clinic).id
    assert "Draft saved" in saved["panel"]
    assert {FIRST, ("bu-speech", "no")} <= {*only_draft(clinic).pairs}


def test_a_name_alone_is_worth_keeping(clinic: Clinic) -> None:
    assert live(clinic, HERE, ("patient.family", "Example"))["draft"]


def test_no_secret_of_the_page_is_kept(clinic: Clinic) -> None:
    live(clinic, HERE, FIRST)
    names = {name for name, _ in only_draft(clinic).pairs}
    assert not names & {"csrf_token", "shortcut", "clear", "draft", "draft-version"}


def test_a_late_saving_of_the_same_page_does_not_undo_a_newer_one(
    clinic: Clinic,
) -> None:
    made = live(clinic, HERE, FIRST, ("sequence", "1"))["draft"]
    here = (HERE, FIRST, ("draft", made))
    live(clinic, *here, ("bu-speech", "no"), ("sequence", "3"))
    live(clinic, *here, ("bu-speech", "yes"), ("sequence", "2"))
    assert ("bu-speech", "no") in only_draft(clinic).pairs


def test_a_draft_comes_back_as_it_was_left(clinic: Clinic) -> None:
    made = live(clinic, HERE, FIRST, ("lt-worry", "MND"))["draft"]
    page = clinic.client.get(f"/screenings/{made}")
    assert FIRST in Tags(page.text).chosen()
    assert "MND" in page.text
    assert f'action="/screenings/{made}"' in page.text


def test_what_another_window_saved_is_not_overwritten(clinic: Clinic) -> None:
    made = live(clinic, HERE, FIRST)["draft"]
    opened = ("draft", made), ("draft-version", "1")
    theirs = ("bu-speech", "yes")
    live(clinic, ELSEWHERE, FIRST, theirs, *opened)
    refused = live(clinic, HERE, FIRST, ("bu-speech", "no"), *opened)
    assert "another window" in refused["panel"]
    assert theirs in only_draft(clinic).pairs
    finish = clinic.post(f"/screenings/{made}", [HERE, FIRST, *opened])
    assert finish.status_code == 422
    assert "another window" in finish.text


def test_checking_and_finishing_save_as_well(clinic: Clinic) -> None:
    page = clinic.post("/form/check", [HERE, FIRST])
    made = only_draft(clinic).id
    assert f'action="/screenings/{made}"' in page.text
    finish = clinic.post(f"/screenings/{made}", [HERE, FIRST, ("bu-speech", "no")])
    assert finish.status_code == 303
    assert finish.headers["Location"] == f"/screenings/{made}/result"
    assert ("bu-speech", "no") in only_draft(clinic).pairs


def test_errors_are_kept_with_the_rest(clinic: Clinic) -> None:
    assert clinic.post("/", [HERE, FIRST, ("pt-age", "abc")]).status_code == 422
    assert ("pt-age", "abc") in only_draft(clinic).pairs


def test_a_draft_that_is_gone_is_said_to_be_gone(clinic: Clinic) -> None:
    assert clinic.client.get("/screenings/nothing").status_code == 404
    answer = live(clinic, HERE, FIRST, ("draft", "nothing"))
    assert "deleted meanwhile" in answer["panel"]
    assert answer["outcome"]


def test_an_outcome_does_not_wait_for_a_store_that_fails(
    clinic: Clinic, monkeypatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise StoreUnavailable("The database cannot be reached.")

    monkeypatch.setattr(Drafts, "create", fails)
    answer = live(clinic, HERE, ("bu-swallow", "unsafe"))
    assert answer["outcome"] == "emergency-same-day"
    assert "could not be saved" in answer["panel"]


def test_without_a_store_nothing_is_written(
    unkept: Clinic, tmp_path: Path, monkeypatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **_: opened.append(given))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert live(unkept, HERE, FIRST)["draft"] is None
    assert "Draft" not in live(unkept, HERE, FIRST)["panel"]
    assert opened == []
    assert list(tmp_path.iterdir()) == []
    finish = unkept.post("/", [HERE, FIRST])
    assert finish.status_code == 307
    assert finish.headers["Location"] == "/result"


@pytest.mark.parametrize("number", [[], [("sequence", "4")]], ids=["none", "its own"])
def test_what_is_finished_is_what_the_result_shows(
    clinic: Clinic, number: list[tuple[str, str]]
) -> None:
    # The changes after the third were never answered: the connection was away.
    made = live(clinic, HERE, FIRST, ("sequence", "3"))["draft"]
    red = ("bu-swallow", "unsafe")
    finish = clinic.post(f"/screenings/{made}", [HERE, FIRST, red, *number])
    result = clinic.client.get(finish.headers["Location"])
    assert 'data-outcome="emergency-same-day"' in result.text


def test_a_page_shown_again_counts_on(clinic: Clinic) -> None:
    made = live(clinic, HERE, FIRST, ("sequence", "3"))["draft"]
    here = (HERE, FIRST, ("draft", made))
    page = clinic.post("/form/check?lang=de", [*here, ("sequence", "4")])
    assert Tags(page.text).one("input", name="sequence")["value"] == "4"
    live(clinic, *here, ("bu-speech", "yes"), ("sequence", "5"))
    assert ("bu-speech", "yes") in only_draft(clinic).pairs


def test_what_is_finished_is_kept_even_untouched(clinic: Clinic) -> None:
    finish = clinic.post("/", [HERE])
    assert finish.headers["Location"] == f"/screenings/{only_draft(clinic).id}/result"


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "-1", "x"])
def test_a_number_that_no_page_sends_is_none(clinic: Clinic, number: str) -> None:
    made = live(clinic, HERE, FIRST)["draft"]
    opened = ("draft", made), ("draft-version", number), ("sequence", number)
    assert "another window" in live(clinic, ELSEWHERE, FIRST, *opened)["panel"]
    answer = clinic.post(f"/screenings/{made}/letter", [("version", number)])
    assert answer.status_code == 409
