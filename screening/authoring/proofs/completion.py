"""(g) could_become is sound: no completion of a form is more urgent.

The alternatives that the assessment looks through (clinical/prospects.py) are written
here as one formula for each rule; the claim compares it with every completion.
"""

from __future__ import annotations

from collections.abc import Iterator

import z3

from screening.authoring.proofs.claims import Claim, Pair
from screening.authoring.proofs.symbolic_answers import Form
from screening.clinical.decide import decider_of
from screening.clinical.open_questions.completions import Alternative, Demand, gathered
from screening.clinical.open_questions.prospects import Prospects
from screening.clinical.rule import Outcome, Rule


def could_become_is_sound(pair: Pair) -> Iterator[Claim]:
    """Yield one claim for each rule that could make an outcome more urgent."""
    before, after = pair.forms
    possible = Possible(before)
    completed = z3.And(is_completion(before, after), z3.Not(pair.after.child))
    for rule in before.rulebook.rules:
        if rule.outcome is Outcome.REASSURE:
            continue
        becomes = z3.And(completed, pair.after.stands(rule))
        missed = z3.Not(possible.rule(rule))
        if rule.outcome is Outcome.GP_WORKUP:
            # GP work-up is more urgent than reassurance only; dropped rules stay so.
            dropped = z3.And(pair.before.met[rule.id], z3.Not(pair.before.stands(rule)))
            becomes = z3.And(becomes, pair.before.is_(Outcome.REASSURE))
            missed = z3.Or(missed, dropped)
        text = f"{rule.id} is met by a completion only where could_become foresees it"
        yield Claim("g", text, z3.And(becomes, missed), pair.forms)


def is_completion(before: Form, after: Form) -> z3.BoolRef:
    """Whether the second form answers open questions of the first that it shows.

    Laboratory results not yet taken stay out.
    """
    steps = []
    for question in before.rulebook.questions:
        stays = before.same(after, question)
        if question.laboratory:
            steps.append(stays)
            continue
        shown = question.shown_when
        newly = [z3.Not(before.answered(question)), after.answered(question)]
        if shown is not None:
            newly.append(after.holds(shown))
        steps.append(z3.Or(stays, z3.And(newly)))
    return z3.And(steps)


class Possible:
    """What prospects.py calls possible, as formulas over the answers now given."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._prospects = Prospects(decider_of(form.rulebook))

    def rule(self, rule: Rule) -> z3.BoolRef:
        """Whether some alternative of the rule is possible."""
        ways = self._prospects.ways[rule.id]
        return z3.Or([self._way(way, frozenset()) for way in ways])

    def _way(self, way: Alternative, shown: frozenset[str]) -> z3.BoolRef:
        return z3.And([self._demand(demand, way, shown) for demand in way])

    def _demand(
        self, demand: Demand, way: Alternative, shown: frozenset[str]
    ) -> z3.BoolRef:
        form, question = self._form, demand.question
        wants = [form.holds(finding, wanted) for finding, wanted in demand.wants]
        answered = z3.And(form.answered(question), *wants)
        opened = z3.Not(form.answered(question))
        if demand.while_open:
            return z3.Or(answered, opened)
        if not demand.if_answered or question.laboratory:
            return answered
        if question.shown_when is None or question.link_id in shown:
            return z3.Or(answered, opened)
        showable = [form.holds(question.shown_when)]
        for showing in self._prospects.ways_shown[question.link_id]:
            both = gathered(sum((d.wants for d in way + showing), ()))
            if both is not None:
                showable.append(self._way(both, shown | {question.link_id}))
        return z3.Or(answered, z3.And(opened, z3.Or(showable)))
