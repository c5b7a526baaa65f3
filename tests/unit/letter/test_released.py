"""A released letter: no draft, by whom and when, and both judgements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from screening.clinical.rule import Outcome
from screening.letter.content.letter import Letter
from screening.letter.content.line import Line
from screening.letter.content.text import to_text
from screening.letter.pdf.html import to_html
from screening.screening import Case, Decision, Person
from tests.unit.letter.pages import assert_says, pages_of, pdf_of, read
from tests.unit.letter.samples import case_of, cases, decided, letter_of

DEMO = "DEMONSTRATION – not a real patient"
REASON = "Seen by neurology last week. " * 12


def letter(case_id: str = "C02", **given: Any) -> Letter:
    return letter_of(decided(case_of(cases()[case_id]), **given))


def plain(text: str) -> str:
    """Return a text with common blanks only."""
    return " ".join(text.split())


def lines(letter: Letter) -> dict[str, Line]:
    return {line.label: line for line in (*letter.referrer, *letter.headline.override)}


def test_it_is_no_draft_on_any_page() -> None:
    for page in pages_of(letter(outcome=Outcome.ROUTINE, reason="x" * 4000)):
        assert "Draft" not in page
        assert "Released 22 Nov 2026, 09:00 UTC, version 1; Dr Priya Raman" in page


def test_without_a_decision_it_stays_a_draft() -> None:
    draft = letter_of(case_of(cases()["C02"]))
    assert "Draft: for the clinician to read and edit" in to_text(draft)
    assert "Released" not in to_text(draft)


def test_it_says_who_released_which_version_and_when() -> None:
    (said,) = (line for line in letter().referrer if line.label == "Released")
    assert plain(said.text) == "version 1, 22 Nov 2026, 09:00 UTC"
    assert said.said == ("Dr Priya Raman", "General practitioner")


@pytest.mark.parametrize(
    "replaced, words",
    [
        (None, "version 3, 22 Nov 2026, 09:00 UTC; replaces version 2"),
        (
            "2026-11-20T09:10:00+01:00",
            "version 3, 22 Nov 2026, 09:00 UTC; replaces version 2 of "
            "20 Nov 2026, 09:10 UTC+01:00",
        ),
    ],
)
def test_a_later_version_says_which_it_replaces(
    replaced: str | None, words: str
) -> None:
    later = letter(version=3, replaced=replaced)
    assert plain(lines(later)["Released"].text) == words
    assert "version 3" in later.status.text


def test_the_first_line_is_the_urgency_that_the_clinician_decided() -> None:
    lowered = letter(outcome=Outcome.ROUTINE, reason=REASON)
    assert lowered.headline.line == (
        "ROUTINE referral: decided by the clinician, where the rules found urgent "
        "neurology, within 2 weeks."
    )
    assert lowered.title == "Referral letter to neurology: muscle twitching"
    raised = letter("C08", outcome=Outcome.URGENT, reason=REASON)
    assert raised.headline.line.startswith("URGENT, to be seen within 2 weeks: decided")
    assert raised.title == "Referral letter to neurology: muscle twitching"


def test_where_the_clinician_agrees_the_first_line_is_that_of_the_rules() -> None:
    draft = letter_of(case_of(cases()["C02"]))
    assert letter().headline == draft.headline


@pytest.mark.parametrize(
    "case_id, outcome, found, own",
    [
        (
            "C02",
            Outcome.ROUTINE,
            "urgent neurology, within 2 weeks (power reduced; ",
            "routine neurology.",
        ),
        (
            "C08",
            Outcome.EMERGENCY,
            "reassurance and self-care (twitching for less than 4 weeks, no warning",
            "emergency, same day.",
        ),
        (
            "C02",
            Outcome.REASSURE,
            "urgent neurology, within 2 weeks (power reduced; ",
            "reassurance and self-care.",
        ),
    ],
)
def test_both_judgements_stand_on_the_first_page_with_the_whole_reason(
    case_id: str, outcome: Outcome, found: str, own: str
) -> None:
    changed = letter(case_id, outcome=outcome, reason=REASON)
    assert_says(
        pages_of(changed)[0],
        f"The rules found: {found}",
        f"The clinician decided: {own}",
        f"The clinician's reason: {REASON.strip()}",
    )
    text = " ".join(to_text(changed).split())
    assert_says(text, f"The rules found: {found}", f"The clinician decided: {own}")
    assert f"The clinician's reason: {REASON.strip()}" in text


def test_the_plan_is_that_of_the_decision_and_counts_from_the_release() -> None:
    late = decided(case_of(cases()["C02"]), released="2026-11-20T09:00:00Z")
    assert "No appointment by 4 Dec 2026" in to_text(letter_of(late))
    routine = letter(outcome=Outcome.ROUTINE, reason=REASON)
    assert "No date by 17 Jan 2027" in to_text(routine)


def test_what_the_clinician_wrote_cannot_change_the_page() -> None:
    changed = letter(outcome=Outcome.ROUTINE, reason="<b>x</b> \u202eabc")
    html = to_html(changed)
    assert "&lt;b&gt;x&lt;/b&gt; abc</bdi>" in html
    assert "<b>x</b>" not in html


def test_every_page_of_a_demonstration_says_so() -> None:
    sent = decided(case_of(cases()["C02"]), outcome=Outcome.ROUTINE, reason="x" * 4000)
    pages = pages_of(letter_of(replace(sent, demo=True)))
    assert len(pages) > 1
    assert all(DEMO in page for page in pages)
    assert to_text(letter_of(replace(sent, demo=True))).startswith(f"{DEMO}\n")
    assert DEMO not in to_text(letter_of(sent))


def test_the_head_of_the_page_holds_the_longest_of_it() -> None:
    """A name of any length, and all that may stand above it, is on the paper."""
    given = Decision("2026-11-22T23:59:00+14:00", version=120)
    name = "Professor Dr Maximiliane-Theodora Wolkenstein-Hohenschwangau zu Berg"
    sent = case_of(cases()["C02"])
    for demo in (False, True):
        long = replace(sent, practitioner=Person(name), decision=given, demo=demo)
        assert max(heights(long)) < 842 - 12


def heights(sent: Case) -> Iterator[float]:
    """Yield how high each line of the first page stands, in points."""
    found: list[float] = []

    def note(text: str, cm: Any, tm: Any, *_: Any) -> None:
        if text.strip():
            found.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    read(pdf_of(letter_of(sent))).pages[0].extract_text(visitor_text=note)
    yield from found


def test_a_signed_time_of_any_precision_is_read() -> None:
    precise = letter(released="2026-11-22T09:00:00.123456789Z")
    assert "09:00 UTC" in plain(precise.status.text)
