"""Our evaluation and fhirpathpy agree on every rule; a planted fault does not pass.

fhirpath.js is compared in tests/conformance, on the same responses.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from tests.unit.authoring.plan_definition.agreement import (
    Change,
    InParts,
    compiled,
    decision,
    differences,
    our_truths,
    published,
    their_truths,
)
from tests.unit.authoring.plan_definition.generated import COUNT, response

CHUNKS = 8
WHOLE = range(7, COUNT, 80)


@cache
def fhirpathpy_in_parts() -> InParts:
    """Keep one for each process: it remembers what it has evaluated."""
    return InParts()


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_rule_agrees_on_generated_responses(chunk: int) -> None:
    for number in range(chunk, COUNT, CHUNKS):
        given = response(number)
        theirs = fhirpathpy_in_parts().truths(given)
        assert len(theirs) == len(RULEBOOK.rules)
        assert not differences(our_truths(given), theirs), number


@pytest.mark.parametrize("start", range(4))
def test_the_conditions_agree_as_they_are_published(start: int) -> None:
    for number in WHOLE[start::4]:
        given = response(number)
        assert not differences(our_truths(given), their_truths(given)), number


def test_the_outcome_expression_agrees() -> None:
    one_of_each = {
        decision(given).outcome: given for given in map(response, range(COUNT))
    }
    assert one_of_each.keys() == set(Outcome)
    for outcome, given in one_of_each.items():
        assert compiled(published()["outcome"])(given) == [outcome.value]


def test_the_responses_meet_rule_out_and_leave_open_nearly_every_rule() -> None:
    seen = Counter(
        (rule_id, truth)
        for number in range(COUNT)
        for rule_id, truth in our_truths(response(number)).items()
    )
    for rule in RULEBOOK.rules:
        assert seen[rule.id, True] >= 3, rule.id
        assert seen[rule.id, False] >= 3, rule.id
    open_too = {rule.id for rule in RULEBOOK.rules if seen[rule.id, None]}
    # These look first whether the gate is open, and that is always decided.
    assert {rule.id for rule in RULEBOOK.rules} - open_too <= {
        "G02", "B01", "B02", "B03", "B05",
    }  # fmt: skip


FAULTS: dict[str, Change] = {
    "no answer to several options is no": lambda e: e.replace(", {})", ", false)"),
    "no answer to one option is no": lambda e: e.replace(
        ".code.where($this != 'unknown') = 'none'",
        ".code.where($this = 'none').exists()",
    ),
    "no result is no": lambda e: e.replace(".select(value", ".exists(value"),
    "unknown is an answer": lambda e: e.replace(".where($this != 'unknown')", ""),
    "not examined is an answer": lambda e: e.replace(
        ".where($this != 'not-examined')", ""
    ),
    "a converted number is not rounded": lambda e: e.replace("47.5", "48"),
    "a unit is not converted": lambda e: e.replace("value * 0.2495", "value"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_caught(fault: str) -> None:
    faulty = InParts(FAULTS[fault])
    assert any(
        differences(our_truths(given), faulty.truths(given))
        for given in map(response, range(COUNT))
    )
