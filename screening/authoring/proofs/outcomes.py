"""The policies as formulas: which outcome a symbolic form has."""

from __future__ import annotations

import z3

from screening.authoring.proofs.symbolic_answers import Form
from screening.clinical.rule import Outcome, Rule


class Outcomes:
    """Rules met, overrides and the outcome of one form, each written on its own."""

    def __init__(self, form: Form) -> None:
        self.form = form
        book = form.rulebook
        self.met = {rule.id: form.holds(rule.when) for rule in book.rules}
        age = form.number(book.age)
        self.child = z3.And(form.answered(book.age), age < book.adult_from)
        # Each made once: the claims use them hundreds of times.
        self._stands = {rule.id: self._standing(rule) for rule in book.rules}
        self._tiers = {outcome: self._tier(outcome) for outcome in Outcome}

    def stands(self, rule: Rule) -> z3.BoolRef:
        """Whether a rule is met and no benign rule met drops it."""
        return self._stands[rule.id]

    def tier(self, outcome: Outcome) -> z3.BoolRef:
        """Whether a rule of this tier stands."""
        return self._tiers[outcome]

    def _standing(self, rule: Rule) -> z3.BoolRef:
        overrides = self.form.rulebook.overrides.items()
        dropped = [self.met[benign] for benign, drops in overrides if rule.id in drops]
        return z3.And(self.met[rule.id], z3.Not(z3.Or(dropped)))

    def _tier(self, outcome: Outcome) -> z3.BoolRef:
        rules = self.form.rulebook.rules
        return z3.Or([self.stands(rule) for rule in rules if rule.outcome is outcome])

    def is_(self, outcome: Outcome) -> z3.BoolRef:
        """Whether this is the outcome, by the policies in words (C.2)."""
        if outcome is Outcome.OUT_OF_SCOPE:
            return self.child
        higher = [other for other in Outcome if other.urgency > outcome.urgency]
        none_higher = z3.Not(z3.Or([self.tier(other) for other in higher]))
        here = self.tier(outcome)
        if outcome is Outcome.GP_WORKUP:
            # Nothing met is GP work-up as well, never reassurance.
            here = z3.Or(here, z3.Not(self.tier(Outcome.REASSURE)))
        return z3.And(z3.Not(self.child), none_higher, here)

    def at_least(self, outcome: Outcome) -> z3.BoolRef:
        """Whether the outcome is at least this urgent."""
        tiers = [o for o in Outcome if o.urgency >= outcome.urgency]
        return z3.Or([self.is_(tier) for tier in tiers])

    def less_urgent_than(self, other: Outcomes) -> z3.BoolRef:
        """Whether this outcome is less urgent than another form's (both adults)."""
        tiers = [o for o in Outcome if o.urgency > 0]
        return z3.Or(
            [z3.And(other.at_least(t), z3.Not(self.at_least(t))) for t in tiers]
        )
