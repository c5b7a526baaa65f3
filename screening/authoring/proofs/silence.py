"""(f) An answer taken away never reassures, and a normal one left out never lowers."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from screening.authoring.proofs.claims import NORMAL_RANGE, Claim, Pair, normal_codes
from screening.clinical.question import OPEN_OPTIONS, Question
from screening.clinical.rule import Outcome, Rule, Rulebook

# No age is normal; from this one on it counts by itself.
AGE_COUNTS_FROM = 50


def blanking_never_reassures(pair: Pair) -> Iterator[Claim]:
    """Yield a claim for every question; of those listed as silent, that they are."""
    for question in pair.before.form.rulebook.questions:
        hides = silence_hides(pair, question)
        if question.silence_argued:
            text = f"{question.link_id} is listed as silent, and its answer can matter"
            yield Claim("f", text, hides, pair.forms, possible=True)
        else:
            text = f"blanking {question.link_id} never creates reassurance"
            yield Claim("f", text, hides, pair.forms)


def silence_hides(
    pair: Pair, question: Question, outcome: Outcome | None = None
) -> z3.BoolRef:
    """Whether blanking turns another outcome, or this one, into reassurance."""
    other = z3.Not(pair.before.is_(Outcome.REASSURE))
    return z3.And(
        _opened(pair, question),
        other if outcome is None else pair.before.is_(outcome),
        pair.after.is_(Outcome.REASSURE),
    )


def opening_a_normal_answer_never_lowers(pair: Pair) -> Iterator[Claim]:
    """Yield a claim for every question that has normal answers."""
    for question in pair.before.form.rulebook.questions:
        normal = _is_normal(pair, question)
        if normal is None:
            continue
        lowered = z3.And(_opened(pair, question), normal, pair.lowers())
        text = f"a normal answer to {question.link_id} left open never lowers urgency"
        for rule in _ended_by_silence(pair.before.form.rulebook, question):
            text += f", but by ending {rule.id}, and then to GP work-up"
            ended = z3.And(
                pair.before.met[rule.id],
                pair.before.is_(rule.outcome),
                pair.after.is_(Outcome.GP_WORKUP),
            )
            lowered = z3.And(lowered, z3.Not(ended))
        yield Claim("f", text, lowered, pair.forms)


def _ended_by_silence(rulebook: Rulebook, question: Question) -> Iterator[Rule]:
    """Yield the rules that silence about a normal answer may end, as is argued."""
    for rule in rulebook.rules:
        for argued in rule.lowered_by:
            if argued.question is question and OPEN_OPTIONS.issuperset(argued.codes):
                yield rule


def _opened(pair: Pair, question: Question) -> z3.BoolRef:
    before, after = pair.forms
    return z3.And(
        pair.changes_only(question),
        before.answered(question),
        z3.Not(after.answered(question)),
    )


def _is_normal(pair: Pair, question: Question) -> z3.BoolRef | None:
    form = pair.before.form
    if question is form.rulebook.age:
        return form.number(question) < AGE_COUNTS_FROM
    if question.link_id in NORMAL_RANGE:
        low, high = map(z3.RealVal, NORMAL_RANGE[question.link_id])
        return z3.And(form.number(question) >= low, form.number(question) <= high)
    ticks = [form.tick(question, code) for code in sorted(normal_codes(question))]
    return z3.Or(ticks) if ticks else None
