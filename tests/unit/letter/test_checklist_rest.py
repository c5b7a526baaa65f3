"""The checklist for the referral letter, points 9 to 15, read from the finished PDF.

Evidence document, section D.2; the longest realistic case unless a test says else.
"""

from __future__ import annotations

import re

import pytest

from screening.clinical.rule import Outcome
from tests.unit.letter.pages import assert_says, pages_of, text_of
from tests.unit.letter.samples import case_letter, case_of, cases, decided, letter_of


def test_09_negatives_are_sentences_and_open_questions_a_list_of_their_own() -> None:
    told = cases()["C02"].but("bu-speech", None).but("gn-cog", ("unknown",))
    letter = letter_of(case_of(told.but("ex-gait", None)))
    page = pages_of(letter)[0]
    assert_says(
        page,
        "No fatigable weakness, ptosis or double vision",
        "EXAMINATION NOT ENTERED: gait, tone,",
        "NOT ASKED: speech, gynaecomastia",
        "ASKED, NOT KNOWN: behaviour, laughing or crying.",
    )
    assert "slurred" not in letter.negatives


def test_10_triggers_alcohol_medicines_and_poisons_are_told(text: str) -> None:
    assert_says(
        text,
        "Alcohol 6.5 units a week",
        "medicine classes: statin or fibrate, proton pump inhibitor",
        "Atorvastatin 20 mg at night since Feb 2019",
        "Ramipril 5 mg once daily since 14 Jun 2021",
        "no contact with poison",
    )


def test_11_past_and_family_history_and_allergies_are_told(text: str) -> None:
    assert_says(
        text,
        "Cancer, infection in the last 6 weeks",
        "family: other neuromuscular disease",
        "Allergies: Penicillin (rash in 1994)",
    )


def test_12_results_have_value_unit_date_and_range(text: str) -> None:
    assert_says(
        text,
        "HbA1c 6.5 % (48 mmol/mol) 12 Nov 2026 20-41 mmol/mol",
        "CK 2.1 × upper limit 12 Nov 2026 412 U/L (25-200)",
        "Ferritin 64 µg/L",
        "Tests pending: HIV and syphilis serology",
        "Earlier EMG / nerve conduction: Carpal tunnel study 2015",
        "Earlier MRI: Lumbar spine 2018",
        "Earlier neurologist: Dr A. Osei",
    )


def test_12_a_result_without_date_or_range_says_so() -> None:
    letter = case_letter("C06")
    assert [each.date_missing for each in letter.results] == ["no date"] * 2
    assert_says(text_of(letter), "Magnesium 0.32 mmol/L no date no range given")


def test_13_sources_are_cited_in_the_order_of_their_numbers() -> None:
    letter = case_letter("C02")
    said = " ".join(rule.source for rule in letter.rules) + letter.also_met
    cited = [each.split(", ") for each in re.findall(r"\[([\d, ]+)\]", said)]
    assert len(cited) > 6
    assert all(sorted(map(int, each)) == [*map(int, each)] for each in cited)


def test_13_rules_met_are_quoted_with_source_and_version(text: str) -> None:
    assert_says(
        text,
        "U02 Reduced power or muscle wasting on examination. Power reduced; muscle "
        "wasting. [",
        "NICE NG127: limb or facial weakness (e)",
        "Strong, moderate, weak: support by sources.",
        "Also met: G01 Twitching for 4 weeks or longer [",
        "Screening aid, not a diagnosis",
        "Not clinically validated",
        "not yet been reviewed by a clinician",
        "Fasciculation Screening 0.1.0; rulebook 1.0.0, sha256 0123456789ab.",
        "Clinician's impression: Progressive painless wasting",
    )


def test_13_a_missing_impression_leaves_a_gap_that_is_seen() -> None:
    page = pages_of(case_letter("C02"))[0]
    assert_says(page, "Clinician's impression: not yet written")


def test_13_a_change_of_urgency_by_the_clinician_is_printed_with_its_reason() -> None:
    why = "Worse within two days."
    sent = decided(case_of(cases()["C02"]), outcome=Outcome.EMERGENCY, reason=why)
    letter = letter_of(sent)
    assert letter.headline.line.startswith("EMERGENCY, same day")
    assert not letter.gaps.could_become
    assert_says(
        text_of(letter),
        "The rules found: urgent neurology, within 2 weeks",
        "The clinician decided: emergency, same day.",
        "Worse within two days.",
    )


def test_13_contradictions_are_printed() -> None:
    told = cases()["C01"].but("wk-tempo", ("years",)).but("ex-power", ("reduced",))
    assert_says(
        text_of(letter_of(case_of(told))),
        "No weakness is reported, but power is reduced",
        "not shown with the others: How fast did the weakness develop?",
    )


def test_14_the_patient_the_safety_net_and_the_plan_are_told(text: str) -> None:
    assert_says(
        text,
        "Told to the patient: That her hand is weak",
        "Main worry: Her late uncle had MND",
        "Consent: The patient agrees to the referral.",
        "Safety net: Return at once for breathlessness lying flat",
        "Until then: Seen at any change and before 6 Dec 2026",
        "If delayed: No appointment by 6 Dec 2026",
        "Work-up to consider: In parallel, never as a condition",
    )


def test_15_the_longest_realistic_letter_has_two_pages(pages: list[str]) -> None:
    assert len(pages) == 2


@pytest.mark.parametrize("case_id", sorted(cases()))
def test_15_no_case_needs_more_than_two_pages(case_id: str) -> None:
    assert len(pages_of(case_letter(case_id))) <= 2


def test_15_every_page_carries_the_patient_the_draft_mark_and_its_number(
    pages: list[str],
) -> None:
    for number, page in enumerate(pages, start=1):
        assert_says(
            page,
            "Margaret Elaine Thornbury · 17 Apr 1968 · NHS number 943 476 5919",
            "Draft: for the clinician to read and edit before sending",
            f"Page {number} of {len(pages)}",
        )


def test_a_letter_never_claims_a_disease_or_a_probability(text: str) -> None:
    lowered = text.lower()
    for claim in ("patient has mnd", "has als", "probability", "excludes mnd"):
        assert claim not in lowered
    assert "excluded" not in case_letter("C08").headline.line
