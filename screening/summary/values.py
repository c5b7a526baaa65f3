"""What the summary says, as values with every sentence already finished."""

from __future__ import annotations

from dataclasses import dataclass

from screening.wording.rulebook import AdviceWords

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
    condition: str
    because: tuple[Because, ...]
    weight: str
    sources: tuple[SourceCited, ...]


@dataclass(frozen=True, slots=True)
class RuleOpen:
    """A rule that nobody can decide before these questions are answered.

    `would_decide` is what is left of its condition, in words: empty where no answer
    to a question now shown or openable can meet it.
    """

    id: str
    title: str
    waits_for: tuple[str, ...]
    would_decide: str


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
class Asked:
    """A question by name."""

    link_id: str
    question: str


@dataclass(frozen=True, slots=True)
class SignSaid:
    """A sign that is there, and the answers that show it."""

    sign: str
    because: tuple[Because, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PatternSaid:
    """What the answers say for and against the pattern of one condition."""

    id: str
    condition: str
    pattern: str
    supporting: tuple[SignSaid, ...]
    opposing: tuple[SignSaid, ...]
    unknown: tuple[Asked, ...]
    note: str | None
    ask_also: tuple[str, ...]
    usual_outcome: str
    work_up: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class RulebookUsed:
    """Which rules gave this result."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DecisionSaid:
    """What the clinician released; `reason` only where they judge otherwise.

    `draft` is true where it is decided so, and nobody has released it yet.
    """

    outcome: str
    outcome_display: str
    reason: str | None
    released: str
    released_by: str
    version: int
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole result. `means` says what the outcome asks for, in one sentence."""

    language: str
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
    deciding_set: tuple[Asked, ...]
    differential: tuple[PatternSaid, ...]
    contradictions: tuple[Contradicting, ...]
    advice: AdviceWords
    rulebook: RulebookUsed
    questionnaire: str
    disclaimer: str
    decision: DecisionSaid | None = None
