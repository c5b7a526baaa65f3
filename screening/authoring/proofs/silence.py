"""(f) An answer taken away never reassures, and a normal one left out never lowers."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from screening.authoring.proofs.claims import NORMAL_RANGE, Claim, Pair, normal_codes
from screening.clinical.question import Question
from screening.clinical.rule import Outcome

# Outside the gate these answers can end a reassurance; docs/adr/0006 argues why their
# silence is acceptable. Laboratory results are optional by the evidence document.
SILENT = frozenset(
    {
        "pt-sex",
        "tw-spread",
        "wk-tempo",
        "wk-pattern",
        "rl-criteria",
        "tr-stimulants",
        "tr-worry",
        "tr-mgneed",
        "ur-dark",
        "hx-kennedy",
        "lb-mg",
        "lb-ca",
        "lb-k",
        "lb-ck",
        "lb-tsh",
        "lb-b12",
        "lb-hba1c",
    }
)

# Silence about a normal answer may lower urgency only here; docs/adr/0005 argues it:
# reduced reflexes count (N13) only while sensation is known to be normal.
SENSATION_NOT_EXAMINED = ("ex-sensory", "N13")
# No age is normal; from this one on it counts by itself.
AGE_COUNTS_FROM = 50


def blanking_never_reassures(pair: Pair) -> Iterator[Claim]:
    """Yield a claim for every question; of those listed as silent, that they are."""
    for question in pair.before.form.rulebook.questions:
        hides = silence_hides(pair, question)
        if question.link_id in SILENT:
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
        link_id, rule_id = SENSATION_NOT_EXAMINED
        if question.link_id == link_id:
            text += f", but by ending {rule_id}, and then to GP work-up"
            ended = z3.And(
                pair.before.met[rule_id],
                pair.before.is_(Outcome.ROUTINE),
                pair.after.is_(Outcome.GP_WORKUP),
            )
            lowered = z3.And(lowered, z3.Not(ended))
        yield Claim("f", text, lowered, pair.forms)


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
