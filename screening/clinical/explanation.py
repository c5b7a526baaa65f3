"""Why an outcome came about, and which single answer would change it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from screening.clinical.answers import Answers
from screening.clinical.assessment import Change, Evidence
from screening.clinical.compiled import Vector
from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Compares,
    Criterion,
    Finding,
    Includes,
    Not,
    Term,
    Unanswered,
    evaluate,
    findings,
)
from screening.clinical.decision import Decider, Decision
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.clinical.rule import Outcome, Rulebook


def because(criterion: Criterion, answers: Answers) -> tuple[Evidence, ...]:
    """Return the answers that make a criterion true, each once, in reading order."""
    seen: dict[tuple[str, str | None], Evidence] = {}
    for evidence in _support(criterion, answers, True, None):
        seen.setdefault((evidence.link_id, evidence.code), evidence)
    return tuple(seen.values())


def _support(
    criterion: Criterion, answers: Answers, wanted: bool, term: str | None
) -> Iterator[Evidence]:
    match criterion:
        case Not(part):
            yield from _support(part, answers, not wanted, term)
        case Term(name=name, part=part):
            yield from _support(part, answers, wanted, term or name)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                if evaluate(part, answers) is wanted:
                    yield from _support(part, answers, wanted, term)
        case _:
            yield from _given(criterion, answers, wanted, term)


def _given(
    finding: Finding, answers: Answers, wanted: bool, term: str | None
) -> Iterator[Evidence]:
    link_id = finding.question.link_id
    if isinstance(finding, Unanswered) and wanted:
        yield Evidence(link_id, answers.state(link_id).value, term=term)
    elif finding.question.numeric:
        yield Evidence(link_id, number=answers.number(link_id), term=term)
    else:
        for code in answers.codes(link_id):
            if not (isinstance(finding, Includes) and wanted) or code in finding.codes:
                yield Evidence(link_id, code, term=term)


def thresholds(rulebook: Rulebook) -> dict[str, tuple[Compares, ...]]:
    """Return, for each question with a number, where its rules draw a line."""
    lines: dict[str, dict[Compares, None]] = {}
    for rule in rulebook.rules:
        for finding in findings(rule.when):
            if isinstance(finding, Compares):
                lines.setdefault(finding.question.link_id, {})[finding] = None
    scope = Compares(rulebook.age, "lt", Decimal(rulebook.adult_from))
    lines.setdefault(rulebook.age.link_id, {})[scope] = None
    return {link_id: tuple(found) for link_id, found in lines.items()}


class Counterfactuals:
    """Finds every single answer that, all else equal, gives another outcome."""

    def __init__(self, decider: Decider) -> None:
        self._decider = decider
        self._blank = decider.compiled.vector(Answers({}))
        self._lines = thresholds(decider.rulebook)

    def changes(self, decision: Decision, shown: frozenset[str]) -> tuple[Change, ...]:
        """Return the changes, most urgent outcome first, in questionnaire order."""
        found = self._changes(list(decision.vector), decision.outcome, shown)
        return tuple(sorted(found, key=lambda change: -change.outcome.urgency))

    def _changes(
        self, vector: Vector, outcome: Outcome, shown: frozenset[str]
    ) -> Iterator[Change]:
        decide = self._decider.outcome
        for place, question in enumerate(self._decider.rulebook.questions):
            given = vector[place]
            if question.link_id not in shown:
                continue
            if question.laboratory and given == self._blank[place]:
                continue
            for answer, entry in self._other_answers(question, given):
                vector[place] = entry
                if (other := decide(vector)) is not outcome:
                    yield Change(question.link_id, answer, other)
            vector[place] = given

    def _other_answers(
        self, question: Question, given: int | Decimal | None
    ) -> Iterator[tuple[str | Decimal, int | Decimal]]:
        if question.numeric:
            for value in self._across(question, given):
                yield value, value
            return
        bits = question.bits
        alone = sum(bits.get(code, 0) for code in EXCLUSIVE_OPTIONS)
        ticked = int(given or 0)
        for code, bit in bits.items():
            if code in OPEN_OPTIONS or ticked & bit:
                continue
            if question.repeats and not bit & alone:
                yield code, (ticked & ~alone) | bit
            else:
                yield code, bit

    def _across(
        self, question: Question, given: int | Decimal | None
    ) -> tuple[Decimal, ...]:
        """Return the nearest values on the other side of each threshold."""
        values: set[Decimal] = set()
        for line in self._lines.get(question.link_id, ()):
            at, step = line.threshold, question.step
            closed = line.comparison in ("le", "gt")
            low, high = (at, at + step) if closed else (at - step, at)
            if given is None or given > at or (given == at and not closed):
                values.add(low)
            if given is None or given < at or (given == at and closed):
                values.add(high)
        return tuple(sorted(values))
