"""What stands on the page of a result, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.summary.values import Summary, SummaryPattern, SummaryRule


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and its answers; without a link id it stands for the whole gate."""

    link_id: str | None
    question: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule met, with the answers that met it."""

    rule: SummaryRule
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An open question; `gate` marks one that blocks reassurance."""

    link_id: str
    topic: str
    question: str
    gate: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """The single answers that would give one other outcome, by question."""

    outcome: str
    outcome_display: str
    raises_urgency: bool
    questions: tuple[Answered, ...]

    @property
    def count(self) -> int:
        """How many single answers there are."""
        return sum(len(each.answers) for each in self.questions)


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """Answers that do not fit together, and the questions to look at again."""

    text: str
    questions: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class PatternSign:
    """Evidence for or against a pattern, and the answers that show it."""

    name: str
    answers: tuple[Answered, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A condition whose pattern can be seen with these answers."""

    said: SummaryPattern
    supporting: tuple[PatternSign, ...]
    opposing: tuple[PatternSign, ...]


@dataclass(frozen=True, slots=True)
class Test:
    """A suggested test whose result is known already."""

    name: str
    result: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole result. `decides` are the rules that lead to the outcome.

    `at_once` is the part of the work-up that comes first in an emergency; `tests` are
    the suggested ones that are done.
    """

    summary: Summary
    out_of_scope: bool
    decides: tuple[Reason, ...]
    also_met: tuple[Reason, ...]
    gaps: Mapping[str, tuple[OpenQuestion, ...]]
    nothing_examined: bool
    conflicts: tuple[ContradictionRow, ...]
    changes: tuple[Changes, ...]
    suggested: tuple[Pattern, ...]
    others: tuple[Pattern, ...]
    tests: tuple[Test, ...]
    at_once: str
    work_up: tuple[str, ...]

    @property
    def gate_open(self) -> int:
        """How many questions of the safety gate are open."""
        return sum(gap.gate for gaps in self.gaps.values() for gap in gaps)

    @property
    def open_count(self) -> int:
        """How many questions are open."""
        return sum(len(gaps) for gaps in self.gaps.values())
