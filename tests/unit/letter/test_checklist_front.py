"""The checklist for the referral letter, points 1 to 8, read from the finished PDF.

Evidence document, section D.2; the longest realistic case unless a test says else.
"""

from __future__ import annotations

from screening.clinical.answers import Answers
from screening.screening import Notes
from tests.unit.letter.pages import assert_says, pages_of, text_of
from tests.unit.letter.samples import case_letter, case_of, cases, letter_of


def test_01_the_first_line_says_how_urgent_and_why() -> None:
    letter = case_letter("C02")
    assert letter.headline.line == (
        "URGENT, to be seen within 2 weeks: power reduced; muscle wasting; tongue "
        "wasted or fasciculating; upper motor neurone sign."
    )
    assert letter.headline.pattern.startswith("Can be seen with ALS/MND")
    assert "Possible motor neurone disease (MND)" in letter.headline.pattern
    assert "URGENT, to be seen within 2 weeks" in pages_of(letter)[0][:120]


def test_02_the_patient_is_identified_with_needs_and_circumstances(text: str) -> None:
    assert_says(
        text,
        "Name: Margaret Elaine Thornbury",
        "58 years, female; 17 Apr 1968",
        "NHS number 943 476 5919",
        "07700 900123; m.thornbury@mail.example; 14 Orchard Rise, Ludlow",
        "Hearing aid on the left; needs hospital transport",
        "right-handed; drives privately; Piano teacher and church organist",
    )


def test_03_the_referrer_the_dates_and_the_examiner_are_named(text: str) -> None:
    assert_says(
        text,
        "From: Dr Priya Raman; General practitioner",
        "Practice: Station Road Surgery",
        "Dates: made 22 Nov 2026, 09:30 UTC; answers 22 Nov 2026",
        "Examined: 20 Nov 2026; Dr Priya Raman",
        "Reference: FS-2026-000431",
    )


def test_04_the_question_to_the_neurologist_stands_on_the_front(
    pages: list[str],
) -> None:
    assert_says(pages[0], "Question to the neurologist: Is this motor neurone disease")


def test_05_the_twitching_is_described(text: str) -> None:
    assert_says(
        text,
        "Onset Mar 2026; present for 3 to 12 months",
        "sites: hand or arm, shoulder or trunk, thigh",
        "on both sides; when: at rest while awake; spreading or worsening",
        "Better with: Rest and warmth",
        "Worse with: Cold mornings",
    )


def test_06_weakness_speech_breathing_and_weight_are_told(text: str) -> None:
    assert_says(
        text,
        "Functions lost: Right hand: cannot turn the key",
        "Loss of function; came on over weeks to months; pattern of weakness: hand",
        "no trouble swallowing or drooling",
        "No unexplained breathlessness",
        "unintentional weight loss (over 5 % in 6 months)",
        "no change of behaviour",
    )


def test_07_sensation_pain_cramps_sphincters_and_sleep_are_told(text: str) -> None:
    assert_says(
        text,
        "No tingling or numbness; no pain; no cramps",
        "no bladder, bowel or sexual dysfunction",
        "Restless legs: urge to move the legs",
    )


def test_08_each_sign_is_found_not_found_or_not_examined(text: str) -> None:
    assert_says(
        text,
        "Power FOUND – reduced",
        "UMN signs FOUND",
        "Gait Not found – normal",
        "Tone FOUND – increased",
        "Jaw jerk FOUND – brisk",
        "Hoffmann sign FOUND – positive on the right",
        "Plantars FOUND – extensor on the right",
        "Finger abd.",
        "Right 5 5 5 4- 3 5 5 5 5",
        "Neck flexion FOUND – MRC 4+",
        "At rest not seen SEEN SEEN NOT EXAMINED not seen SEEN",
    )


def test_08_a_sign_that_was_not_examined_cannot_be_missed() -> None:
    text = text_of(letter_of(case_of(cases()["C02"].but("ex-gait", None))))
    assert_says(text, "Gait NOT ENTERED", "EXAMINATION NOT ENTERED: gait, tone, jaw")
    told = cases()["C02"].but("ex-gait", ("not-examined",))
    text = text_of(letter_of(case_of(told)))
    assert_says(text, "Gait NOT EXAMINED", "NOT EXAMINED: gait.")
    assert "Gait NOT ENTERED" not in text


def test_08_what_the_longer_examination_left_out_stands_in_front_and_below() -> None:
    rest = "tone, jaw jerk, Hoffmann sign, plantars, clonus, neck flexion, MRC grades, "
    rest += "fasciculation by region"
    pages = pages_of(case_letter("C02"))
    assert_says(
        pages[0],
        f"EXAMINATION NOT ENTERED: {rest}.",
        f"Also not examined or entered: {rest}",
    )


def test_08_of_grades_and_regions_the_front_counts_those_left_out(
    pages: list[str],
) -> None:
    left_out = "NOT EXAMINED: MRC grades (1 of 18), fasciculation by region (1 of 6)."
    assert_says(pages[0], left_out)
    assert "Also not examined" not in pages[0]
    some = {"lt-mrc-neck-flexion": ("5",), "lt-fasc-trunk": ("seen",)}
    letter = letter_of(case_of(cases()["C02"], notes=Notes(some)))
    assert_says(
        text_of(letter),
        "Neck flexion Not found – MRC 5",
        "clonus, MRC grades, fasciculation by region (5 of 6).",
        "Also not examined or entered: tone, jaw jerk, Hoffmann sign, plantars, "
        "clonus, MRC grades ",
    )


def test_08_the_letter_says_so_where_nothing_was_examined() -> None:
    told = {k: v for k, v in cases()["C02"].items() if not k.startswith("ex-")}
    pages = pages_of(letter_of(case_of(Answers(told))))
    assert_says(pages[0], "NO EXAMINATION FINDING IS RECORDED")


def test_08_an_emergency_is_not_told_to_wait_for_an_examination() -> None:
    # Ascending tingling and weakness: an emergency by the history alone.
    told = {k: v for k, v in cases()["C09"].items() if not k.startswith("ex-")}
    pages = pages_of(letter_of(case_of(Answers(told))))
    assert_says(pages[0], "EMERGENCY")
    assert_says(pages[0], "NO EXAMINATION FINDING IS RECORDED")
    assert "usually declined" not in pages[0]
