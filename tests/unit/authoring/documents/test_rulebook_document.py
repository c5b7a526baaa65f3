"""docs/rulebook.md is current and says of each rule what a reader has to know."""

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from screening.authoring.documents.case_files import read_cases
from screening.authoring.documents.rule_section import plain, rule_section
from screening.authoring.documents.rulebook_document import rulebook_document
from screening.clinical.rule import Review, Rule
from screening.rulebook import RULEBOOK
from screening.wording.questions import wording
from screening.wording.rulebook import outcome_displays, rulebook_words
from screening.wording.rulebook_json import digest

ROOT = Path(__file__).parents[4]
DOCUMENT = ROOT / "docs" / "rulebook.md"
CASES = read_cases(ROOT / "tests" / "rules")
REMAKE = (
    "docs/rulebook.md is not current. Remake it with: "
    "screening rules document --cases tests/rules -o docs/rulebook.md"
)

each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules, ids=lambda rule: rule.id)


def made(rulebook=RULEBOOK) -> str:
    return rulebook_document(rulebook, wording("en"), outcome_displays("en"), CASES)


def section(rule: Rule) -> str:
    return "\n".join(rule_section(rule, wording("en"), CASES[rule.id]))


def test_the_document_is_current():
    assert DOCUMENT.read_text("utf-8") == made(), REMAKE


def test_a_changed_rule_makes_it_out_of_date():
    first, *rest = RULEBOOK.rules
    changed = replace(RULEBOOK, rules=(replace(first, weight="weak"), *rest))
    assert made(changed) != made()


def test_it_says_at_once_that_nobody_has_reviewed_it():
    start = made()[:600]
    assert "No clinician has reviewed these rules" in start
    assert "nothing here is clinically validated" in start
    assert f"`{digest(RULEBOOK)}`" in made()
    assert "60, of them not reviewed: 60" in made()


@each_rule
def test_a_rule_has_a_source_and_dates(rule: Rule):
    assert rule.references
    assert all(source.citation for source in rule.references)
    assert rule.review.drafted < rule.review.due


@each_rule
def test_a_rule_is_described_in_full(rule: Rule):
    text, said = section(rule), rulebook_words("en").rule(rule)
    assert text.startswith(f"### {rule.id} {plain(said.title)}\n")
    assert plain(said.finding) in text
    assert plain(said.may_point_to) in text
    assert said.weight in text
    assert str(rule.review.drafted) in text
    assert str(rule.review.due) in text
    assert "not reviewed" in text
    for source in rule.references:
        assert f"**{source.key}**" in text
    assert ("never decides alone" in text) is rule.explains_only


@each_rule
def test_a_rule_links_its_cases_and_counts_them(rule: Rule):
    link = r"(\d+) in \[[\w.]+\]\(\.\./(tests/rules/[\w.]+)\)"
    links = re.findall(link, section(rule))
    assert links
    for count, path in links:
        written = tomllib.loads((ROOT / path).read_text("utf-8"))
        of_rule = [each for each in written["case"] if each["rule"] == rule.id]
        assert len(of_rule) == int(count)


def test_thresholds_stand_by_themselves():
    text = section(RULEBOOK.rule("E12"))
    (line,) = (x for x in text.splitlines() if x.startswith("- **Thresholds:**"))
    for number in ("0.4", "0.7", "2.5", "6.5", "3.5"):
        assert number in line
    assert "Thresholds" not in section(RULEBOOK.rule("E01"))


def test_a_review_is_named_and_without_cases_none_are_claimed():
    rule = RULEBOOK.rule("E01")
    review = Review(date(2026, 11, 22), date(2027, 11, 22), "A. Example")
    lines = rule_section(replace(rule, review=review), wording("en"), {})
    text = "\n".join(lines)
    assert "reviewed by A. Example" in text
    assert "Cases" not in text


def test_the_gate_and_what_has_to_be_normal():
    gate = made().split("## The safety gate")[1].split("\n## ")[0]
    items = [line for line in gate.splitlines() if line.startswith("- `")]
    assert len(items) == 33
    assert sum(line.endswith("*normal*") for line in items) == 19


def test_every_link_of_the_document_leads_somewhere():
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", made())
    assert links
    missing = [link for link in links if not (DOCUMENT.parent / link).exists()]
    assert not missing


def test_signs_of_markdown_are_escaped():
    assert plain("a*b [c] <d> `e` |") == r"a\*b \[c\] &lt;d> \`e\` \|"
