"""The rulebook holds exactly the rule table, terms, questions and sources given."""

import datetime
import json
from dataclasses import replace

import pytest

from screening.clinical.question import Kind, Question
from screening.clinical.rule import Outcome, Rule, Source
from screening.clinical.serialization import when_json
from screening.rulebook import RULEBOOK
from screening.rulebook.sources import SOURCES
from screening.wording.questions import wording
from screening.wording.rulebook import rulebook_words
from screening.wording.rulebook_json import digest, rulebook_json
from tests.support.reference import ASKED, DROPS, TABLE, spec

WORDS = rulebook_words("en")


def same(ours: object, theirs: object) -> bool:
    """Compare as JSON, numbers by value (0.70 is 0.7)."""
    return json.loads(json.dumps(ours)) == theirs


# What is only proposed is told apart by tests/layout/test_unfinished.py.
RULES = [rule for rule in RULEBOOK.rules if rule.id in TABLE]
QUESTIONS = [each for each in RULEBOOK.questions if each.link_id in ASKED]
TERMS = spec("terms")


def test_all_sixty_rules_are_there_in_their_order_of_urgency():
    assert [rule.id for rule in RULES] == list(TABLE)
    assert len(TABLE) == 60


# Findings worded anew, because the table's wording claims what the condition does not
# ask: a normal examination (G01, N03, G09) or the absence of signs (N05).
REWORDED = {"G01", "N03", "N05", "G09"}
# The table speaks of tiers, flags and items, and in capitals; a doctor reads these.
REWORDED |= {"E01", "E05", "U10", "N12", "G02", "G13", "G14"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_says_what_the_table_says(rule: Rule):
    table, said = TABLE[rule.id], WORDS.rule(rule)
    assert same(when_json(rule.when), table["when"])
    assert rule.outcome.value == table["outcome"]
    if rule.id not in REWORDED:
        assert said.finding == table["conclusion"]
    assert said.may_point_to == table["pointers"]
    assert said.weight == table["weight"]
    cited = [_as_written(source, said.remark(source)) for source in rule.references]
    assert cited == table["source"].split("; ")


def _as_written(source: Source, remark: str) -> str:
    return f"{source.key} ({remark})" if remark else source.key


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_carries_its_evidence_and_its_dates(rule: Rule):
    assert 0 < len(WORDS.rule(rule).title) <= 60
    assert rule.rationale
    assert rule.review.drafted == datetime.date(2026, 11, 22)
    assert rule.review.due == datetime.date(2027, 11, 22)
    assert rule.review.reviewed_by is None


def test_the_shared_terms_are_those_of_the_table():
    assert [term.name for term in RULEBOOK.terms] == list(TERMS)
    for term in RULEBOOK.terms:
        ours, theirs = when_json(term.part), TERMS[term.name]["when"]
        if term.name == "gate-open":
            # The same 33 items; ours stand in the order of the questionnaire.
            ours = _sorted_parts(ours, {q.link_id for q in QUESTIONS})
            theirs = _sorted_parts(theirs, set(ASKED))
        assert same(ours, theirs), term.name
        if term.name not in ("clean-gate", "gate-open"):
            # "And these normal" points at nothing outside the table; a gate item is a
            # safety question to whoever reads it.
            assert wording("en").term(term.name).means == TERMS[term.name]["means"]


def _sorted_parts(when, asked: set[str]) -> dict:
    items = (part for part in when["any"] if part["open"] in asked)
    return {"any": sorted(items, key=lambda part: part["open"])}


def test_the_overrides_are_those_of_the_policy():
    assert {key: set(rules) for key, rules in RULEBOOK.overrides.items()} == DROPS


def test_an_override_that_hides_a_referral_or_a_policy_rule_is_refused():
    with pytest.raises(ValueError, match="may not drop G14"):
        replace(RULEBOOK, overrides={"B03": frozenset({"G14"})})
    with pytest.raises(ValueError, match="may not drop U02"):
        replace(RULEBOOK, overrides={"B02": frozenset({"U02"})})
    with pytest.raises(ValueError, match="not a benign rule"):
        replace(RULEBOOK, overrides={"G01": frozenset({"G12"})})


KINDS = {
    "integer": Kind.INTEGER,
    "choice": Kind.CHOICE,
    "choice, repeats": Kind.CHOICES,
    "decimal": Kind.DECIMAL,
    "quantity": Kind.QUANTITY,
}


def test_the_questions_stand_in_the_order_of_the_questionnaire():
    assert [question.link_id for question in QUESTIONS] == list(ASKED)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.link_id)
def test_each_question_is_as_specified(question: Question):
    wanted = ASKED[question.link_id]
    assert question.kind is KINDS[wanted["type"]]
    assert list(question.options) == wanted.get("options", [])
    assert question.gate is wanted["safety_gate"]
    assert question.ask_first is wanted["ask_first"]
    assert (question.shown_when is None) is wanted["shown"].startswith("always")
    assert question.laboratory is question.link_id.startswith("lb-")
    assert [unit.code for unit in question.units] == list(wanted.get("ucum", {}))
    assert question.decimals == wanted.get(
        "decimals_after_conversion", question.decimals
    )
    if "plausible" in wanted:
        assert [float(limit) for limit in question.plausible] == wanted["plausible"]


def test_the_gate_has_33_items():
    assert sum(question.gate for question in QUESTIONS) == 33


def test_the_sources_are_those_given():
    ours = [
        {
            "key": source.key,
            "title": WORDS.source_title(source),
            "citation": source.citation,
            "url": source.url,
            "status": source.status,
            "says": source.says,
        }
        for source in SOURCES
    ]
    assert ours == spec("sources")


def test_every_outcome_but_out_of_scope_has_a_tier():
    assert set(RULEBOOK.tiers) == set(Outcome) - {Outcome.OUT_OF_SCOPE}


def test_the_digest_changes_with_any_condition():
    rules = list(RULEBOOK.rules)
    rules[0] = replace(rules[0], when=rules[1].when)
    assert digest(replace(RULEBOOK, rules=tuple(rules))) != digest(RULEBOOK)
    assert json.loads(json.dumps(rulebook_json(RULEBOOK)))
