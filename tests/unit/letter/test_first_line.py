"""The first line names the findings as a doctor would, not the titles of the rules."""

from __future__ import annotations

import pytest

from screening.clinical.answers import Answers
from screening.clinical.rule import Outcome
from screening.letter.pdf.html import to_html
from tests.unit.letter.full_case import full_case
from tests.unit.letter.samples import (
    answers_of,
    case_letter,
    case_of,
    cases,
    decided,
    letter_of,
)


def first_line(**given: object) -> str:
    answers = answers_of({name.replace("_", "-"): said for name, said in given.items()})
    return letter_of(case_of(answers)).headline.line


def test_a_referral_names_what_was_found_and_only_that() -> None:
    assert case_letter("C03").headline.reasons == (
        "speech newly slurred, nasal, quiet or hoarse; mild trouble swallowing, "
        "choking or drooling; tongue wasted or fasciculating"
    )
    assert case_letter("C06").headline.reasons.startswith(
        "calcium 1.89\u00a0mmol/L; tetany"
    )


def test_a_finding_behind_two_rules_is_named_once() -> None:
    assert case_letter("C06").headline.reasons.count("tetany") == 1


def test_of_many_rules_three_are_told_and_the_rest_counted() -> None:
    line = letter_of(full_case()).headline.line
    assert line.endswith("tongue wasted or fasciculating; and 3 more.")


def test_a_rule_about_open_questions_keeps_its_title() -> None:
    assert case_letter("C14").headline.reasons == (
        "safety questions not answered or not examined"
    )
    # The pattern of weakness is open, and met the rule all the same.
    line = first_line(wk_present="functional-loss", wk_tempo="days-to-4-weeks")
    assert "weakness within 4 weeks, symmetrical or pattern unknown" in line


def test_what_is_no_referral_keeps_the_titles_of_its_rules() -> None:
    reasons = case_letter("C08").headline.reasons
    assert reasons == "twitching for less than 4 weeks, no warning sign"


def test_in_german_a_title_begins_small_unless_with_a_noun() -> None:
    reasons = case_letter("C05", language="de").headline.reasons
    assert "; strumpfförmige Taubheit ohne" in reasons
    assert reasons.startswith("Muskelzucken seit")


@pytest.mark.parametrize(
    "given, words",
    [
        ({"rs_breath": "rest-or-lying-flat"}, "breathless at rest or lying flat"),
        ({"gn_acute": ["seizure"]}, "now: seizure"),
        ({"dr_toxin": "yes"}, "contact with a pesticide"),
        ({"bu_swallow": "unsafe"}, "unsafe swallowing, risk of aspiration"),
    ],
)
def test_it_does_not_shout_what_the_history_prints_in_capitals(
    given: dict[str, object], words: str
) -> None:
    assert words in first_line(**given)


def test_the_heavier_the_heading_the_more_urgent_and_an_override_counts() -> None:
    assert '<h1 class="emergency-same-day"><b>EMERGENCY' in to_html(case_letter("C04"))
    sent = decided(case_of(cases()["C04"]), outcome=Outcome.ROUTINE, reason="Seen.")
    html = to_html(letter_of(sent))
    assert '<h1 class="routine-neurology"><b>ROUTINE referral:</b>' in html
    preliminary = letter_of(case_of(Answers({}), preliminary=True))
    assert '<h1 class="preliminary"><b>PRELIMINARY' in to_html(preliminary)


@pytest.mark.parametrize(
    "case_id, label",
    [
        ("C04", "Question to the receiving team"),
        ("C03", "Question to the neurologist"),
        ("C10", "Question to the neurologist"),
    ],
)
def test_the_question_is_put_to_whoever_receives_the_letter(
    case_id: str, label: str
) -> None:
    assert case_letter(case_id).purpose[0].label == label
