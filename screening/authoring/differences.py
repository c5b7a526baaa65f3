"""What two rulebooks make of the same answers."""

from __future__ import annotations

from dataclasses import dataclass

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.decide import RuleDecision, decider_of
from screening.clinical.question import Question
from screening.clinical.rule import Outcome, Rulebook


@dataclass(frozen=True, slots=True)
class OutcomeDifference:
    """One set of answers under two rulebooks: outcomes, and rules met by only one."""

    old: Outcome
    new: Outcome
    no_longer: tuple[str, ...]
    newly: tuple[str, ...]

    @property
    def same_outcome(self) -> bool:
        """Whether both rulebooks come to one outcome."""
        return self.old is self.new

    @property
    def same_rules(self) -> bool:
        """Whether both rulebooks report the same rules."""
        return not (self.no_longer or self.newly)


def difference(answers: Answers, old: Rulebook, new: Rulebook) -> OutcomeDifference:
    """Compare the outcomes and the rules reported, by their ids."""
    before, after = _decided(answers, old), _decided(answers, new)
    rules_before, rules_after = _reported(before, old), _reported(after, new)
    return OutcomeDifference(
        before.outcome,
        after.outcome,
        tuple(rule for rule in rules_before if rule not in rules_after),
        tuple(rule for rule in rules_after if rule not in rules_before),
    )


def _decided(answers: Answers, rulebook: Rulebook) -> RuleDecision:
    return decider_of(rulebook).decide(as_asked_by(rulebook, answers))


def _reported(decision: RuleDecision, rulebook: Rulebook) -> list[str]:
    decider = decider_of(rulebook)
    reported = decider.reported(decision.met, decision.outcome)
    return [rule.id for rule in decider.listed(reported)]


def as_asked_by(rulebook: Rulebook, answers: Answers) -> Answers:
    """Return the answers that a rulebook knows; what it never asked stays open."""
    given = {
        question.link_id: known
        for question in rulebook.questions
        if (known := _known(question, answers.get(question.link_id))) is not None
    }
    return Answers(given)


def _known(question: Question, answer: Answer | None) -> Answer | None:
    if answer is None or isinstance(answer, Measured) is not question.numeric:
        return None
    if isinstance(answer, Measured):
        return answer
    return tuple(code for code in answer if code in question.options) or None
