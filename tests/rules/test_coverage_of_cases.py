"""The case files leave nothing out: states, thresholds, options and every finding."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from screening.clinical.answers import State
from screening.clinical.criteria import (
    Compares,
    Criterion,
    Finding,
    Includes,
    Only,
    Term,
)
from screening.clinical.decide import Decider
from screening.clinical.evaluation import evaluate
from screening.clinical.fold import CriterionFold, findings
from screening.clinical.question import OPEN_OPTIONS, Question
from screening.clinical.rule import POLICY, Outcome, Rule
from screening.rulebook import RULEBOOK
from tests.rules.cases import CASES, NEVER, TRUTHS, Case, cases_of
from tests.rules.changes import changes, swapped, uses

# A part of clean-gate that another part implies, so that no patient can show it:
# once numbness is answered and is none of the five, it is one of the two allowed.
IMPLIED = {"se-symptoms lost from AllOf"}

ANY_BENIGN_RULE = "any benign rule"
NEVER_UNDECIDED = {each["rule"] for each in NEVER if each.get("is") == "undecided"}
NEVER_TOGETHER = {(each["with"], each["rule"]) for each in NEVER if "with" in each}

# A rule without any case is named by tests/layout/test_unfinished.py.
WITH_CASES = [rule for rule in RULEBOOK.rules if cases_of(rule.id)]
each_rule = pytest.mark.parametrize("rule", WITH_CASES, ids=lambda rule: rule.id)


@each_rule
def test_every_rule_is_seen_met_not_met_and_undecided(rule: Rule) -> None:
    wanted = set(TRUTHS) - ({"undecided"} if rule.id in NEVER_UNDECIDED else set())
    assert {case.expected for case in cases_of(rule.id)} == wanted


@each_rule
def test_every_question_of_a_rule_is_seen_open(rule: Rule) -> None:
    """Those of the safety gate are all seen open with G02."""
    asked = {question.link_id for question in _questions(rule.when)}
    cases = [case for case in cases_of(rule.id) if case.base == "clean"]
    missing = {q for q in asked if not any(case.answers.is_open(q) for case in cases)}
    assert not missing


@each_rule
def test_every_rule_is_seen_with_unknown_or_not_examined(rule: Rule) -> None:
    """A rule about numbers alone has no such answer."""
    asked = [q for q in _questions(rule.when) if OPEN_OPTIONS & set(q.options)]
    assert not asked or any(
        case.answers.state(question.link_id) in (State.UNKNOWN, State.NOT_EXAMINED)
        for question in asked
        for case in cases_of(rule.id)
    )


def _questions(criterion: Criterion) -> list[Question]:
    return [each.question for each in findings(criterion, without={"clean-gate"})]


@each_rule
def test_every_threshold_is_met_exactly_and_one_step_to_either_side(rule: Rule) -> None:
    cases = cases_of(rule.id)
    for finding in findings(rule.when):
        if isinstance(finding, Compares):
            link_id, step = finding.question.link_id, finding.question.step
            seen = {case.answers.number(link_id) for case in cases}
            limit = finding.threshold
            missing = {limit - step, limit, limit + step} - seen
            assert not missing, f"{link_id}: no case with {missing}"


@each_rule
def test_every_option_that_counts_is_seen_in_a_case_that_is_met(rule: Rule) -> None:
    """An option under a negation is to be seen where the rule is not met.

    The benign rules share one clean gate; its cases stand with B01.
    """
    benign = rule.outcome is Outcome.REASSURE
    cases = cases_of(rule.id, *(["B01"] if benign else []))
    for link_id, code, holds in _Options().fold(rule.when):
        wanted = "met" if holds else "not met"
        assert any(
            case.expected == wanted and code in case.answers.codes(link_id)
            for case in cases
        ), f"no case that is {wanted} with {link_id} {code}"


# Link id and code of an option, and whether the rule wants it ticked.
WantedOption = tuple[str, str, bool]


class _Options(CriterionFold[list[WantedOption]]):
    def finding(self, finding: Finding, wanted: bool) -> list[WantedOption]:
        match finding:
            case Includes(question, codes):
                return [(question.link_id, code, wanted) for code in codes]
            case Only(question, code):
                return [(question.link_id, code, wanted)]
        return []

    def every(self, parts: Iterator[list[WantedOption]]) -> list[WantedOption]:
        return [option for part in parts for option in part]

    some = every


@each_rule
def test_a_case_notices_every_small_change_of_a_rule(rule: Rule) -> None:
    cases = cases_of(rule.id)
    unnoticed = [
        words for words, changed in changes(rule.when) if not _noticed(changed, cases)
    ]
    assert not unnoticed


@pytest.mark.parametrize("term", RULEBOOK.terms, ids=lambda term: term.name)
def test_a_case_notices_every_small_change_of_a_shared_term(term: Term) -> None:
    users = [rule for rule in RULEBOOK.rules if uses(rule.when, term.name)]
    unnoticed = [
        words
        for words, part in changes(term.part)
        if not any(
            _noticed(swapped(rule.when, term.name, part), cases_of(rule.id))
            for rule in users
        )
    ]
    assert set(unnoticed) == (IMPLIED if term.name == "clean-gate" else set())


def _noticed(changed: Criterion, cases: tuple[Case, ...]) -> bool:
    return any(
        evaluate(changed, case.answers) is not TRUTHS[case.expected] for case in cases
    )


def test_a_case_notices_every_change_of_what_a_benign_rule_drops() -> None:
    # A rulebook refuses to drop a policy rule at all (tests/layout).
    practice = [
        rule.id
        for rule in WITH_CASES
        if rule.outcome is Outcome.GP_WORKUP and rule.weight != POLICY
    ]
    benign = [r.id for r in WITH_CASES if r.outcome is Outcome.REASSURE]
    unnoticed = {
        (benign_id, rule_id)
        for benign_id in benign
        for rule_id in practice
        if not _outcomes_change(benign_id, rule_id)
    }
    never = {
        (benign_id, rule_id)
        for named, rule_id in NEVER_TOGETHER
        for benign_id in (benign if named == ANY_BENIGN_RULE else [named])
        if rule_id in practice
    }
    assert unnoticed == never


def _outcomes_change(benign_id: str, rule_id: str) -> bool:
    """Add the rule to those that the benign rule drops, or take it away from them."""
    drops = dict(RULEBOOK.overrides)
    drops[benign_id] = drops.get(benign_id, frozenset()) ^ {rule_id}
    decider = Decider(replace(RULEBOOK, overrides=drops))
    return any(
        decider.outcome(decider.compiled.vector(case.answers)).value != case.outcome
        for case in CASES
        if case.outcome is not None
    )


def test_every_contradiction_is_seen() -> None:
    seen = {conflict for case in CASES for conflict in case.contradictions or ()}
    known = {contradiction.id for contradiction in RULEBOOK.contradictions}
    assert seen == known | {"answered-but-not-shown"}


def test_no_two_cases_of_a_rule_have_the_same_name() -> None:
    names = Counter((case.rule, case.why) for case in CASES)
    assert [name for name, count in names.items() if count > 1] == []
