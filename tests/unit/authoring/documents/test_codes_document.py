"""docs/codes.md is current and names every code."""

import re
from pathlib import Path

from screening.authoring.documents.codes_document import codes_document
from screening.fhir.items import catalogue
from screening.rulebook import RULEBOOK

DOCUMENT = Path(__file__).parents[4] / "docs" / "codes.md"
REMAKE = "docs/codes.md is not current. Remake it: screening codes -o docs/codes.md"


def rows() -> dict[str, str]:
    """Return the row of each code that begins one."""
    lines = re.findall(r"^\| `([^`]+)` \|(.*)\|$", codes_document(), re.MULTILINE)
    assert len(dict(lines)) == len(lines)
    return dict(lines)


def test_the_document_is_current() -> None:
    assert DOCUMENT.read_text("utf-8") == codes_document(), REMAKE


def test_every_question_has_its_element_options_and_units() -> None:
    for link_id, item in catalogue().items():
        if item.parent is None:
            assert f"(`{link_id}`)" in codes_document()
            continue
        row = rows()[link_id]
        expected = "group" if item.is_group else f"`{item.value}`"
        assert expected in row
        assert ("several" in row) is item.repeats
        if item.question is not None:
            assert bool(re.search(r"\*[^*]*\bgate\b", row)) is item.question.gate
        for code in {*item.options, *item.units}:
            assert f"`{code}`" in row, link_id


def test_a_condition_of_asking_is_told() -> None:
    assert "if `pt-sex` is `male`" in rows()["hx-kennedy"]
    assert "`wk-present` is `functional-loss`" in rows()["wk-tempo"]


def test_every_rule_and_outcome_is_there() -> None:
    for rule in RULEBOOK.rules:
        assert f"`{rule.outcome.value}`" in rows()[rule.id]
        assert rule.outcome.value in rows()
