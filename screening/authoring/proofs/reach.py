"""(h) Every rule can fire, some never decide alone; (i) overrides keep referrals."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from screening.authoring.proofs.claims import Claim, Pair
from screening.authoring.proofs.outcomes import Outcomes
from screening.clinical.rule import Outcome, Rule


def every_rule_counts(pair: Pair) -> Iterator[Claim]:
    """(h) Each rule can be met, and can decide alone unless listed otherwise."""
    outcomes = pair.before
    forms = (outcomes.form,)
    for rule in outcomes.form.rulebook.rules:
        fires = outcomes.met[rule.id]
        yield Claim("h", f"{rule.id} can be met", fires, forms, possible=True)
        alone = decides_alone(outcomes, rule)
        if rule.explains_only:
            yield Claim("h", f"{rule.id} never decides alone", alone, forms)
        else:
            text = f"{rule.id} can decide alone"
            yield Claim("h", text, alone, forms, possible=True)


def no_override_drops_a_referral(pair: Pair) -> Iterator[Claim]:
    """(i) A referral rule that is met stands, whatever benign rule is met."""
    outcomes = pair.before
    for rule in outcomes.form.rulebook.rules:
        if rule.outcome.is_referral or rule.id in {"G02", "G14"}:
            dropped = z3.And(outcomes.met[rule.id], z3.Not(outcomes.stands(rule)))
            yield Claim("i", f"nothing drops {rule.id}", dropped, (outcomes.form,))


def decides_alone(outcomes: Outcomes, rule: Rule) -> z3.BoolRef:
    """Whether some form would have another outcome if the rule were not there."""
    rules = outcomes.form.rulebook.rules
    same_tier = [r for r in rules if r.outcome is rule.outcome and r is not rule]
    alone = [z3.Not(outcomes.stands(other)) for other in same_tier]
    decides = z3.And(outcomes.is_(rule.outcome), outcomes.stands(rule), *alone)
    if rule.outcome is Outcome.GP_WORKUP:
        # Without any rule the outcome is GP work-up too, unless a benign rule stands.
        return z3.And(decides, outcomes.tier(Outcome.REASSURE))
    return decides
