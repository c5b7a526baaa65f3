"""Letters with the settings of a practice: what is printed, and who outranks whom."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from screening.clinical.rule import Outcome
from screening.letter.content.letter import Letter
from screening.letter.pdf.html import to_html
from screening.letter.pdf.render import to_pdf
from screening.practice import Practice, read_practice
from screening.screening import Case, Organization, Person
from tests.unit.letter.full_case import full_case
from tests.unit.letter.pages import assert_says, pages_of, text_of
from tests.unit.letter.samples import case_of, cases, decided, letter_of

EXAMPLE = Path(__file__).parents[3] / "docs" / "practice-settings" / "practice.toml"
PRACTICE = read_practice(EXAMPLE)
ANOTHER = Organization(name="Mill Lane Surgery", phones=("01743 900999",))
CONTACT = "2 Station Road, Ludlow, SY8 2BT · Phone 01584 900456 · Fax 01584 900457"


def sent(case_id: str = "C03", **changes: Any) -> Case:
    """Return a case that names neither practitioner nor organisation."""
    bare = case_of(cases()[case_id])
    nobody = {"practitioner": None, "organization": None}
    return dataclasses.replace(bare, **{**nobody, **changes})


def letter(practice: Practice = PRACTICE, /, **changes: Any) -> Letter:
    return letter_of(sent(**changes), practice=practice)


def labelled(lines: tuple[Any, ...]) -> dict[str, Any]:
    return {line.label: line for line in lines}


def test_the_letterhead_stands_first_with_its_logo() -> None:
    head = letter().letterhead
    assert head is not None
    assert head.name == "Station Road Surgery"
    assert head.lines == (
        CONTACT,
        "reception@station-road.example · www.station-road.example",
    )
    assert head.logo.startswith("data:image/svg+xml;base64,")
    page = pages_of(letter())[0]
    assert page.index("Station Road Surgery") < page.index("URGENT")


def test_the_logo_is_drawn_and_named_for_those_who_cannot_see_it() -> None:
    with_logo = to_pdf(to_html(letter()))
    head = dataclasses.replace(PRACTICE.letterhead, logo=None)
    bare = dataclasses.replace(PRACTICE, letterhead=head)
    assert b"Logo of Station Road Surgery" not in tree(to_pdf(to_html(letter(bare))))
    assert b"Logo of Station Road Surgery" in tree(with_logo)


def tree(pdf: bytes) -> bytes:
    """Return all alternative texts of the document."""
    from io import BytesIO

    with pikepdf.open(BytesIO(pdf)) as document:
        found = [
            str(each["/Alt"])
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
    return "\n".join(found).encode()


def test_where_the_response_names_nobody_the_settings_do() -> None:
    lines = labelled(letter().referrer)
    assert lines["From"].said == ("Dr Priya Raman", "General practitioner")
    assert "Practice" not in lines


def test_the_practitioner_of_the_response_outranks_the_referrer() -> None:
    locum = Person(name="Dr Ann Locum")
    lines = labelled(letter(practitioner=locum).referrer)
    assert lines["From"].said == ("Dr Ann Locum",)


def test_the_organisation_of_the_response_outranks_the_letterhead() -> None:
    house = Organization(
        name="station road  SURGERY", phones=("01584 1", "01584 2"), address=("New",)
    )
    head = letter(organization=house).letterhead
    assert head is not None
    assert head.lines[0] == "New · Phone 01584 1 · Phone 01584 2 · Fax 01584 900457"
    assert head.lines[1].startswith("reception@")


@pytest.mark.parametrize("house", [ANOTHER, Organization(phones=("1",))])
def test_another_house_gets_nothing_of_this_one(house: Organization) -> None:
    text = text_of(letter(organization=house))
    assert_says(text, "REFERRER NOT NAMED", house.phones[0], "Emergency: 999.")
    for foreign in ("Station Road", "900456", "900457", "Raman", "County Hospital"):
        assert foreign not in text


@pytest.mark.parametrize(
    "case_id, outcome", [("C03", Outcome.URGENT), ("C04", Outcome.EMERGENCY)]
)
def test_a_referral_goes_to_the_recipient_of_its_outcome(
    case_id: str, outcome: Outcome
) -> None:
    lines = labelled(letter(case_id=case_id).referrer)
    assert lines["To"].said[0] == PRACTICE.recipients[outcome].department


def test_the_recipient_is_that_of_the_clinician_s_own_decision() -> None:
    lowered = decided(sent(), outcome=Outcome.ROUTINE, reason="Seen last week.")
    to = labelled(letter_of(lowered, practice=PRACTICE).referrer)["To"]
    assert to.said[0] == PRACTICE.recipients[Outcome.ROUTINE].department


def test_answers_that_are_still_coming_go_to_nobody() -> None:
    lines = labelled(letter(preliminary=True).referrer)
    assert lines["To"].text.startswith("Nobody yet")
    assert "Route" not in lines


def test_a_region_names_urgency_route_and_numbers() -> None:
    british = letter()
    assert british.headline.line.startswith("URGENT neurology referral, to be seen")
    assert "e-RS" in labelled(british.referrer)["Route"].text
    numbers = labelled(british.plan)["Numbers for the patient"].text
    assert numbers == (
        "Practice: 01584 900456. When it is closed: 01584 900999. Emergency: 999."
    )
    german = letter(Practice(region="de"))
    assert "Hausarztvermittlungsfall" in labelled(german.referrer)["Route"].text
    assert labelled(german.referrer)["To"].text == "Specialty: neurology"
    numbers = labelled(german.plan)["Numbers for the patient"].text
    assert numbers == "When it is closed: 116117. Emergency: 112."


def test_settings_change_no_outcome_no_rule_and_no_date() -> None:
    neutral, british = letter(Practice()), letter()
    for part in ("rules", "gaps", "red_flags", "history", "examination", "sources"):
        assert getattr(neutral, part) == getattr(british, part)
    plan = labelled(british.plan)
    del plan["Numbers for the patient"]
    assert plan == labelled(neutral.plan)


def test_a_letter_without_settings_has_none_of_it() -> None:
    neutral = letter(Practice())
    assert neutral.letterhead is None
    assert "Route" not in labelled(neutral.referrer)
    assert "Numbers for the patient" not in labelled(neutral.plan)
    assert "letterhead" not in to_html(neutral)


def test_the_longest_letter_stays_within_two_pages_with_everything_set() -> None:
    full = letter_of(full_case(), practice=PRACTICE, reference="FS-2026-000431")
    assert full.letterhead is not None
    assert len(pages_of(full)) == 2


def test_the_same_settings_give_the_same_bytes() -> None:
    again = read_practice(EXAMPLE)
    assert to_pdf(to_html(letter())) == to_pdf(to_html(letter(again)))


def test_a_name_in_the_settings_is_text_not_markup() -> None:
    head = dataclasses.replace(PRACTICE.letterhead, name="<b>A & B</b>")
    html = to_html(letter(dataclasses.replace(PRACTICE, letterhead=head)))
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in html
