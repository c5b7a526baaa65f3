"""(e) What is not a red flag never lowers urgency: triggers, worry, normal results."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from screening.authoring.proofs.claims import NORMAL_RANGE, Claim, Pair
from screening.clinical.question import EXCLUSIVE_OPTIONS, Question
from screening.clinical.rule import Outcome
from screening.rulebook import questions as ask

# Findings that may explain a twitch or argue against disease, and lower nothing.
_TICKS: tuple[tuple[Question, tuple[str, ...]], ...] = (
    (ask.STIMULANTS, ask.STIMULANTS.options),
    (ask.STRESS, ask.STRESS.options),
    (ask.MAGNESIUM_NEED, ask.MAGNESIUM_NEED.options),
    (ask.SENSORY_SYMPTOMS, ask.SENSORY_SYMPTOMS.options),
    (ask.PAST_HISTORY, ("normal-emg-before",)),
)


def harmless_never_lowers(pair: Pair) -> Iterator[Claim]:
    """Yield one claim for each harmless finding, normal result and improvement."""
    for question, codes in _TICKS:
        for code in codes:
            if code not in EXCLUSIVE_OPTIONS:
                yield _ticked(pair, question, code)
    yield _answered(pair, ask.WORRY, "yes", before=("no",))
    for code in ("hazardous", "stopped-or-cut-in-last-5-days"):
        yield _answered(pair, ask.ALCOHOL, code, before=("none-low",))
    yield _answered(pair, ask.COURSE, "improving", before=("stable", "intermittent"))
    for question in pair.before.form.rulebook.questions:
        if question.laboratory:
            yield from _normal_result(pair, question)


def _ticked(pair: Pair, question: Question, code: str) -> Claim:
    """One more tick beside the others; a gate item was answered before."""
    before, after = pair.forms
    alone = EXCLUSIVE_OPTIONS | {code}
    kept = [
        before.tick(question, other) == after.tick(question, other)
        for other in question.options
        if other not in alone
    ]
    was_answered = [before.answered(question)] if question.gate else []
    step = z3.And(
        z3.Not(before.tick(question, code)),
        after.tick(question, code),
        *kept,
        *was_answered,
    )
    return _claim(pair, question, f"ticking '{code}'", step)


def _answered(
    pair: Pair, question: Question, code: str, before: tuple[str, ...]
) -> Claim:
    first, second = pair.forms
    was = [first.tick(question, option) for option in before]
    if not question.gate:
        was.append(z3.Not(first.answered(question)))
    step = z3.And(z3.Or(was), second.tick(question, code))
    return _claim(pair, question, f"answering '{code}'", step)


def _claim(pair: Pair, question: Question, what: str, step: z3.BoolRef) -> Claim:
    text = f"{question.link_id}: {what} never lowers urgency"
    broken = z3.And(pair.changes_only(question), step, pair.lowers())
    return Claim("e", text, broken, pair.forms)


def _normal_result(pair: Pair, question: Question) -> Iterator[Claim]:
    before, after = pair.forms
    arrives = z3.And(
        pair.changes_only(question),
        z3.Not(before.answered(question)),
        after.answered(question),
        _is_normal(pair, question),
        pair.lowers(),
    )
    yield Claim(
        "e",
        f"{question.link_id}: a normal result never lowers a referral",
        z3.And(arrives, pair.before.at_least(Outcome.ROUTINE)),
        pair.forms,
    )
    met = pair.before.met
    asked = z3.Or(met["G03"], met["G10"], pair.after.met["B04"])
    yield Claim(
        "e",
        f"{question.link_id}: a normal result lowers GP work-up only by answering "
        "the request of G03 or G10, or by completing B04",
        z3.And(arrives, z3.Not(asked)),
        pair.forms,
    )


def _is_normal(pair: Pair, question: Question) -> z3.BoolRef:
    after = pair.after.form
    if not question.numeric:
        return after.tick(question, "normal")
    low, high = map(z3.RealVal, NORMAL_RANGE[question.link_id])
    return z3.And(after.number(question) >= low, after.number(question) <= high)
