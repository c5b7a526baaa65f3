"""From answers to an assessment: outcome, rules, what is open and what it could do."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from screening.clinical.answers import Answers, State
from screening.clinical.rule import Advice, Outcome, Rule


@dataclass(frozen=True, slots=True)
class Evidence:
    """One answer that helped to meet a rule.

    `code` is an option given, or the kind of opening (unanswered, unknown,
    not-examined); `number` is set instead for a number, in the question's own unit.
    `term` names the shared term through which the answer counted, if any.
    """

    link_id: str
    code: str | None = None
    number: Decimal | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class RuleMet:
    """A rule whose condition is true, and the answers that made it so."""

    rule: Rule
    because: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class RuleUndecided:
    """A rule that nobody can decide yet, and the open questions that could meet it.

    `waits_for` is empty where no answer to a question now shown or openable, and no
    further laboratory result, can meet the rule.
    """

    rule: Rule
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """An open question that matters: it blocks reassurance or could raise urgency.

    `rules` are the ids of rules that its answer could meet, most urgent first.
    """

    link_id: str
    state: State
    gate: bool
    could_open: Outcome | None
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that, all else equal, would give another outcome."""

    link_id: str
    answer: str | Decimal
    outcome: Outcome


# The id of a conflict: an answer was given to a question that is not shown.
HIDDEN_ANSWER = "answered-but-not-shown"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Answers that do not fit together, by the id of the contradiction."""

    id: str
    link_ids: tuple[str, ...]

    @property
    def is_hidden_answer(self) -> bool:
        """Whether a question that is not shown was answered."""
        return self.id == HIDDEN_ANSWER


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rulebook says about one set of answers.

    `met` lists every rule met, overrides not applied; `reasons` those that are
    reported for the outcome. All rules come most urgent first, then by id.
    """

    answers: Answers
    outcome: Outcome
    met: tuple[RuleMet, ...]
    reasons: tuple[RuleMet, ...]
    undecided: tuple[RuleUndecided, ...]
    could_become: Outcome | None
    missing: tuple[Missing, ...]
    would_change: tuple[Change, ...]
    contradictions: tuple[Conflict, ...]
    shown: frozenset[str]
    advice: Advice

    @property
    def settled(self) -> bool:
        """Whether no answer to an open question could still change the outcome."""
        return not self.missing
