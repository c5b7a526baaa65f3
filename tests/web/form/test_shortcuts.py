"""One tap for many answers, each written by itself and visible."""

import re
import time
from html import unescape

import pytest

from screening.rulebook import RULEBOOK
from screening.web.form.sections import EXAMINATION, sections
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic

WITH_SHORTCUT = [each for each in sections("en") if each.shortcut]
HONEST = {"none", "no", "normal", "absent"}


def after(clinic: Clinic, key: str, *given: tuple[str, str]) -> Tags:
    return Tags(clinic.post("/form/check", [*given, ("shortcut", key)]).text)


@pytest.mark.parametrize("section", WITH_SHORTCUT, ids=lambda each: each.key)
def test_it_says_no_to_what_is_asked_and_nothing_else(section, unkept: Clinic) -> None:
    expected = {
        (each.link_id, each.negative)
        for each in section.questions
        if each.negative and not each.condition
    }
    page = after(unkept, section.key)
    answered = {each for each in page.chosen() if not each[0].startswith("lt-")}
    assert answered == expected
    assert {code for _, code in answered} <= HONEST


def test_no_shortcut_says_unknown_or_not_examined_or_hides_a_drink() -> None:
    given = {(q.link_id, q.negative) for each in WITH_SHORTCUT for q in each.questions}
    assert {code for _, code in given} <= {None, *HONEST}
    assert ("tr-alcohol", None) in given


def test_results_and_the_twitching_have_none() -> None:
    assert {each.key for each in sections("en")} - {e.key for e in WITH_SHORTCUT} == {
        "patient",
        "twitching",
        "laboratory",
    }


def test_an_answer_that_was_given_stays(unkept: Clinic) -> None:
    given = [("bu-speech", "unknown"), ("gn-acute", "fever"), ("gn-acute", "seizure")]
    page = after(unkept, "first", *given)
    answered = {each for each in page.chosen() if each[0] in ("bu-speech", "gn-acute")}
    assert answered == set(given)
    assert ("bu-swallow", "no") in page.chosen()


def test_a_follow_up_that_is_asked_is_answered_and_one_that_is_not_is_not(
    unkept: Clinic,
) -> None:
    assert "rl-criteria" not in dict(after(unkept, "symptoms").chosen())
    page = after(unkept, "symptoms", ("tw-sites", "thigh"))
    assert dict(page.chosen())["rl-criteria"] == "none"


def test_the_examination_says_who_examined_and_when(unkept: Clinic) -> None:
    page = after(unkept, EXAMINATION)
    examined = {q.link_id for q in RULEBOOK.questions if q.examined}
    assert examined <= dict(page.chosen()).keys()
    assert page.one("input", name="lt-examiner")["value"] == "Dr. Test"
    assert page.one("input", name="lt-exam-date")["value"] == "2026-11-20"
    at = page.one("input", name="shortcut.examination")
    assert at["value"].startswith("2026-11-20T10:00")


def test_the_examination_of_somebody_else_stays_theirs(unkept: Clinic) -> None:
    theirs = [("lt-examiner", "Dr Other"), ("lt-exam-date", "2026-11-01")]
    page = after(unkept, EXAMINATION, *theirs)
    assert set(theirs) <= page.chosen()


def test_an_examination_already_entered_is_not_signed(unkept: Clinic) -> None:
    entered = [(q.link_id, "not-examined") for q in RULEBOOK.questions if q.examined]
    page = after(unkept, EXAMINATION, *entered)
    assert (
        "value" not in page.one("input", name="lt-examiner")
        or not page.one("input", name="lt-examiner")["value"]
    )


def test_each_answer_can_be_taken_back(unkept: Clinic) -> None:
    given = [("wk-present", "none"), ("bu-speech", "no"), ("clear", "wk-present")]
    chosen = Tags(unkept.post("/form/check", given).text).chosen()
    assert ("bu-speech", "no") in chosen
    assert "wk-present" not in dict(chosen)


def test_an_unknown_section_changes_nothing(unkept: Clinic) -> None:
    assert not {n for n, _ in after(unkept, "nothing").chosen()} - {
        "practitioner.name",
        "practitioner.role",
    }


def test_the_day_of_the_examination_is_that_of_the_practice(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        page = after(clinic, EXAMINATION)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert page.one("input", name="lt-exam-date")["value"] == "2026-11-21"
    assert page.one("template", id="phrases")["data-today"] == "2026-11-21"


BENIGN = [("wk-present", "none"), ("bu-speech", "no")]


def test_what_a_shortcut_leaves_open_is_said_with_the_way_there(
    unkept: Clinic,
) -> None:
    page = after(unkept, "first", *BENIGN)
    for place in ("panel", "s-first"):
        assert (
            "1 question still open in “First: red flags”: Alcohol" in page.texts[place]
        )
    assert len(page.of("a", href="#q-tr-alcohol")) >= 2
    answered = after(unkept, "first", *BENIGN, ("tr-alcohol", "none-low"))
    assert "still open in" not in answered.texts["panel"]


def test_the_script_hears_of_it_too(unkept: Clinic) -> None:
    used = ("shortcut.triggers", "2026-11-20T10:00:00Z")
    panel = unkept.post("/form/live", [used, ("tr-worry", "no")]).get_json()["panel"]
    assert re.search(r"\d+ questions still open in “Triggers.*”, first:", panel)
    panel = unkept.post("/form/live", [("tr-worry", "no")]).get_json()["panel"]
    assert "still open in" not in panel


@pytest.mark.parametrize("link_id", ["rl-criteria", "ur-dark", "hx-kennedy"])
def test_a_question_that_opens_after_the_shortcut_is_not_silent(
    unkept: Clinic, link_id: str
) -> None:
    (section,) = (
        each for each in WITH_SHORTCUT if link_id in {q.link_id for q in each.questions}
    )
    page = after(unkept, section.key)
    assert not page.of("a", href=f"#q-{link_id}")
    opens = {"rl-criteria": "tw-sites", "ur-dark": "dr-classes", "hx-kennedy": "pt-sex"}
    option = {"rl-criteria": "thigh", "ur-dark": "statin-fibrate", "hx-kennedy": "male"}
    opened = (opens[link_id], option[link_id])
    answered = [each for each in page.chosen() if each[0] != opened[0]]
    used = [(f"shortcut.{section.key}", "2026-11-20T10:00:00Z"), opened]
    live = unkept.post("/form/live", [*answered, *used]).get_json()
    assert link_id in live["shown"]
    said = f'href="#q-{link_id}">1 question still open in “{section.title}”:'
    assert said in unescape(live["panel"])
