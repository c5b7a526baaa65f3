"""The course since earlier screenings: dates, outcomes then, and what differs since."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # untyped

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.assess import assess
from screening.letter.content.changes import DEGREES, KINDS, changes
from screening.letter.content.drawings import Timeline
from screening.letter.content.letter import Letter
from screening.letter.content.phrases import phrases_in
from screening.letter.content.text import to_text
from screening.letter.content.timeline import WIDTH
from screening.letter.pdf.fonts import font_files
from screening.letter.pdf.html import read_template, to_html
from screening.rulebook import RULEBOOK
from screening.screening import Case, EarlierScreening
from screening.wording.language import NO_BREAK
from tests.unit.letter.pages import text_of
from tests.unit.letter.samples import case_of, cases, letter_of

TODAY = date(2026, 11, 22)


def at(answers: Answers, day: date) -> Case:
    sent = case_of(answers)
    return replace(sent, authored=day.isoformat(), authored_on=day)


def letter_after(*previous: Case, now: str = "C02") -> Letter:
    earlier = tuple(
        EarlierScreening(
            each.answers, each.unconfirmed, each.authored, each.authored_on
        )
        for each in previous
    )
    return letter_of(replace(at(cases()[now], TODAY), previous=earlier))


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


def course_of(*previous: Case) -> Timeline:
    course = letter_after(*previous).timeline
    assert course is not None
    return course


def told(now: dict[str, Answer], before: dict[str, Answer]) -> dict[str, list[str]]:
    both = (assess(Answers(answers), RULEBOOK) for answers in (now, before))
    return changes(*both, RULEBOOK, phrases_in("en"))


def test_without_earlier_screenings_nothing_is_shown() -> None:
    letter = letter_of(case_of(cases()["C02"]))
    assert letter.timeline is None
    assert "timeline" not in to_html(letter)
    assert "Course since" not in to_text(letter)


def test_each_screening_is_shown_with_its_date_and_outcome_then() -> None:
    first, second = date(2026, 3, 2), date(2026, 10, 30)
    letter = letter_after(at(cases()["C08"], first), at(cases()["C10"], second))
    said = (
        "(1) 2 Mar 2026 reassurance and self-care; (2) 30 Oct 2026 routine neurology; "
        "(3) 22 Nov 2026 urgent neurology, within 2 weeks."
    )
    assert said in text_of(letter)
    assert f"<title>Urgency over time, by screening: {said}" in plain(to_html(letter))
    assert "Course since earlier screenings" in to_text(letter)


def test_the_letter_says_what_is_new_and_gone_since_the_last_one() -> None:
    text = text_of(letter_after(at(cases()["C10"], date(2026, 10, 30))))
    assert "New since 30 Oct 2026: Sites: hand or arm; loss of function;" in text
    assert "Gone since 30 Oct 2026: Sites: thigh, calf or foot;" in text
    assert "spreading or worsening (was: comes and goes)" in text.lower()


def test_the_letter_says_so_where_nothing_has_changed() -> None:
    text = text_of(letter_after(at(cases()["C02"], date(2026, 10, 30))))
    assert "Since 30 Oct 2026: No answer that the rules read has changed." in text


def test_a_partial_date_is_shown_as_it_is_known() -> None:
    sent = replace(at(cases()["C08"], date(2025, 12, 31)), authored="2025-12")
    assert course_of(sent).visits[0].date == f"Dec{NO_BREAK}2025"


@pytest.mark.parametrize(
    "link_id, before, now, kind, words",
    [
        ("ex-power", "normal", "reduced", "new", "power reduced"),
        ("ex-power", "reduced", "normal", "gone", "power reduced"),
        ("bu-swallow", "mild", "unsafe", "worse", "(was: mild trouble swallowing"),
        ("bu-swallow", "unsafe", "mild", "less", "(was: UNSAFE SWALLOWING"),
        ("ex-reflexes", "brisk", "reduced-absent", "changed", "(was: reflexes brisk)"),
        ("ex-power", "not-examined", "reduced", "now_known", "power reduced"),
        ("ex-power", "reduced", "not-examined", "not_known_now", "power reduced"),
    ],
)
def test_each_kind_of_change_is_told_apart(
    link_id: str, before: str, now: str, kind: str, words: str
) -> None:
    found = told({link_id: (now,)}, {link_id: (before,)})
    assert list(found) == [kind]
    assert words in found[kind][0]


@pytest.mark.parametrize("now", [{}, {"ex-power": ("not-examined",)}])
def test_a_finding_that_nobody_looked_for_again_is_not_called_gone(
    now: dict[str, Answer],
) -> None:
    assert "gone" not in told(now, {"ex-power": ("reduced",)})
    assert told(now, {"ex-power": ("reduced",)}) == {"not_known_now": ["power reduced"]}


def test_what_was_normal_and_is_now_open_is_no_change() -> None:
    assert told({}, {"ex-power": ("normal",)}) == {}


def test_a_finding_that_there_was_no_reason_to_ask_about_is_new() -> None:
    before: dict[str, Answer] = {"wk-present": ("none",)}
    now: dict[str, Answer] = {
        "wk-present": ("functional-loss",),
        "wk-tempo": ("hours-days",),
    }
    assert told(now, before) == {
        "new": ["loss of function", "came on over hours to days"]
    }


def test_of_several_options_those_added_and_those_left_out_are_told() -> None:
    found = told({"tw-sites": ("tongue", "thigh")}, {"tw-sites": ("eyelid", "thigh")})
    assert found == {"new": ["sites: tongue"], "gone": ["sites: eyelid"]}


def test_results_are_compared_by_their_value() -> None:
    def given(value: str) -> dict[str, Answer]:
        return {"lb-mg": Measured(Decimal(value), Decimal(value), "mmol/L")}

    assert told(given("0.7"), given("0.70")) == {}
    assert told(given("0.58"), given("0.80")) == {
        "changed": [
            f"magnesium 0.58{NO_BREAK}mmol/L (was: magnesium 0.80{NO_BREAK}mmol/L)"
        ]
    }
    assert told({}, given("0.80")) == {
        "not_known_now": [f"magnesium 0.80{NO_BREAK}mmol/L"]
    }


def test_every_degree_is_an_option_and_every_kind_has_its_words() -> None:
    for link_id, degrees in DEGREES.items():
        assert set(degrees) <= set(RULEBOOK.question(link_id).options)
    for language in ("en", "de"):
        for kind in KINDS:
            assert "{date}" in phrases_in(language).section("timeline")[kind]


def test_the_drawing_has_a_number_a_row_and_a_place_for_each_screening() -> None:
    days = [TODAY - timedelta(days=365), TODAY - timedelta(days=180)]
    course = course_of(at(cases()["C08"], days[0]), at(cases()["C04"], days[1]))
    assert [visit.number for visit in course.visits] == [1, 2, 3]
    assert [course.rows[visit.row] for visit in course.visits] == [
        visit.outcome for visit in course.visits
    ]
    places = [visit.place for visit in course.visits]
    assert (places[0], places[-1]) == (0, WIDTH)
    assert places[1] == pytest.approx(WIDTH * 185 / 365, abs=0.1)
    assert not course.note


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_name_of_every_row_fits_beside_the_drawing(language: str) -> None:
    font = TTFont(next(p for p in font_files() if "Regular" in p.name))
    widths, glyphs = font["hmtx"], font.getBestCmap()
    template = read_template("timeline.svg.j2")
    left = float(template.partition("set left, step = ")[2].partition(",")[0])
    size = float(
        template.partition('text-anchor="end" font-size="')[2].partition('"')[0]
    )
    for name in phrases_in(language).section("outcome").values():
        wide = sum(widths[glyphs[ord(each)]][0] for each in name) * size
        assert wide / font["head"].unitsPerEm < left - 6, name


def test_dates_close_together_are_kept_apart_and_said_to_be() -> None:
    day = TODAY - timedelta(days=2)
    course = course_of(*(at(cases()["C08"], day) for _ in range(12)))
    places = [visit.place for visit in course.visits]
    assert all(then < now for then, now in pairwise(places))
    assert course.note
    assert not course.dated
    drawing = re.search(r'<svg class="timeline".*?</svg>', _html(course), re.DOTALL)
    assert drawing is not None
    assert "20 Nov 2026</text>" not in plain(drawing.group())


def test_under_16_then_has_a_row_of_its_own() -> None:
    child = Answers({**cases()["C08"], "pt-age": Measured(Decimal(15), Decimal(15))})
    course = course_of(at(child, date(2025, 6, 1)))
    assert course.visits[0].outcome == "out of scope (under 16)"
    assert course.rows[-1] == course.visits[0].outcome


def _html(course: Timeline) -> str:
    return to_html(replace(letter_of(case_of(cases()["C02"])), timeline=course))
