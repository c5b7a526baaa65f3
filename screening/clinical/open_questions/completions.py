"""What answers to open questions could still bring about.

A completion answers some of the open questions and leaves the rest as they are; a
follow-up may be answered where the completion shows it. A criterion is laid out as
alternatives, each a list of findings that must hold or must fail together. Because
an alternative asks something of each question by itself, it is possible exactly when
every one of its questions allows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, product

from screening.clinical.criteria import (
    Compares,
    Criterion,
    Finding,
    Includes,
    Only,
    Unanswered,
)
from screening.clinical.evaluation import COMPARISONS
from screening.clinical.fold import CriterionFold
from screening.clinical.question import EXCLUSIVE_OPTIONS, Question

# What one question holds: bits of options (0 is open), or a number (None is open).
Entry = int | Decimal | None


@dataclass(frozen=True, slots=True)
class Demand:
    """All that one alternative asks of one question."""

    question: Question
    wants: tuple[tuple[Finding, bool], ...]
    while_open: bool
    if_answered: bool

    def met_by(self, entry: Entry) -> bool:
        """Whether this answer, or None or 0 for none, fulfils the demand."""
        return all(side(finding, entry, want) for finding, want in self.wants)


Alternative = tuple[Demand, ...]


def side(finding: Finding, entry: Entry, wanted: bool) -> bool:
    """Whether an answer makes a finding true (or false, where that is wanted)."""
    is_open = entry is None or (entry == 0 and not finding.question.numeric)
    if isinstance(finding, Unanswered):
        return is_open is wanted
    return not is_open and _holds(finding, entry) is wanted


def _holds(finding: Includes | Only | Compares, entry: Entry) -> bool:
    bits = finding.question.bits
    match finding, entry:
        case Compares(_, comparison, threshold), int() | Decimal():
            return COMPARISONS[comparison](Decimal(entry), threshold)
        case Includes(_, codes), int():
            return any(entry & bits[code] for code in codes)
        case Only(_, code), int():
            return entry == bits[code]
    raise TypeError(f"{finding.question.link_id} cannot hold {type(entry)}")


def alternatives(criterion: Criterion, wanted: bool = True) -> tuple[Alternative, ...]:
    """Return every alternative that makes the criterion true (or false)."""
    return tuple(
        alternative
        for wants in _Alternatives().fold(criterion, wanted)
        if (alternative := gathered(wants)) is not None
    )


Wants = tuple[tuple[Finding, bool], ...]


class _Alternatives(CriterionFold[tuple[Wants, ...]]):
    """The disjunctive normal form: each alternative is a list of wanted findings."""

    def finding(self, finding: Finding, wanted: bool) -> tuple[Wants, ...]:
        return (((finding, wanted),),)

    def every(self, parts: Iterator[tuple[Wants, ...]]) -> tuple[Wants, ...]:
        return tuple(sum(choice, ()) for choice in product(*parts))

    def some(self, parts: Iterator[tuple[Wants, ...]]) -> tuple[Wants, ...]:
        return tuple(chain.from_iterable(parts))


def gathered(wants: Wants) -> Alternative | None:
    """Group by question; None where one question is asked the impossible."""
    by_question: dict[Question, dict[tuple[Finding, bool], None]] = {}
    for finding, want in wants:
        by_question.setdefault(finding.question, {})[finding, want] = None
    demands = tuple(_demand(q, tuple(asked)) for q, asked in by_question.items())
    impossible = any(not (d.while_open or d.if_answered) for d in demands)
    return None if impossible else demands


def _demand(question: Question, wants: Wants) -> Demand:
    def fulfils(entry: Entry) -> bool:
        return all(side(finding, entry, want) for finding, want in wants)

    return Demand(
        question,
        wants,
        while_open=fulfils(None if question.numeric else 0),
        if_answered=any(fulfils(entry) for entry in _possible(question, wants)),
    )


def _possible(question: Question, wants: Wants) -> Iterator[Entry]:
    """Yield answers such that if any answer fulfils the wants, one of these does."""
    if question.numeric:
        yield from _numbers(question, wants)
        return
    yield from (bit for bit in question.bits.values() if bit)
    if question.repeats:
        # The largest set that ticks nothing unwanted.
        unwanted = {
            code
            for finding, want in wants
            if isinstance(finding, Includes) and not want
            for code in finding.codes
        } | EXCLUSIVE_OPTIONS
        yield sum(bit for code, bit in question.bits.items() if code not in unwanted)


def _numbers(question: Question, wants: Wants) -> Iterator[Decimal]:
    assert question.plausible is not None  # noqa: S101  # every number has a range
    lowest, highest = question.plausible
    yield from (lowest, highest)
    for finding, _ in wants:
        if isinstance(finding, Compares):
            at = finding.threshold
            near = (at - question.step, at, at + question.step)
            yield from (value for value in near if lowest <= value <= highest)


def reopens(way: Alternative) -> bool:
    """Whether an alternative asks for an answer as such, whatever it says."""
    return any(
        isinstance(finding, Unanswered) and not wanted
        for demand in way
        for finding, wanted in demand.wants
    )
