"""What is still open and what it could do: could become, missing, undecided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from screening.clinical.answers import Answers
from screening.clinical.assessment import Missing, RuleUndecided
from screening.clinical.criteria import Unanswered
from screening.clinical.decide import Decider, RuleDecision, decider_of
from screening.clinical.fold import findings
from screening.clinical.open_questions.alternatives import (
    DemandBook,
    Demands,
    Standing,
    Way,
)
from screening.clinical.open_questions.completions import (
    Alternative,
    alternatives,
    reopens,
)
from screening.clinical.question import Question
from screening.clinical.rule import Outcome, Rule, Rulebook


class Prospects:
    """The alternatives of every rule, laid out once for a rulebook."""

    def __init__(self, decider: Decider) -> None:
        self.decider = decider
        rules = decider.rulebook.rules
        questions = decider.rulebook.questions
        self.ways = {rule.id: alternatives(rule.when) for rule in rules}
        # Only a rule that silence can meet is ever unmet again by an answer.
        self.ways_out = {
            rule.id: alternatives(rule.when, wanted=False)
            for rule in rules
            if any(isinstance(finding, Unanswered) for finding in findings(rule.when))
        }
        # Only a rule that asks for an answer as such can be met once it is ruled out.
        self.reopening = {
            rule_id for rule_id, ways in self.ways.items() if any(map(reopens, ways))
        }
        self.ways_shown = {
            question.link_id: alternatives(question.shown_when)
            for question in questions
            if question.shown_when is not None
        }
        self.book = DemandBook(questions, self.ways_shown)
        self.laid_out = self._laid_out(self.ways)
        self.laid_out_ways_out = self._laid_out(self.ways_out)

    def _laid_out(
        self, ways: dict[str, tuple[Alternative, ...]]
    ) -> dict[str, tuple[Way, ...]]:
        return {rule_id: self.book.lay_out(each) for rule_id, each in ways.items()}

    def of(
        self, answers: Answers, decision: RuleDecision, shown: frozenset[str]
    ) -> Prospect:
        """Look at one set of answers."""
        return Prospect(self, answers, decision, shown)


class Prospect:
    """What the open questions of one set of answers could still bring about."""

    def __init__(
        self,
        prospects: Prospects,
        answers: Answers,
        decision: RuleDecision,
        shown: frozenset[str],
    ) -> None:
        self._all = prospects
        self._decider = prospects.decider
        self._rules = self._decider.rulebook.rules
        self._place = self._decider.compiled.place
        self._answers = answers
        self._vector = decision.vector
        self._met = decision.met
        self._ruled_out = decision.ruled_out
        self._dropped = self._decider.dropped(decision.met)
        self._outcome = decision.outcome
        self._shown = shown

    def could_become(self) -> Outcome | None:
        """Return the most urgent outcome still possible, if more urgent than now."""
        if self._outcome is Outcome.OUT_OF_SCOPE:
            return None
        standing = self._standing(frozenset())
        for rule in self._rules:
            if rule.outcome.urgency <= self._outcome.urgency:
                return None
            if self._counts(rule) and self._answering(rule, standing) is not None:
                return rule.outcome
        return None

    def missing(self, asked: frozenset[str]) -> tuple[Missing, ...]:
        """Return the open questions that matter, those of most urgency first.

        `asked` are the laboratory results that a rule met asks for.
        """
        opens = self.opens(asked)
        items = [
            self._missing(question, opens.get(question.link_id, []))
            for question in self._decider.rulebook.questions
            if self._answers.is_open(question.link_id)
            and (question.gate or question.link_id in opens)
        ]
        return tuple(sorted(items, key=self._rank))

    def undecided(self, rules: Iterable[Rule]) -> tuple[RuleUndecided, ...]:
        """Say for each undecided rule which open questions could meet it."""
        standing = self._standing(None)
        return tuple(
            RuleUndecided(rule, self._ordered(self._answering(rule, standing) or 0))
            for rule in rules
        )

    def _standing(self, asked: frozenset[str] | None) -> Standing:
        return self._all.book.standing(self._vector, self._shown, asked)

    def _missing(self, question: Question, rules: list[Rule]) -> Missing:
        return Missing(
            question.link_id,
            self._answers.state(question.link_id),
            question.gate,
            max((rule.outcome for rule in rules), key=_urgency, default=None),
            tuple(rule.id for rule in rules),
        )

    def _rank(self, item: Missing) -> tuple[int, bool, int]:
        place = self._place[item.link_id]
        question = self._decider.rulebook.questions[place]
        urgency = item.could_open.urgency if item.could_open else 0
        return -urgency, not question.ask_first, place

    def _ordered(self, needed: Demands) -> tuple[str, ...]:
        link_ids = set(self._all.book.link_ids(needed))
        return tuple(sorted(link_ids, key=self._place.__getitem__))

    def opens(self, asked: frozenset[str]) -> dict[str, list[Rule]]:
        """Return, for each open question, the rules its answer could meet or unmeet.

        Only where that could change the outcome: empty means that it is settled. That
        rests on a rule for silence on the gate (G02): a question that could do no more
        than meet a benign rule is not listed.
        """
        opens: dict[str, list[Rule]] = {}
        if self._outcome is Outcome.OUT_OF_SCOPE:
            return opens
        standing = self._standing(asked)
        floor = self._floor(standing)
        for rule in self._rules:
            if rule.outcome.urgency <= floor.urgency or not self._counts(rule):
                continue
            if self._stays_met(rule, standing) or self._stays_ruled_out(rule):
                continue
            ways = self._all.laid_out[rule.id]
            if self._decider.contains(self._met, rule):
                ways += self._all.laid_out_ways_out[rule.id]
            needed = standing.answering(ways) or 0
            for link_id in dict.fromkeys(self._all.book.link_ids(needed)):
                opens.setdefault(link_id, []).append(rule)
        return opens

    def above(self, outcome: Outcome, asked: frozenset[str]) -> Iterator[Demands]:
        """Yield the demands of every possible way of meeting a more urgent rule."""
        standing = self._standing(asked)
        for rule in self._rules:
            if rule.outcome.urgency > outcome.urgency and self._counts(rule):
                yield from standing.possible(self._all.laid_out[rule.id])

    def _floor(self, standing: Standing) -> Outcome:
        """Return the outcome below which no answer to an open question can lead."""
        droppable: set[str] = set()
        benign_possible = False
        for rule in self._rules:
            benign = rule.outcome is Outcome.REASSURE
            if benign and self._answering(rule, standing) is not None:
                benign_possible = True
                droppable |= self._decider.rulebook.overrides.get(rule.id, frozenset())
        for rule in self._rules:
            if self._stays_met(rule, standing) and rule.id not in droppable:
                return rule.outcome
        return Outcome.REASSURE if benign_possible else Outcome.GP_WORKUP

    def _stays_met(self, rule: Rule, standing: Standing) -> bool:
        if not self._decider.contains(self._met, rule):
            return False
        ways_out = self._all.laid_out_ways_out.get(rule.id, ())
        return standing.answering(ways_out) is None

    def _stays_ruled_out(self, rule: Rule) -> bool:
        ruled_out = self._decider.contains(self._ruled_out, rule)
        return ruled_out and rule.id not in self._all.reopening

    def _counts(self, rule: Rule) -> bool:
        """Whether meeting a rule would count: not where a benign rule met drops it."""
        return not self._decider.contains(self._dropped, rule)

    def _answering(self, rule: Rule, standing: Standing) -> Demands | None:
        """Return what answers must fulfil to meet a rule; None if nothing can."""
        if self._stays_ruled_out(rule):
            return None
        return standing.answering(self._all.laid_out[rule.id])


def _urgency(outcome: Outcome) -> int:
    return outcome.urgency


@cache
def prospects_of(rulebook: Rulebook) -> Prospects:
    """Lay out a rulebook's alternatives, once."""
    return Prospects(decider_of(rulebook))
