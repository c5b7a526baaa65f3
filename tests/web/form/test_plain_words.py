"""What a doctor or a neurologist reads is said in their words, not in the engine's."""

import re
from collections.abc import Iterator

import pytest

from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.summary.phrases import summary_phrases
from screening.wording.catalogue import languages
from screening.wording.rulebook import rulebook_words
from tests.web.form.result.clinic import Clinic, fields_of

# Tiers by number, the gate, capitals for a word that is no abbreviation.
ENGINE = re.compile(
    r"\btier|\bgate\b|falls? through|\bT[0-5]\b|\bfires?\b|Stufe\b|\bGate\b"
    r"|\b[A-ZÄÖÜ]{9,}\b|\b(AND|OR|NOT|UND|ODER|NICHT)\b"
)


def said(language: str) -> Iterator[str]:
    said = rulebook_words(language)
    for rule in RULEBOOK.rules:
        of_rule = said.rule(rule)
        yield from (of_rule.title, of_rule.finding, of_rule.may_point_to)
    for outcome in Outcome:
        advice = said.advice(RULEBOOK.advice(outcome))
        yield from (said.means(outcome), *advice.work_up, *advice.self_care)
        yield from advice.safety_net
    yield from (said.contradiction(each.id) for each in RULEBOOK.contradictions)
    words = summary_phrases(language)
    yield from (words.every_gate_item, words.gate_open)


@pytest.mark.parametrize("language", languages())
def test_the_rulebook_speaks_as_a_clinician(language: str) -> None:
    assert not [text for text in said(language) if ENGINE.search(text)]


@pytest.mark.parametrize("language", languages())
def test_so_does_what_a_rule_is_met_by(unkept: Clinic, language: str) -> None:
    for name in ("telephone", "eyelid"):
        text = unkept.post(f"/result?lang={language}", fields_of(name)).text
        assert not re.search(r"\bgate item|33 gate|Gate\b", text)
