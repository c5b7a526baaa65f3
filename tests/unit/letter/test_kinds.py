"""Referral, summary for the record, preliminary and under 16: each is marked so."""

from __future__ import annotations

import pytest

from screening.clinical.answers import Answers
from screening.letter.pdf.html import to_html
from screening.wording.language import NO_BREAK
from tests.unit.letter.pages import text_of
from tests.unit.letter.samples import (
    answers_of,
    case_letter,
    case_of,
    cases,
    letter_of,
)


def plan_of(answers: Answers) -> dict[str, str]:
    plan = letter_of(case_of(answers)).plan
    return {line.label: line.text.replace(NO_BREAK, " ") for line in plan}


@pytest.mark.parametrize(
    "case_id, begins",
    [
        ("C04", "EMERGENCY, same day, phone first: breathless at rest"),
        ("C03", "URGENT, to be seen within 2 weeks: speech newly slurred"),
        ("C10", "ROUTINE referral: "),
        ("C07", "SUMMARY FOR THE RECORD, work-up and review in practice: "),
        ("C08", "SUMMARY FOR THE RECORD, self-care with a safety net: "),
    ],
)
def test_the_first_line_follows_the_outcome(case_id: str, begins: str) -> None:
    assert case_letter(case_id).headline.line.startswith(begins)


def test_a_work_up_summary_has_its_review_date_and_is_no_referral() -> None:
    letter = case_letter("C07")
    assert "not a referral" in letter.referrer[0].text
    assert not letter.headline.pattern
    assert [line.label for line in letter.purpose] == ["Clinician's impression"]
    assert "between 20 Dec 2026 and 3 Jan 2027" in plan_of(cases()["C07"])["Review"]


def test_reassurance_is_reviewed_sooner_while_the_twitching_is_young() -> None:
    assert "20 Dec 2026 and 3 Jan 2027" in plan_of(cases()["C08"])["Review"]
    older = cases()["C12"].but("tw-duration", ("3m-12m",))
    assert "22 Feb 2027 and 22 May 2027" in plan_of(older)["Review"]


def test_self_care_stands_only_where_nobody_is_referred() -> None:
    assert "Self-care" in plan_of(cases()["C08"])
    assert "Self-care" not in plan_of(cases()["C02"])


def test_a_routine_referral_is_reviewed_within_eight_weeks() -> None:
    assert "between 3 Jan 2027 and 17 Jan 2027" in plan_of(cases()["C10"])["Until then"]


def test_under_16_only_red_flags_and_the_paediatric_route_are_shown() -> None:
    child = dict(cases()["C02"]) | dict(answers_of({"pt-age": 12}))
    letter = letter_of(case_of(Answers(child)))
    assert letter.headline.line == "UNDER 16, out of scope: paediatric route."
    assert [rule.id for rule in letter.red_flags or ()] == ["U02", "U03", "U04"]
    assert [line.label for line in letter.plan] == ["What to do"]
    assert not letter.rules
    html = to_html(letter)
    assert html.index("Red flags met") < html.index("What to do") < html.index("Name")
    for absent in ("Safety net", "Work-up to consider", "Self-care", "could still"):
        assert absent not in html


def test_under_16_without_a_red_flag_the_page_says_so() -> None:
    child = dict(cases()["C11"]) | dict(answers_of({"pt-age": 9}))
    text = text_of(letter_of(case_of(Answers(child))))
    assert "No red flag is met by the answers given" in text


def test_an_unfinished_response_gives_no_referral() -> None:
    letter = letter_of(case_of(cases()["C04"], preliminary=True))
    assert letter.headline.line.startswith("PRELIMINARY, not a referral. So far: EMERG")
    assert letter.referrer[0].text.startswith("Nobody yet")
    assert letter.title.startswith("Preliminary")
    assert "must not be sent" in text_of(letter)


def test_a_missing_patient_is_said_aloud_on_every_page() -> None:
    letter = letter_of(case_of(cases()["C02"], patient=None))
    text = text_of(letter)
    assert text.count("PATIENT NOT IDENTIFIED") >= 3
    assert "date of birth not given" in text


def test_no_rule_met_is_a_letter_too() -> None:
    letter = letter_of(case_of(Answers({}), patient=None))
    text = text_of(letter)
    assert "Sites not asked" in text
    assert "age not asked, sex not given" in text
    unknown = letter_of(case_of(Answers({"tw-sites": ("unknown",)})))
    assert "Sites not known" in text_of(unknown)
