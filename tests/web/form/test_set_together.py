"""What is said of a shortcut: how many, when, by whom, and whose findings."""

import re

import pytest

from screening.web.form.sections import EXAMINATION
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import START, Clinic, Pairs

# The page says times and days of the zone in which it is run.
HERE = START.astimezone()
AT = f"{HERE:%H:%M}"
OLD = (("lt-exam-date", "01/01/2026"), ("lt-examiner", "Dr Old"))


def note(page: str, key: str) -> str:
    section = page.partition(f'id="s-{key}"')[2].partition("</section>")[0]
    said = section.partition("set-together")[2].partition(">")[2].partition("</p>")[0]
    return " ".join(said.split())


def after(clinic: Clinic, key: str, *given: tuple[str, str]) -> str:
    return clinic.post("/form/check", [*given, ("shortcut", key)]).text


def sent(page: str) -> Pairs:
    """Return what a browser would send of this page."""
    tags = Tags(page)
    carried = {
        (each["name"], each["value"])
        for each in tags.of("input", type="hidden")
        if each["name"] != "csrf_token"
    }
    return (*carried, *tags.chosen())


@pytest.mark.parametrize("key", ["first", EXAMINATION])
def test_it_says_how_many_when_and_by_whom_and_says_it_again(
    clinic: Clinic, key: str
) -> None:
    before = set(Tags(clinic.client.get("/").text).chosen())
    page = after(clinic, key)
    new = {n for n, _ in set(Tags(page).chosen()) - before if not n.startswith("lt-")}
    expected = f"{len(new)} answers set at {AT} by Dr. Test. Check each line"
    assert note(page, key).startswith(expected)
    address = Tags(page).one("form", id="screening")["action"]
    assert address.startswith("/screenings/")
    assert note(clinic.client.get(address).text, key) == note(page, key)
    assert note(clinic.post("/form/check", sent(page)).text, key) == note(page, key)


def test_one_answer_is_one(unkept: Clinic) -> None:
    page = after(unkept, EXAMINATION)
    all_but_one = [pair for pair in Tags(page).chosen() if pair[0] != "ex-tongue"]
    said = note(after(unkept, EXAMINATION, *all_but_one), EXAMINATION)
    assert said.startswith(f"1 answer set at {AT} by Dr. Test.")


def test_findings_credited_to_an_earlier_day_and_examiner_are_said_to_be(
    unkept: Clinic,
) -> None:
    page = after(unkept, EXAMINATION, *OLD)
    assert set(OLD) <= Tags(page).chosen()
    said = note(page, EXAMINATION)
    assert f"answers set at {AT}, as examined on 1 Jan 2026 by Dr Old." in said
    assert "Change this if you examined today." in said
    mended = [pair for pair in sent(page) if pair not in OLD]
    today = (("lt-exam-date", f"{HERE:%d/%m/%Y}"), ("lt-examiner", "Dr. Test"))
    said = note(unkept.post("/form/check", (*mended, *today)).text, EXAMINATION)
    assert said.endswith("by Dr. Test. Check each line; every answer can be changed.")


@pytest.mark.parametrize("half", OLD)
def test_one_of_the_two_is_enough_to_say_it(
    unkept: Clinic, half: tuple[str, str]
) -> None:
    assert "as examined on" in note(after(unkept, EXAMINATION, half), EXAMINATION)


def test_a_date_that_cannot_be_read_is_said_as_typed(unkept: Clinic) -> None:
    odd = ("lt-exam-date", "last week")
    said = note(after(unkept, EXAMINATION, odd), EXAMINATION)
    assert "as examined on last week by Dr. Test" in said


@pytest.mark.parametrize("at", ["", "soon", "0001-01-01T00:00+00:00"])
def test_what_is_no_moment_says_nothing(unkept: Clinic, at: str) -> None:
    used = (("shortcut.first", at), ("shortcut.first.count", "8"))
    page = unkept.post("/form/check", (*used, ("shortcut.first.by", "Dr Ada")))
    assert page.status_code == 200
    # West of London, 0001-01-01 in UTC lies before the first year: no time is shown.
    assert re.fullmatch(
        r"(8 answers set at \d\d:\d\d by .*)?", note(page.text, "first")
    )


def test_a_draft_from_before_the_count_still_says_when(unkept: Clinic) -> None:
    page = unkept.post("/form/check", [("shortcut.first", START.isoformat())])
    assert note(page.text, "first").startswith(f"Set together at {AT}.")
