"""The policies as one FHIRPath expression: a response in, the code of its outcome out.

Highest tier wins; a benign rule drops the GP rules it names; nothing met is GP work-up;
below the age of the rules it is out of scope. Only a rule that is met counts, so an
empty truth, which iif() takes for false, stays without effect as it should.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from screening.authoring.plan_definition.fhirpath import fhirpath
from screening.clinical.criteria import AnyOf, Compares
from screening.clinical.rule import Outcome, Rule, Rulebook

_REFERRALS = (Outcome.EMERGENCY, Outcome.URGENT, Outcome.ROUTINE)


def outcome_fhirpath(rulebook: Rulebook) -> str:
    """Write the expression that yields the outcome's code."""
    child = Compares(rulebook.age, "lt", Decimal(rulebook.adult_from))
    steps = [(fhirpath(child), Outcome.OUT_OF_SCOPE)]
    steps += [(_any(_tier(rulebook, each)), each) for each in _REFERRALS]
    steps.append((_standing(rulebook), Outcome.GP_WORKUP))
    steps.append((_any(_tier(rulebook, Outcome.REASSURE)), Outcome.REASSURE))
    written = f"'{Outcome.GP_WORKUP.value}'"
    for test, outcome in reversed(steps):
        written = f"iif({test}, '{outcome.value}', {written})"
    return written


def _standing(rulebook: Rulebook) -> str:
    """Write whether a GP rule is met that no benign rule drops."""
    written = []
    for rule in _tier(rulebook, Outcome.GP_WORKUP):
        when = fhirpath(rule.when)
        dropping = [
            rulebook.rule(benign)
            for benign, dropped in sorted(rulebook.overrides.items())
            if rule.id in dropped
        ]
        written.append(f"iif({_any(dropping)}, false, {when})" if dropping else when)
    return " or ".join(f"({when})" for when in written)


def _tier(rulebook: Rulebook, outcome: Outcome) -> list[Rule]:
    return [rule for rule in rulebook.rules if rule.outcome is outcome]


def _any(rules: Iterable[Rule]) -> str:
    return fhirpath(AnyOf(tuple(rule.when for rule in rules)))
