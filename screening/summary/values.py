"""What the summary says, as values with every sentence already finished."""

from __future__ import annotations

from dataclasses import dataclass

from screening.clinical.rule import Advice

# An option code, a number, or the kind of opening: unanswered, unknown, not-examined.
Given = str | int | float


@dataclass(frozen=True, slots=True)
class Because:
    """One answer that helped to meet a rule; `term` is the shared term it counts in."""

    link_id: str
    question: str
    answer: Given
    answer_display: str
    term: str | None = None


@dataclass(frozen=True, slots=True)
class SourceCited:
    """A document that a rule rests on, as the rule uses it."""

    key: str
    title: str
    citation: str
    url: str | None
    status: str
    remark: str


@dataclass(frozen=True, slots=True)
class RuleReported:
    """A rule met, why, and what it rests on."""

    id: str
    outcome: str
    outcome_display: str
    title: str
    finding: str
    because: tuple[Because, ...]
    weight: str
    sources: tuple[SourceCited, ...]


@dataclass(frozen=True, slots=True)
class RuleOpen:
    """A rule that nobody can decide before these questions are answered."""

    id: str
    title: str
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingAnswer:
    """An open question that matters, and why it does."""

    link_id: str
    question: str
    why: str
    state: str
    gate: bool
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherOutcome:
    """One answer that by itself would give another outcome."""

    link_id: str
    question: str
    answer: Given
    answer_display: str
    outcome: str
    outcome_display: str
    raises_urgency: bool


@dataclass(frozen=True, slots=True)
class Contradicting:
    """Answers that do not fit together."""

    link_ids: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class RulebookUsed:
    """Which rules gave this result."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole result. `means` says what the outcome asks for, in one sentence."""

    outcome: str
    outcome_display: str
    means: str
    preliminary: bool
    could_become: str | None
    could_become_display: str | None
    rules: tuple[RuleReported, ...]
    undecided: tuple[RuleOpen, ...]
    missing: tuple[MissingAnswer, ...]
    would_change: tuple[OtherOutcome, ...]
    contradictions: tuple[Contradicting, ...]
    advice: Advice
    rulebook: RulebookUsed
    questionnaire: str
    disclaimer: str
