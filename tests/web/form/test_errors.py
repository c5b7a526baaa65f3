"""What cannot be read is said at its field; nothing typed is lost, the rest counts."""

import time

import pytest

from tests.web.form.filled import Tags, fields
from tests.web.form.result.clinic import Clinic

RED = ("bu-swallow", "unsafe")
# Each field with something that cannot be sent, and what is said of it.
WRONG = [
    ("pt-age", "abc", "whole number"),
    ("pt-age", "12.5", "whole number"),
    ("pt-age", "121", "expected 0 to 120"),
    ("pt-age", "999999999999999999999999", "whole number"),
    ("lb-mg", "low", "Write a number"),
    ("lb-mg", "0.6e3", "Write a number"),
    ("lb-k", "600", "Outside what is possible"),
    ("lb-ck", "-1", "Write a number"),
    ("lt-onset-date", "last spring", "Write the date"),
    ("lt-onset-date", "2026-02-30", "Write the date"),
    ("lt-onset-date", "2030", "in the future"),
    ("lt-onset-date", "1850", "before 1900"),
    ("lt-impression", "x" * 5000, "Shorten it"),
    ("lt-impression", "bell \x07", "cannot be sent"),
    ("wk-present", "<script>", "one of the options"),
    ("lt-tone", "floppy", "one of the options"),
    ("patient.birthDate", "31/02/1980", "Write the date"),
    ("patient.birthDate", "2031-01-01", "in the future"),
    ("patient.family", "x" * 300, "Shorten it"),
    ("lt-medication.0.start", "2024", "no name"),
]


def named(link: str, name: str) -> bool:
    return link == f"#q-{name}" or link.startswith("#q-lt-medication.0")


@pytest.mark.parametrize("name,typed,said", WRONG)
def test_it_is_said_at_the_field_and_at_the_top_and_kept(
    name: str, typed: str, said: str, unkept: Clinic
) -> None:
    answer = unkept.post("/", [RED, (name, typed), ("lt-worry", "MND")])
    assert answer.status_code == 422
    page = Tags(answer.text)
    assert said in page.texts["error-summary"]
    links = [each["href"] for each in page.of("a") if named(each.get("href", ""), name)]
    assert links
    assert {link[1:] for link in links} <= {e.get("id") for _, e in page.found}
    assert RED in page.chosen()
    assert "MND" in answer.text
    inputs = [each for _, each in page.found if each.get("name") == name]
    if len(inputs) == 1 and inputs[0].get("type") == "text":
        assert inputs[0]["value"] == typed


@pytest.mark.parametrize("name,typed,said", WRONG)
def test_a_red_flag_is_shown_beside_an_error(
    name: str, typed: str, said: str, unkept: Clinic
) -> None:
    answer = unkept.post("/form/live", [RED, (name, typed)]).get_json()
    assert answer["outcome"] == "emergency-same-day"
    assert said in " ".join(answer["errors"].values())


def test_the_field_is_marked_and_described(unkept: Clinic) -> None:
    page = Tags(unkept.post("/", [("pt-age", "abc"), ("lb-mg", "x")]).text)
    for name in ("pt-age", "lb-mg"):
        field = page.one("input", name=name)
        assert field["aria-invalid"] == "true"
        (describes, *_) = field["aria-describedby"].split()
        assert page.texts[describes].strip()
    assert "aria-invalid" not in page.one("input", name="lb-ca")


def test_options_that_exclude_each_other_are_not_guessed_at(unkept: Clinic) -> None:
    both = fields({"gn-acute": ["none", "fever"]})
    answer = unkept.post("/form/live", both).get_json()
    assert "stands alone" in answer["errors"]["gn-acute"]
    assert answer["outcome"] is None
    page = Tags(unkept.post("/", both).text)
    assert set(both) <= page.chosen()


def test_two_answers_to_one_question_are_not_guessed_at(unkept: Clinic) -> None:
    both = [("wk-present", "none"), ("wk-present", "functional-loss")]
    answer = unkept.post("/form/live", both).get_json()
    assert "one answer" in answer["errors"]["wk-present"]


def test_an_age_that_is_not_of_the_birth_date_hides_no_red_flag(
    unkept: Clinic,
) -> None:
    typed = [RED, ("pt-age", "80"), ("patient.birthDate", "1990-01-01")]
    answer = unkept.post("/form/live", typed).get_json()
    assert answer["outcome"] == "emergency-same-day"
    assert "do not agree" in answer["errors"]["patient.birthDate"]
    assert unkept.post("/", typed).status_code == 422


def test_errors_are_said_in_german(unkept: Clinic) -> None:
    unkept.client.get("/?lang=de")
    page = Tags(unkept.post("/", [("pt-age", "abc")]).text)
    assert "ganze Zahl" in page.texts["error-summary"]


def test_hostile_text_is_only_text(unkept: Clinic) -> None:
    hostile = '"><script>alert(1)</script>{{ 99991*7 }}\u202e'
    names = ("patient.family", "lt-impression", "lt-examiner", "lb-mg", "demo")
    names = (*names, "lt-medication.0.name", "practitioner.name", "page", "draft")
    answer = unkept.post("/form/check", [(name, hostile) for name in names])
    assert "<script>alert" not in answer.text
    assert str(99991 * 7) not in answer.text
    assert len(Tags(answer.text).of("script")) == 1
    live = unkept.post("/form/live", [(name, hostile) for name in names])
    assert "<script>" not in live.get_json()["panel"]


def test_fields_nobody_knows_are_carried_by_nobody(unkept: Clinic) -> None:
    answer = unkept.post("/form/check", [("evil", "payload"), ("wk-present", "none")])
    assert answer.status_code == 200
    assert "payload" not in answer.text


def test_the_eleventh_medicine_is_called_so(unkept: Clinic) -> None:
    page = unkept.post("/form/check", [("lt-medication.10.start", "2024")])
    assert "Medicine 11: A medicine has a date" in page.text


def test_a_medicine_that_no_page_has_room_for_is_none(unkept: Clinic) -> None:
    for number in ("9" * 5000, "40", "\u0663"):
        given = [(f"lt-medication.{number}.name", "x"), RED]
        page = unkept.post("/form/check", given)
        assert page.status_code == 200
        assert 'id="q-lt-medication.2"' not in page.text


def test_a_recipient_that_cannot_be_sent_is_left_out(unkept: Clinic) -> None:
    given = [RED, ("recipient.department", "Nerve house\x01"), ("recipient.phone", "1")]
    for kind in ("text", "bundle"):
        letter = unkept.post(f"/letter?as={kind}", given)
        assert letter.status_code == 200
        assert "Nerve house" not in letter.text


def test_a_text_sent_twice_counts_once(unkept: Clinic) -> None:
    given = [RED, ("lt-impression", " "), ("lt-impression", "Written")]
    answer = unkept.post("/form/live", given).get_json()
    assert answer["outcome"] == "emergency-same-day"


def test_many_fields_of_one_name_cost_little(unkept: Clinic) -> None:
    begun = time.process_time()
    assert unkept.post("/form/live", [("a", "")] * 60_000).status_code == 200
    assert time.process_time() - begun < 3
