"""What is still open and what it could do: could become, missing, undecided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.answers import Answers
from screening.clinical.assessment import Missing, RuleUndecided
from screening.clinical.completions import (
    Alternative,
    alternatives,
    gathered,
)
from screening.clinical.criteria import Unanswered, findings
from screening.clinical.decision import Decider, Decision
from screening.clinical.question import Question
from screening.clinical.rule import Outcome, Rule


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
            rule_id for rule_id, ways in self.ways.items() if any(map(_reopens, ways))
        }
        self.ways_shown = {
            question.link_id: alternatives(question.shown_when)
            for question in questions
            if question.shown_when is not None
        }

    def of(
        self, answers: Answers, decision: Decision, shown: frozenset[str]
    ) -> Prospect:
        """Look at one set of answers."""
        return Prospect(self, answers, decision, shown)


class Prospect:
    """What the open questions of one set of answers could still bring about."""

    def __init__(
        self,
        prospects: Prospects,
        answers: Answers,
        decision: Decision,
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
        for rule in self._rules:
            if rule.outcome.urgency <= self._outcome.urgency:
                return None
            if self._counts(rule) and self._answering(rule, frozenset()) is not None:
                return rule.outcome
        return None

    def missing(self, asked: frozenset[str]) -> tuple[Missing, ...]:
        """Return the open questions that matter, those of most urgency first.

        `asked` are the laboratory results that a rule met asks for.
        """
        opens = self._opens(asked)
        items = [
            self._missing(question, opens.get(question.link_id, []))
            for question in self._decider.rulebook.questions
            if self._answers.is_open(question.link_id)
            and (question.gate or question.link_id in opens)
        ]
        return tuple(sorted(items, key=self._rank))

    def undecided(self, rules: Iterable[Rule]) -> tuple[RuleUndecided, ...]:
        """Say for each undecided rule which open questions could meet it."""
        laboratory = frozenset(
            q.link_id for q in self._decider.rulebook.questions if q.laboratory
        )
        return tuple(
            RuleUndecided(rule, self._ordered(self._answering(rule, laboratory) or ()))
            for rule in rules
        )

    def _missing(self, question: Question, rules: list[Rule]) -> Missing:
        return Missing(
            question.link_id,
            self._answers.state(question.link_id),
            question.gate,
            max((rule.outcome for rule in rules), key=_urgency, default=None),
            tuple(rule.id for rule in rules),
        )

    def _rank(self, item: Missing) -> tuple[int, bool, int]:
        question = self._decider.rulebook.question(item.link_id)
        urgency = item.could_open.urgency if item.could_open else 0
        return -urgency, not question.ask_first, self._place[item.link_id]

    def _ordered(self, link_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(link_ids, key=lambda link_id: self._place[link_id]))

    def _opens(self, asked: frozenset[str]) -> dict[str, list[Rule]]:
        """Return, for each open question, the rules its answer could meet or unmeet."""
        opens: dict[str, list[Rule]] = {}
        if self._outcome is Outcome.OUT_OF_SCOPE:
            return opens
        floor = self._floor(asked)
        for rule in self._rules:
            if rule.outcome.urgency <= floor.urgency or not self._counts(rule):
                continue
            if self._stays_met(rule, asked) or self._stays_ruled_out(rule):
                continue
            ways = self._all.ways[rule.id]
            if self._decider.contains(self._met, rule):
                ways += self._all.ways_out[rule.id]
            for link_id in {x for found in self._possible(ways, asked) for x in found}:
                opens.setdefault(link_id, []).append(rule)
        return opens

    def _floor(self, asked: frozenset[str]) -> Outcome:
        """Return the outcome below which no answer to an open question can lead."""
        droppable: set[str] = set()
        benign_possible = False
        for rule in self._rules:
            benign = rule.outcome is Outcome.REASSURE
            if benign and self._answering(rule, asked) is not None:
                benign_possible = True
                droppable |= self._decider.rulebook.overrides.get(rule.id, frozenset())
        for rule in self._rules:
            if self._stays_met(rule, asked) and rule.id not in droppable:
                return rule.outcome
        return Outcome.REASSURE if benign_possible else Outcome.GP_WORKUP

    def _stays_met(self, rule: Rule, asked: frozenset[str]) -> bool:
        if not self._decider.contains(self._met, rule):
            return False
        ways_out = self._all.ways_out.get(rule.id, ())
        return not any(True for _ in self._possible(ways_out, asked))

    def _stays_ruled_out(self, rule: Rule) -> bool:
        ruled_out = self._decider.contains(self._ruled_out, rule)
        return ruled_out and rule.id not in self._all.reopening

    def _counts(self, rule: Rule) -> bool:
        """Whether meeting a rule would count: not where a benign rule met drops it."""
        return not self._decider.contains(self._dropped, rule)

    def _answering(self, rule: Rule, asked: frozenset[str]) -> set[str] | None:
        """Return the open questions that could meet a rule; None if nothing can."""
        if self._stays_ruled_out(rule):
            return None
        found = list(self._possible(self._all.ways[rule.id], asked))
        return set().union(*found) if found else None

    def _possible(
        self, ways: Iterable[Alternative], asked: frozenset[str]
    ) -> Iterator[frozenset[str]]:
        """Yield, for each possible alternative, the questions it has to answer."""
        for way in ways:
            yield from self._answered_in(way, asked, self._shown)

    def _answered_in(
        self, way: Alternative, asked: frozenset[str], shown: frozenset[str]
    ) -> Iterator[frozenset[str]]:
        answered = []
        for demand in way:
            question = demand.question
            entry = self._vector[self._place[question.link_id]]
            if entry is not None and (entry != 0 or question.numeric):
                if not demand.met_by(entry):
                    return
            elif not demand.while_open:
                if not demand.if_answered or self._untaken(question, asked):
                    return
                answered.append(question.link_id)
        hidden = next((link_id for link_id in answered if link_id not in shown), None)
        if hidden is None:
            yield frozenset(answered)
            return
        for showing in self._all.ways_shown[hidden]:
            # With its condition demanded as well, the follow-up counts as shown.
            both = gathered(sum((demand.wants for demand in way + showing), ()))
            if both is not None:
                yield from self._answered_in(both, asked, shown | {hidden})

    def _untaken(self, question: Question, asked: frozenset[str]) -> bool:
        return question.laboratory and question.link_id not in asked


def _reopens(way: Alternative) -> bool:
    return any(
        isinstance(finding, Unanswered) and not wanted
        for demand in way
        for finding, wanted in demand.wants
    )


def _urgency(outcome: Outcome) -> int:
    return outcome.urgency
