"""From rules met to one outcome, by the policies: fast, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from screening.clinical.answers import Answers
from screening.clinical.compiled import CompiledRules, Vector
from screening.clinical.rule import Outcome, Rule, Rulebook

# A set of rules, one bit for each in the order of the rulebook.
Rules = int

_BY_URGENCY = (Outcome.EMERGENCY, Outcome.URGENT, Outcome.ROUTINE, Outcome.GP_WORKUP)


@dataclass(frozen=True, slots=True)
class RuleDecision:
    """The outcome of one set of answers, and the rules met and ruled out by it."""

    vector: Vector
    met: Rules
    ruled_out: Rules
    outcome: Outcome


class Decider:
    """A rulebook made ready: compiled rules, tiers and overrides as sets of rules."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        criteria = [rule.when for rule in rulebook.rules]
        self.compiled = CompiledRules(rulebook.questions, rulebook.terms, criteria)
        self._bit = {rule.id: 1 << i for i, rule in enumerate(rulebook.rules)}
        self._tier = {outcome: self._rules_of(outcome) for outcome in Outcome}
        self._drops = [
            (self._bit[benign], sum(self._bit[rule_id] for rule_id in dropped))
            for benign, dropped in rulebook.overrides.items()
        ]
        self._age = self.compiled.place[rulebook.age.link_id]
        self._adult_from = rulebook.adult_from

    def _rules_of(self, outcome: Outcome) -> Rules:
        rules = self.rulebook.rules
        return sum(self._bit[rule.id] for rule in rules if rule.outcome is outcome)

    def decide(self, answers: Answers) -> RuleDecision:
        """Evaluate every rule and resolve the outcome."""
        vector = self.compiled.vector(answers)
        met, ruled_out = self.compiled.evaluate(vector)
        return RuleDecision(vector, met, ruled_out, self.outcome_of(vector, met))

    def outcome(self, vector: Vector) -> Outcome:
        """Return the outcome of these answers."""
        return self.outcome_of(vector, self.compiled.evaluate(vector)[0])

    def outcome_of(self, vector: Vector, met: Rules) -> Outcome:
        """Return the outcome where the rules met are known already."""
        return Outcome.OUT_OF_SCOPE if self.is_child(vector) else self.resolve(met)

    def is_child(self, vector: Vector) -> bool:
        """Whether the age is known and below the scope of the rules."""
        age = vector[self._age]
        return age is not None and age < self._adult_from

    def resolve(self, met: Rules) -> Outcome:
        """Highest tier wins; benign rules drop their GP rules; nothing met is GP."""
        standing = met & ~self.dropped(met)
        for outcome in _BY_URGENCY:
            if standing & self._tier[outcome]:
                return outcome
        benign = standing & self._tier[Outcome.REASSURE]
        return Outcome.REASSURE if benign else Outcome.GP_WORKUP

    def dropped(self, met: Rules) -> Rules:
        """Return the GP rules that the benign rules met drop."""
        rules = 0
        for benign, drops in self._drops:
            if met & benign:
                rules |= drops
        return rules

    def reported(self, met: Rules, outcome: Outcome) -> Rules:
        """Return the rules that are reported as the reasons for an outcome."""
        tier = self._tier
        if outcome is Outcome.REASSURE:
            return met & tier[Outcome.REASSURE]
        if outcome is Outcome.OUT_OF_SCOPE:
            return met & (tier[Outcome.EMERGENCY] | tier[Outcome.URGENT])
        return met & ~tier[Outcome.REASSURE]

    def listed(self, rules: Rules) -> Iterator[Rule]:
        """Yield the rules of a set, most urgent first, then by id."""
        for rule in self.rulebook.rules:
            if rules & self._bit[rule.id]:
                yield rule

    def contains(self, rules: Rules, rule: Rule) -> bool:
        """Whether a rule is in a set."""
        return bool(rules & self._bit[rule.id])


@cache
def decider_of(rulebook: Rulebook) -> Decider:
    """Compile a rulebook, once."""
    return Decider(rulebook)
