"""What is claimed of the rulebook, each as a formula whose negation must be impossible.

A claim is refuted by a form that breaks it; without one it is proved for every form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import z3

from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.clinical.rule import Outcome, Rule, Rulebook
from screening.verify.floors import FLOORS
from screening.verify.form import Form
from screening.verify.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement; `broken` is satisfiable exactly when some form breaks it."""

    property: str
    text: str
    broken: z3.BoolRef
    forms: tuple[Form, ...] = field(repr=False)


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
        yield Claim("c", text, below, (outcomes.form,))
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


def normal_codes(question: Question) -> frozenset[str]:
    """Return the options that are normal answers to a question."""
    return NORMAL.get(question.link_id, _SAYS_NORMAL & frozenset(question.options))


# Normal to abnormal may lower urgency only here; docs/adr/0005 argues each.
EXCEPTIONS = {
    "tw-sites": "a second site ends 'eyelid and no other site' (N01)",
    "tw-type": "a named other movement ends 'fasciculation' (U05, N03, N04, N06, N12)",
    "ex-sensory": "a sensory sign ends 'reflex loss with normal sensation' (N13)",
}


def abnormal_never_lowers(pair: Pair) -> Iterator[Claim]:
    """(d) From a normal to an abnormal answer urgency never falls."""
    before, after = pair.forms
    for question in before.rulebook.questions:
        if question.link_id in EXCEPTIONS or question.numeric:
            continue
        normal = normal_codes(question)
        worse = set(question.options) - normal - OPEN_OPTIONS
        for code in question.options:
            if code not in worse:
                continue
            step = _worsened(before, after, question, code, normal)
            yield Claim(
                "d",
                f"{question.link_id}: '{code}' instead of normal never lowers urgency",
                z3.And(pair.changes_only(question), step, pair.lowers()),
                pair.forms,
            )


def _worsened(
    before: Form, after: Form, question: Question, code: str, normal: frozenset[str]
) -> z3.BoolRef:
    """Whether the option is added to a normal answer, or ticked in addition."""
    if not question.repeats:
        was_normal = z3.Or([before.tick(question, option) for option in normal])
        return z3.And(was_normal, after.tick(question, code))
    others = [o for o in question.options if o not in EXCLUSIVE_OPTIONS and o != code]
    kept = [before.tick(question, o) == after.tick(question, o) for o in others]
    return z3.And(
        before.answered(question),
        z3.Not(before.tick(question, code)),
        after.tick(question, code),
        *kept,
    )


def _gate(rulebook: Rulebook) -> list[Question]:
    return [question for question in rulebook.questions if question.gate]
