"""Rules as values: what must hold, what follows, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from screening.clinical.criteria import Criterion, Term
from screening.clinical.question import Question

# The weight of a rule that no source but a policy of this rulebook asks for.
POLICY = "policy"


class Outcome(Enum):
    """What is suggested, by code. Compare by `urgency`, never by code."""

    EMERGENCY = "emergency-same-day"
    URGENT = "urgent-neurology"
    ROUTINE = "routine-neurology"
    GP_WORKUP = "gp-workup-review"
    REASSURE = "reassure-self-care"
    OUT_OF_SCOPE = "out-of-scope"

    # Asked for some thousand times in an assessment: kept with the member.
    @cached_property
    def urgency(self) -> int:
        """4 is a same-day emergency, 0 reassurance; out of scope is below all."""
        return 4 - list(Outcome).index(self)

    @property
    def is_referral(self) -> bool:
        """Whether somebody else is to see the patient."""
        return self.urgency >= Outcome.ROUTINE.urgency


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a rule rests on, and how far it was confirmed.

    `title` is quoted as it stands, in `language`; None for a document of this project,
    whose title stands in the wording. `status`: seen (read in a copy), excerpt (opening
    or abstract read), unconfirmed, or memory (no document recorded). `says` is what it
    is taken to say, for authors and reviewers.
    """

    key: str
    title: str | None
    citation: str
    url: str | None
    status: str
    says: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Review:
    """When a rule was drafted, when it is due for review, and who has reviewed it."""

    drafted: date
    due: date
    reviewed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Investigation:
    """A test that a practice can order; `result` is the link id that it answers.

    Only what every patient of a tier may need: what depends on more stands in words.
    `name` is the id of its words where that is not its code.
    """

    code: str
    result: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    """What is suggested with an outcome, by the ids of the words.

    `investigations` are the tests of `work_up` that can be ordered as they stand.
    """

    outcome: Outcome
    work_up: tuple[str, ...]
    self_care: tuple[str, ...] = ()
    investigations: tuple[Investigation, ...] = ()


@dataclass(frozen=True, slots=True)
class Lowering:
    """Answers that may lower urgency, because they end the rules that name them.

    `down_to` is the least urgent outcome that can follow; `why` argues it in a line.
    """

    question: Question
    codes: tuple[str, ...]
    down_to: Outcome
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: met when `when` is true, undecided while it is unknown.

    Its words stand in templates/wording, under its id. `weight` says by a code how
    strongly the sources support it. `drops` are the GP rules that a benign rule drops.
    `lowered_by` are the argued exceptions to the proof that no abnormal answer lowers
    urgency. `explains_only` says that the rule never decides an outcome alone, and
    `proposed` that it is not in the clinical table yet.
    """

    id: str
    outcome: Outcome
    when: Criterion
    weight: str
    references: tuple[Source, ...]
    review: Review
    drops: tuple[str, ...] = ()
    lowered_by: tuple[Lowering, ...] = ()
    explains_only: bool = False
    proposed: bool = False

    @property
    def rationale(self) -> str:
        """What the sources of the rule say."""
        return " ".join(source.says for source in self.references)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that do not fit together. Reported; the outcome is the rules' alone."""

    id: str
    when: Criterion


@dataclass(frozen=True, slots=True)
class Advice:
    """What is suggested with an outcome, by the ids of its lines."""

    work_up: tuple[str, ...]
    safety_net: tuple[str, ...]
    self_care: tuple[str, ...]
    investigations: tuple[Investigation, ...] = ()


@dataclass(frozen=True, eq=False)
class Rulebook:
    """The whole content: questions, shared terms, rules, policies.

    `overrides` names, for each benign rule, the GP rules that it drops.
    `adult_from` is the age in years below which the outcome is out of scope.
    """

    version: str
    questions: tuple[Question, ...]
    age: Question
    adult_from: int
    terms: tuple[Term, ...]
    rules: tuple[Rule, ...]
    overrides: Mapping[str, frozenset[str]]
    contradictions: tuple[Contradiction, ...]
    tiers: Mapping[Outcome, Tier]
    safety_net: tuple[str, ...]
    paediatric_route: str

    def __post_init__(self) -> None:
        """Refuse overrides that could hide a referral or a policy rule (C.2.4)."""
        by_id = {rule.id: rule for rule in self.rules}
        for benign, dropped in self.overrides.items():
            if by_id[benign].outcome is not Outcome.REASSURE:
                raise ValueError(f"{benign} is not a benign rule and drops nothing")
            for rule_id in dropped:
                rule = by_id[rule_id]
                if rule.outcome is not Outcome.GP_WORKUP or rule.weight == POLICY:
                    raise ValueError(f"{benign} may not drop {rule_id}")

    def rule(self, rule_id: str) -> Rule:
        """Return the rule of this id, or raise KeyError."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)

    def question(self, link_id: str) -> Question:
        """Return the question of this link id, or raise KeyError."""
        for question in self.questions:
            if question.link_id == link_id:
                return question
        raise KeyError(link_id)

    def advice(self, outcome: Outcome) -> Advice:
        """Return what is suggested; under 16 the paediatric route and nothing else."""
        if outcome is Outcome.OUT_OF_SCOPE:
            return Advice((self.paediatric_route,), (), ())
        tier = self.tiers[outcome]
        return Advice(
            tier.work_up, self.safety_net, tier.self_care, tier.investigations
        )
