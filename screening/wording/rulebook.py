"""The rulebook's texts in another language: the same rules in other words.

The English stands in the rulebook; templates/wording/<language>/rulebook.toml says for
each English text what it is in that language. Questions and options have their words in
the Questionnaire, patterns of conditions carry theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from screening.clinical.assessment import Assessment, Conflict, RuleMet
from screening.clinical.rule import Reference, Rule, Rulebook, Tier
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import catalogue

_OWN = "en"
Words = Mapping[str, str]


@cache
def rulebook_in(language: str) -> Rulebook:
    """Return the rulebook with its texts in a language; it decides the same."""
    if language == _OWN:
        return RULEBOOK
    words = translation(language)
    advice = words["advice"]
    return replace(
        RULEBOOK,
        rules=tuple(_rule(rule, words) for rule in RULEBOOK.rules),
        contradictions=tuple(
            replace(each, text=words["contradictions"][each.text])
            for each in RULEBOOK.contradictions
        ),
        tiers={outcome: _tier(tier, words) for outcome, tier in RULEBOOK.tiers.items()},
        safety_net=_said(RULEBOOK.safety_net, advice),
        paediatric_route=advice[RULEBOOK.paediatric_route],
    )


def assessment_in(language: str, assessment: Assessment) -> Assessment:
    """Return an assessment by the rulebook with its texts in a language."""
    if language == _OWN:
        return assessment
    rulebook = rulebook_in(language)
    rules = {rule.id: rule for rule in rulebook.rules}
    texts = translation(language)["contradictions"]

    def met(found: tuple[RuleMet, ...]) -> tuple[RuleMet, ...]:
        return tuple(replace(each, rule=rules[each.rule.id]) for each in found)

    return replace(
        assessment,
        met=met(assessment.met),
        reasons=met(assessment.reasons),
        undecided=tuple(
            replace(each, rule=rules[each.rule.id]) for each in assessment.undecided
        ),
        contradictions=tuple(
            _conflict(each, texts) for each in assessment.contradictions
        ),
        advice=rulebook.advice(assessment.outcome),
    )


def translation(language: str) -> Mapping[str, Any]:
    """Return what each English text of the rulebook is in a language."""
    return catalogue(language).section("rulebook")


def _rule(rule: Rule, words: Mapping[str, Any]) -> Rule:
    own: Words = words["rules"][rule.id]
    return replace(
        rule,
        title=own[rule.title],
        finding=own[rule.finding],
        may_point_to=own[rule.may_point_to],
        weight=words["weights"][rule.weight],
        references=tuple(_reference(each, words) for each in rule.references),
        remark=_remark(rule.remark, words),
    )


def _reference(reference: Reference, words: Mapping[str, Any]) -> Reference:
    # The titles of other people's documents are quoted as they stand.
    source = reference.source
    if source.title in words["sources"]:
        title = words["sources"][source.title]
        source = replace(source, title=title, language=words["language"])
    return Reference(source, remark=_remark(reference.remark, words))


def _remark(remark: str, words: Mapping[str, Any]) -> str:
    return str(words["remarks"][remark]) if remark else ""


def _tier(tier: Tier, words: Mapping[str, Any]) -> Tier:
    advice, tests = words["advice"], words["investigations"]
    return replace(
        tier,
        means=advice[tier.means],
        work_up=_said(tier.work_up, advice),
        self_care=_said(tier.self_care, advice),
        investigations=tuple(
            replace(each, name=tests[each.name]) for each in tier.investigations
        ),
    )


def _conflict(conflict: Conflict, texts: Words) -> Conflict:
    # A hidden answer has no text of its own: who shows it words it.
    return replace(conflict, text=texts[conflict.text]) if conflict.text else conflict


def _said(texts: Iterable[str], words: Words) -> tuple[str, ...]:
    return tuple(words[each] for each in texts)
