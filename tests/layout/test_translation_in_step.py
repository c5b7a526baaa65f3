"""What the rulebook says in another language says as much as the English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.authoring import translations
from screening.clinical.rule import Outcome, Rule
from screening.letter.content.headline import MND
from screening.rulebook import RULEBOOK
from screening.rulebook.conditions import CONDITIONS
from screening.rulebook.examination_conflicts import EXAMINATION_CONFLICTS
from screening.rulebook.sources import SOURCES
from screening.wording.catalogue import ENGLISH, catalogue
from screening.wording.comparison import entries_of
from screening.wording.rulebook import rulebook_words

RULES = [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules]
FILES = ("rules", "conditions", "contradictions", "outcomes", "sources", "terms")
# Numbers that are no measure, but part of a name.
NAMES = re.compile(r"[A-Za-z]+\d+\w*|\b\d+/\d+\b")


def pairs() -> Iterator[tuple[str, str, str]]:
    for file in FILES:
        english, german = (
            entries_of(catalogue(language).section(file))
            for language in (ENGLISH, "de")
        )
        yield from ((f"{file}.{key}", english[key], german[key]) for key in english)


@pytest.mark.parametrize("key, text, german", [*pairs()])
def test_the_numbers_are_the_same(key: str, text: str, german: str) -> None:
    assert german.strip(), key
    assert numbers(german) == numbers(text)


def numbers(text: str) -> list[str]:
    bare = NAMES.sub("", text.replace("Vierfachen", "4"))
    return sorted(re.findall(r"\d+", bare))


@pytest.mark.parametrize("rule", RULES)
def test_motor_neurone_disease_is_named_where_the_english_names_it(rule: Rule) -> None:
    # The headline of the letter looks for these names.
    english, german = (rulebook_words(each).rule(rule) for each in (ENGLISH, "de"))
    assert bool(MND.search(german.may_point_to)) == bool(
        MND.search(english.may_point_to)
    )


def test_nothing_is_worded_that_the_rulebook_does_not_have() -> None:
    words = catalogue(ENGLISH).section
    tiers = RULEBOOK.tiers.values()
    assert set(words("rules")) == {rule.id for rule in RULEBOOK.rules}
    assert set(words("terms")) == {term.name for term in RULEBOOK.terms}
    assert set(words("contradictions")) == {
        each.id for each in (*RULEBOOK.contradictions, *EXAMINATION_CONFLICTS)
    }
    assert set(words("conditions")) == {each.id for each in CONDITIONS} | {
        "signs",
        "ask_also",
    }
    assert set(words("conditions")["signs"]) == {
        sign.id for each in CONDITIONS for sign in (*each.supporting, *each.opposing)
    }
    assert set(words("conditions")["ask_also"]) == {
        asked for each in CONDITIONS for asked in each.ask_also
    }
    lines = words("outcomes")
    assert set(lines["work_up"]) == {
        line for tier in tiers for line in tier.work_up
    } | {RULEBOOK.paediatric_route}
    assert set(lines["self_care"]) == {line for t in tiers for line in t.self_care}
    assert set(lines["safety_net"]) == set(RULEBOOK.safety_net)
    assert set(words("investigations")) == {
        test.name or test.code for tier in tiers for test in tier.investigations
    }
    assert set(words("sources")["weights"]) == {rule.weight for rule in RULEBOOK.rules}
    assert set(words("sources")["titles"]) == {
        source.key for source in SOURCES if source.title is None
    }


LOCK = Path(__file__).parents[1] / "data" / "translations.lock"


def test_a_changed_english_text_asks_for_its_translation_anew() -> None:
    stale = translations.stale(translations.read(LOCK))
    assert not stale, (
        "The English has changed, the translation has not. Read both; if the "
        "translation still says it, run scripts/regenerate --confirm NAME"
    )


def test_only_a_text_that_was_not_touched_is_stale(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    assert translations.lock(file) == []
    name = "de rules E01.title"
    english, german = translations.read(file)[name]
    old = {name: ("00000000", german)}
    assert translations.stale(old) == [name]
    assert translations.stale({name: ("00000000", "11111111")}) == []
    assert translations.stale({name: (english, "11111111")}) == []
    file.write_text(f"{name} 00000000 {german}\n")
    assert translations.lock(file) == [name]
    assert translations.read(file)[name] == ("00000000", german)
    assert translations.lock(file, confirmed=[name]) == []
    assert translations.read(file)[name] == (english, german)


def test_a_remark_is_about_a_source_that_the_rule_cites() -> None:
    for rule in RULEBOOK.rules:
        remarks = rulebook_words(ENGLISH).rule(rule).remarks
        assert set(remarks) <= {source.key for source in rule.references}, rule.id


def test_every_outcome_has_its_advice_in_german() -> None:
    for outcome in Outcome:
        advice = RULEBOOK.advice(outcome)
        english, german = (
            rulebook_words(each).advice(advice) for each in (ENGLISH, "de")
        )
        assert german.work_up != english.work_up or not english.work_up
