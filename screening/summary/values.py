"""What the summary says, as values with every sentence already finished.

The JSON and its description in /openapi.json are made from these classes (schema.py):
the first paragraph of a docstring and the text in `Annotated` are read by clients.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeVar

from marshmallow.validate import OneOf

from screening.clinical.answers import State
from screening.clinical.rule import Outcome
from screening.wording.rulebook import AdviceWords

T = TypeVar("T")

NOT_IN_JSON = object()
# What the plain text and the form show, and the JSON leaves out.
NotInJson = Annotated[T, NOT_IN_JSON]

OUTCOMES = [outcome.value for outcome in Outcome]
OutcomeCode = Annotated[str, OneOf(OUTCOMES)]
OpenState = Annotated[
    str, OneOf([state.value for state in State if state is not State.ANSWERED])
]
# An option code, a number, or the kind of opening: unanswered, unknown, not-examined.
Given = str | int | float


@dataclass(frozen=True, slots=True)
class SummaryBecause:
    """One answer that helped to meet a rule.

    `term` is the shared term that it counts in.
    """

    link_id: str
    question: str
    answer: Given
    answer_display: str
    term: NotInJson[str | None] = None


@dataclass(frozen=True, slots=True)
class SummarySource:
    """A document that a rule rests on, and how far it was confirmed."""

    key: str
    title: str
    citation: str
    url: str | None
    status: str
    remark: str


@dataclass(frozen=True, slots=True)
class SummaryRule:
    """A rule met."""

    id: str
    outcome: OutcomeCode
    outcome_display: NotInJson[str]
    title: str
    finding: str
    condition: Annotated[str, "When the rule is met, in words."]
    because: tuple[SummaryBecause, ...]
    weight: str
    sources: tuple[SummarySource, ...]


@dataclass(frozen=True, slots=True)
class SummaryUndecided:
    """A rule that waits for answers.

    `would_decide` is empty where no answer to a question now shown or openable can
    meet the rule.
    """

    id: str
    title: str
    waits_for: tuple[str, ...]
    would_decide: Annotated[str, "What is left of its condition, in words."]


@dataclass(frozen=True, slots=True)
class SummaryMissing:
    """An open question that matters."""

    link_id: str
    question: str
    why: str
    state: OpenState
    gate: NotInJson[bool]
    rules: NotInJson[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SummaryWouldChange:
    """One answer that by itself would give another outcome."""

    link_id: str
    question: NotInJson[str]
    answer: Given
    answer_display: str
    outcome: OutcomeCode
    outcome_display: NotInJson[str]
    raises_urgency: NotInJson[bool]


@dataclass(frozen=True, slots=True)
class SummaryContradiction:
    """Answers that do not fit together."""

    link_ids: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SummaryAsked:
    """A question by name."""

    link_id: str
    question: str


@dataclass(frozen=True, slots=True)
class SummarySign:
    """A sign that is there, and the answers that show it."""

    sign: str
    because: tuple[SummaryBecause, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SummaryPattern:
    """What the answers say for and against the pattern of one condition."""

    id: str
    condition: str
    pattern: str
    supporting: tuple[SummarySign, ...]
    opposing: tuple[SummarySign, ...]
    unknown: tuple[SummaryAsked, ...]
    note: str | None
    ask_also: tuple[str, ...]
    usual_outcome: Annotated[str, "In words: it may be more than one."]
    work_up: str
    suggested: NotInJson[bool]


@dataclass(frozen=True, slots=True)
class SummaryRulebook:
    """Which rules gave the result."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SummaryDecision:
    """What the clinician released: the outcome that holds, and why it is another.

    `draft` is true where it is decided so, and nobody has released it yet.
    """

    outcome: OutcomeCode
    outcome_display: str
    reason: Annotated[str | None, "Only where the clinician judges otherwise."]
    released: str
    released_by: str
    version: int
    draft: NotInJson[bool] = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The plain JSON answer of the screening."""

    language: NotInJson[str]
    outcome: Annotated[OutcomeCode, "What is suggested, as a code: branch on this."]
    outcome_display: Annotated[str, "The outcome in words."]
    # What the outcome asks for, in one sentence.
    means: NotInJson[str]
    preliminary: Annotated[bool, "The response is in-progress: no referral yet."]
    could_become: Annotated[
        str | None,
        OneOf([*OUTCOMES, None]),
        "The most urgent outcome that open questions could still give; null when none "
        "is more urgent. Show it when it is not null.",
    ]
    could_become_display: NotInJson[str | None]
    rules: Annotated[
        tuple[SummaryRule, ...],
        "The rules met, most urgent first, with their reasons.",
    ]
    undecided: Annotated[tuple[SummaryUndecided, ...], "Rules that wait for answers."]
    missing: Annotated[
        tuple[SummaryMissing, ...], "Open questions that matter: ask these next."
    ]
    would_change: Annotated[
        tuple[SummaryWouldChange, ...],
        "Single answers that would give another outcome.",
    ]
    deciding_set: Annotated[
        tuple[SummaryAsked, ...],
        "The fewest open questions that settle it if nothing is found.",
    ]
    differential: Annotated[
        tuple[SummaryPattern, ...],
        "Patterns of conditions, with what speaks for and against.",
    ]
    contradictions: Annotated[
        tuple[SummaryContradiction, ...], "Answers that do not fit together: show them."
    ]
    advice: Annotated[AdviceWords, "What is suggested, in lines."]
    rulebook: Annotated[
        SummaryRulebook, "Which rules gave the result: keep it with them."
    ]
    questionnaire: Annotated[str, "The canonical and version that was answered."]
    disclaimer: Annotated[str, "Show it with every result."]
    decision: Annotated[
        SummaryDecision | None,
        "What a clinician released, only where one has: its outcome holds, and may be "
        "another than that of the rules above.",
    ] = None
