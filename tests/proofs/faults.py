"""Rulebooks with one fault planted, and what the solver says about them."""

from dataclasses import replace

import z3

from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.prove import (
    PROPERTIES,
    Verdict,
    in_clinical_words,
    prove,
)
from screening.clinical.criteria import Criterion
from screening.clinical.rule import Rulebook
from screening.rulebook import RULEBOOK
from tests.proofs.wording import english
from tests.support.criteria import Change, change_term


def with_rule(rule_id: str, change: Change) -> Rulebook:
    """Return the rulebook with the condition of one rule changed."""
    rules = [
        replace(rule, when=change(rule.when)) if rule.id == rule_id else rule
        for rule in RULEBOOK.rules
    ]
    return replace(RULEBOOK, rules=tuple(rules))


def with_term(name: str, change: Change) -> Rulebook:
    """Return the rulebook with one shared term changed, wherever it is used."""

    def changed(criterion: Criterion) -> Criterion:
        return change_term(criterion, name, change)

    return replace(
        RULEBOOK,
        terms=tuple(changed(term) for term in RULEBOOK.terms),
        rules=tuple(replace(r, when=changed(r.when)) for r in RULEBOOK.rules),
    )


def with_override(benign: str, dropped: str) -> Rulebook:
    """Return the rulebook with an override that the rulebook itself would refuse."""
    faulty = replace(RULEBOOK)
    overrides = {**RULEBOOK.overrides, benign: frozenset({dropped})}
    object.__setattr__(faulty, "overrides", overrides)
    return faulty


def refuted(letter: str, pair: Pair) -> dict[str, Verdict]:
    """Return the claims of one property that do not hold, by their text."""
    claims = [claim for yields in PROPERTIES[letter] for claim in yields(pair)]
    verdicts = prove(pair, claims)
    return {v.claim.text: v for v in verdicts if not v.proved}


def told(letter: str, text: str, faulty: Rulebook, *, adult: bool = False) -> str:
    """Return the counterexample in clinical words, that of an adult if asked.

    Fails where there is no such claim, or where it still holds.
    """
    pair = Pair.of(faulty)
    (claim,) = (
        claim
        for yields in PROPERTIES[letter]
        for claim in yields(pair)
        if claim.text == text
    )
    if adult:
        claim = replace(claim, broken=z3.And(claim.broken, z3.Not(pair.before.child)))
    (verdict,) = prove(pair, [claim])
    assert not verdict.proved, f"not refuted: {text}"
    return in_clinical_words(verdict, faulty, english())
