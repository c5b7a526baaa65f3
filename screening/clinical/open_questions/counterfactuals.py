"""Which single answer would give another outcome, the smallest change first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from screening.clinical.answers import Answers
from screening.clinical.assessment import Change
from screening.clinical.criteria import Compares, Finding
from screening.clinical.decide import Decider, RuleDecision
from screening.clinical.fold import findings
from screening.clinical.open_questions.completions import Entry, side
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.clinical.rule import Rulebook


@dataclass(frozen=True, slots=True)
class Move:
    """One other answer, and how far it lies from the answer given."""

    answer: str | Decimal
    entry: int | Decimal
    distance: int


class Counterfactuals:
    """Finds every single answer that, all else equal, gives another outcome."""

    def __init__(self, decider: Decider) -> None:
        self._decider = decider
        self._questions = decider.rulebook.questions
        self._blank = decider.compiled.vector(Answers({}))
        self._findings = findings_by_question(decider.rulebook)
        self._moves = lru_cache(maxsize=4096)(self._moves_from)

    def changes(
        self, decision: RuleDecision, shown: frozenset[str]
    ) -> tuple[Change, ...]:
        """Return the changes, the smallest first.

        To answer an open question is smaller than to change an answer given. Of the
        latter the smaller is the one to a nearer answer: places apart in the list of
        options, or thresholds crossed by a number; one more tick is one step. Among
        equals the more urgent outcome stands first, then the earlier question.
        """
        found = self._changes(decision, shown)
        return tuple(change for _, change in sorted(found, key=lambda each: each[0]))

    def _changes(
        self, decision: RuleDecision, shown: frozenset[str]
    ) -> Iterator[tuple[tuple[int, int, int], Change]]:
        outcome_of, about = self._decider.outcome_of, self._decider.compiled.about
        vector = list(decision.vector)
        for place, question in enumerate(self._questions):
            given = vector[place]
            link_id = question.link_id
            is_open = given == self._blank[place]
            if link_id not in shown or (question.laboratory and is_open):
                continue
            rules = about(link_id)
            others = decision.met & ~rules.rules
            for moves in self._moves(place, given):
                vector[place] = moves[0].entry
                outcome = outcome_of(vector, others | rules.met(vector))
                if outcome is not decision.outcome:
                    for move in moves:
                        size = (not is_open, move.distance, -outcome.urgency)
                        yield size, Change(link_id, move.answer, outcome)
            vector[place] = given

    def _moves_from(self, place: int, given: Entry) -> tuple[tuple[Move, ...], ...]:
        """Return the other answers, those together that no rule tells apart."""
        question = self._questions[place]
        asked = self._findings.get(question.link_id, ())
        groups: dict[tuple[tuple[bool, bool], ...], list[Move]] = {}
        for move in other_answers(question, given, asked):
            groups.setdefault(_sides(asked, move.entry), []).append(move)
        groups.pop(_sides(asked, given), None)
        return tuple(tuple(moves) for moves in groups.values())


def _sides(asked: tuple[Finding, ...], entry: Entry) -> tuple[tuple[bool, bool], ...]:
    return tuple((side(each, entry, True), side(each, entry, False)) for each in asked)


def findings_by_question(rulebook: Rulebook) -> dict[str, tuple[Finding, ...]]:
    """Return, for each question, what the rules and the scope ask of its answer."""
    asked: dict[str, dict[Finding, None]] = {}
    for rule in rulebook.rules:
        for finding in findings(rule.when):
            asked.setdefault(finding.question.link_id, {})[finding] = None
    scope = Compares(rulebook.age, "lt", Decimal(rulebook.adult_from))
    asked.setdefault(rulebook.age.link_id, {})[scope] = None
    return {link_id: tuple(found) for link_id, found in asked.items()}


def other_answers(
    question: Question, given: Entry, asked: tuple[Finding, ...]
) -> Iterator[Move]:
    """Yield every other answer: options, or the nearest value across each threshold."""
    if question.numeric:
        lines = [f for f in asked if isinstance(f, Compares)]
        yield from _across(question, None if given is None else Decimal(given), lines)
        return
    bits = question.bits
    alone = sum(bits.get(code, 0) for code in EXCLUSIVE_OPTIONS)
    ticked = int(given or 0)
    for place, (code, bit) in enumerate(bits.items()):
        if code in OPEN_OPTIONS or ticked & bit:
            continue
        if question.repeats:
            kept = 0 if bit & alone else ticked & ~alone
            yield Move(code, kept | bit, 1)
        else:
            places = [*bits.values()]
            yield Move(code, bit, abs(place - places.index(ticked)) if ticked else 1)


def _across(
    question: Question, given: Decimal | None, lines: list[Compares]
) -> Iterator[Move]:
    """Yield the nearest value on the other side of each threshold."""
    values: set[Decimal] = set()
    for line in lines:
        at, step = line.threshold, question.step
        closed = line.comparison in ("le", "gt")
        low, high = (at, at + step) if closed else (at - step, at)
        if given is None or given >= at:
            values.add(low)
        if given is None or given <= at:
            values.add(high)
    for value in sorted(values - {given}):
        between = (other for other in values if _lies_between(given, other, value))
        yield Move(value, value, 1 + sum(1 for _ in between))


def _lies_between(given: Decimal | None, other: Decimal, value: Decimal) -> bool:
    return given is not None and (given < other < value or value < other < given)
