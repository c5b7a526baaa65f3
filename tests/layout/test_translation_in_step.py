"""The German of the rulebook is whole, translates nothing else, and says as much."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from screening.clinical.assess import assess
from screening.clinical.rule import Outcome, Rule
from screening.clinical.serialization import when_json
from screening.fhir.canonical import RULE_SYSTEM
from screening.fhir.definitions import displays
from screening.letter.content.headline import _MND
from screening.rulebook import RULEBOOK
from screening.rulebook.examination_conflicts import _UNFITTING
from screening.wording.rulebook import assessment_in, rulebook_in, translation
from tests.support.patients import answers_of

GERMAN = translation("de")
RULES = [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules]
# Numbers that are no measure, but part of a name.
NAMES = re.compile(r"[A-Za-z]+\d+\w*|\b\d+/\d+\b")


def english() -> Iterator[tuple[str, str]]:
    """Yield every text of the rulebook that a reader sees, under its section."""
    for rule in RULEBOOK.rules:
        yield "weights", rule.weight
        for reference in rule.references:
            yield "remarks", reference.remark
        yield "remarks", rule.remark
    for contradiction in (*RULEBOOK.contradictions, *_UNFITTING):
        yield "contradictions", contradiction.text
    for tier in RULEBOOK.tiers.values():
        for text in (tier.means, *tier.work_up, *tier.self_care):
            yield "advice", text
        for test in tier.investigations:
            yield "investigations", test.name
    for text in (*RULEBOOK.safety_net, RULEBOOK.paediatric_route):
        yield "advice", text


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_translated_as_it_stands(rule: Rule) -> None:
    texts = {rule.title, rule.finding, rule.may_point_to}
    assert set(GERMAN["rules"][rule.id]) == texts


def test_every_other_text_is_translated_and_nothing_else() -> None:
    sections = {name for name, _ in english()}
    for section in sections:
        texts = {text for name, text in english() if name == section and text}
        assert set(GERMAN[section]) == texts
    assert set(GERMAN) == sections | {"rules", "sources", "language"}


def test_only_the_titles_of_our_own_documents_are_translated() -> None:
    cited = {
        reference.source for rule in RULEBOOK.rules for reference in rule.references
    }
    assert set(GERMAN["sources"]) == {
        source.title for source in cited if source.key.startswith("policy")
    }


def pairs() -> Iterator[tuple[str, str]]:
    for rule_id in GERMAN["rules"]:
        yield from GERMAN["rules"][rule_id].items()
    for name, section in GERMAN.items():
        if name not in ("rules", "language"):
            yield from section.items()


@pytest.mark.parametrize("text, german", [*pairs()])
def test_the_numbers_are_the_same(text: str, german: str) -> None:
    assert german.strip()
    assert numbers(german) == numbers(text)


def numbers(text: str) -> list[str]:
    bare = NAMES.sub("", text.replace("Vierfachen", "4"))
    return sorted(re.findall(r"\d+", bare))


@pytest.mark.parametrize("rule", RULES)
def test_the_title_is_that_of_the_code_system(rule: Rule) -> None:
    german = rulebook_in("de").rule(rule.id)
    assert german.title == displays(RULE_SYSTEM, "de")[rule.id]


@pytest.mark.parametrize("rule", RULES)
def test_motor_neurone_disease_is_named_where_the_english_names_it(rule: Rule) -> None:
    # The headline of the letter looks for these names.
    german = rulebook_in("de").rule(rule.id)
    assert bool(_MND.search(german.may_point_to)) == bool(
        _MND.search(rule.may_point_to)
    )


@pytest.mark.parametrize("rule", RULES)
def test_it_is_the_same_rule_in_other_words(rule: Rule) -> None:
    german = rulebook_in("de").rule(rule.id)
    assert when_json(german.when) == when_json(rule.when)
    words = {
        name: getattr(rule, name)
        for name in ("title", "finding", "may_point_to", "weight", "references")
    }
    assert replace(german, **words) == rule


def test_english_is_the_rulebook_itself() -> None:
    assert rulebook_in("en") is RULEBOOK
    found = assess(answers_of({"pt-age": 30}), RULEBOOK)
    assert assessment_in("en", found) is found


def test_every_outcome_has_its_advice_in_german() -> None:
    for outcome in Outcome:
        own, german = RULEBOOK.advice(outcome), rulebook_in("de").advice(outcome)
        assert [each.code for each in german.investigations] == [
            each.code for each in own.investigations
        ]
        assert german.work_up != own.work_up or not own.work_up
