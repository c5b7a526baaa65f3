"""What is claimed of the rulebook, each as a formula whose negation must be impossible.

A claim is refuted by a form that breaks it; without one it is proved for every form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import z3

from screening.authoring.proofs.floors import FLOORS
from screening.authoring.proofs.outcomes import Outcomes
from screening.authoring.proofs.symbolic_answers import Form
from screening.clinical.question import Question
from screening.clinical.rule import Outcome, Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement; `broken` is satisfiable exactly when some form breaks it.

    `possible` turns it round: the statement is that some form does satisfy it.
    `premise` is what the statement supposes, where it supposes anything: a test asks
    that it can be met, so that no claim holds of nothing.
    """

    property: str
    text: str
    broken: z3.BoolRef
    forms: tuple[Form, ...] = field(repr=False)
    possible: bool = False
    premise: z3.BoolRef | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Pair:
    """Two symbolic forms of one rulebook: before and after a change."""

    before: Outcomes
    after: Outcomes

    @classmethod
    def of(cls, rulebook: Rulebook) -> Pair:
        """Make two independent forms."""
        return cls(
            Outcomes(Form(rulebook, "before")), Outcomes(Form(rulebook, "after"))
        )

    @property
    def forms(self) -> tuple[Form, Form]:
        """Return both forms."""
        return self.before.form, self.after.form

    def changes_only(self, *questions: Question) -> z3.BoolRef:
        """Whether the forms differ in nothing but these questions."""
        return self.before.form.same_but(self.after.form, *questions)

    def lowers(self) -> z3.BoolRef:
        """Whether the second form of two adults is less urgent than the first."""
        adults = z3.Not(z3.Or(self.before.child, self.after.child))
        return z3.And(adults, self.after.less_urgent_than(self.before))


def one_outcome(pair: Pair) -> Iterator[Claim]:
    """(a) Every form has exactly one outcome."""
    outcomes = pair.before
    exactly_one = z3.PbEq([(outcomes.is_(outcome), 1) for outcome in Outcome], 1)
    yield Claim("a", "exactly one outcome", z3.Not(exactly_one), (outcomes.form,))


def no_reassurance_while_open(pair: Pair) -> Iterator[Claim]:
    """(b) An open gate item blocks reassurance, whatever else is answered."""
    outcomes = pair.before
    form = outcomes.form
    for question in _gate(form.rulebook):
        yield Claim(
            "b",
            f"no reassurance while {question.link_id} is open",
            z3.And(outcomes.is_(Outcome.REASSURE), z3.Not(form.answered(question))),
            (form,),
        )


def floors_hold(pair: Pair) -> Iterator[Claim]:
    """(c) A red flag is at least as urgent as its guideline says, in every adult."""
    outcomes = pair.before
    for floor in FLOORS:
        below = z3.And(
            outcomes.form.holds(floor.when),
            z3.Not(outcomes.child),
            z3.Not(outcomes.at_least(floor.least)),
        )
        text = f"{floor.red_flag}: at least {floor.least.value} [{floor.source.key}]"
        premise = z3.And(outcomes.form.holds(floor.when), z3.Not(outcomes.child))
        yield Claim("c", text, below, (outcomes.form,), premise=premise)
        shown_to_children = z3.And(
            outcomes.form.holds(floor.when),
            outcomes.child,
            z3.Not(
                z3.Or([outcomes.met[rule.id] for rule in _red(outcomes, floor.least)])
            ),
        )
        text = f"{floor.red_flag}: shown under 16 [{floor.source.key}]"
        if floor.least.urgency >= Outcome.URGENT.urgency:
            yield Claim("c", text, shown_to_children, (outcomes.form,))


def _red(outcomes: Outcomes, least: Outcome) -> list[Rule]:
    rules = outcomes.form.rulebook.rules
    return [rule for rule in rules if rule.outcome.urgency >= least.urgency]


# The answers that say "nothing abnormal here", question by question.
NORMAL: dict[str, frozenset[str]] = {
    "tw-duration": frozenset({"lt-4w"}),
    "tw-course": frozenset({"improving", "stable", "intermittent"}),
    "tw-spread": frozenset({"one-spot", "migratory"}),
    "tw-type": frozenset({"flicker-under-skin"}),
    "tr-alcohol": frozenset({"none-low"}),
}
_SAYS_NORMAL = frozenset({"none", "no", "normal", "absent"})


# The usual range of each result; nought means that there is no lower end.
NORMAL_RANGE = {
    "lb-mg": ("0.7", "1.1"),
    "lb-ca": ("2.2", "2.6"),
    "lb-k": ("3.5", "5.4"),
    "lb-ck": ("0", "2"),
    "lb-hba1c": ("0", "47"),
    "lb-ferritin": ("75", "300"),
}


def normal_codes(question: Question) -> frozenset[str]:
    """Return the options that are normal answers to a question."""
    return NORMAL.get(question.link_id, _SAYS_NORMAL & frozenset(question.options))


def _gate(rulebook: Rulebook) -> list[Question]:
    return [question for question in rulebook.questions if question.gate]
