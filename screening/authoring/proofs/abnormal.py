"""(d) From normal to abnormal urgency never falls, but for argued exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import z3

from screening.authoring.proofs.claims import NORMAL_RANGE, Claim, Pair, normal_codes
from screening.authoring.proofs.symbolic_answers import Form
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.clinical.rule import Lowering, Outcome, Rulebook


def abnormal_never_lowers(pair: Pair) -> Iterator[Claim]:
    """Yield a claim for each abnormal option, each end of a range, and the age."""
    rulebook = pair.before.form.rulebook
    for question in rulebook.questions:
        if question.link_id in NORMAL_RANGE:
            yield from _out_of_range(pair, question)
            continue
        normal = normal_codes(question)
        if not normal and not question.repeats:
            # Sex at birth and the tempo of a weakness have no normal answer.
            continue
        for code in question.options:
            if code not in normal | OPEN_OPTIONS:
                yield from _abnormal(pair, question, code)
    yield _older(pair, rulebook.age)


@dataclass(frozen=True, slots=True)
class Exceptional:
    """An argued exception, and the ids of the rules that it may end."""

    lowering: Lowering
    ends: tuple[str, ...]


def exceptions(rulebook: Rulebook) -> tuple[Exceptional, ...]:
    """Return the exceptions that the rules name, each with its rules."""
    ends: dict[Lowering, list[str]] = {}
    for rule in rulebook.rules:
        for lowering in rule.lowered_by:
            ends.setdefault(lowering, []).append(rule.id)
    return tuple(Exceptional(each, tuple(ids)) for each, ids in ends.items())


def exception_for(
    rulebook: Rulebook, question: Question, code: str
) -> Exceptional | None:
    """Return the exception that argues this answer, if there is one."""
    for exception in exceptions(rulebook):
        argued = exception.lowering
        if argued.question.link_id == question.link_id and code in argued.codes:
            return exception
    return None


def _abnormal(pair: Pair, question: Question, code: str) -> Iterator[Claim]:
    normal = normal_codes(question)
    step = z3.And(
        pair.changes_only(question), _worsened(*pair.forms, question, code, normal)
    )
    lowered = z3.And(step, pair.lowers())
    what = f"{question.link_id}: '{code}' instead of normal"
    exception = exception_for(pair.before.form.rulebook, question, code)
    if exception is None:
        text = f"{what} never lowers urgency"
        yield Claim("d", text, lowered, pair.forms, premise=step)
        return
    ends = ", ".join(exception.ends)
    only = z3.And(lowered, z3.Not(_set_by(pair, exception.ends)))
    yield Claim("d", f"{what} lowers urgency only by ending {ends}", only, pair.forms)
    least = exception.lowering.down_to
    deeper = z3.And(lowered, z3.Not(pair.after.at_least(least)))
    text = f"{what} never leads below {least.value}"
    yield Claim("d", text, deeper, pair.forms)
    reached = z3.And(lowered, pair.after.is_(least))
    text = f"{what} is an exception that is needed: down to {least.value}"
    yield Claim("d", text, reached, pair.forms, possible=True)
    for rule_id in exception.ends:
        alone = z3.And(lowered, _set_by(pair, (rule_id,)))
        text = f"{what} does lower urgency by ending {rule_id} alone"
        yield Claim("d", text, alone, pair.forms, possible=True)


def _set_by(pair: Pair, rule_ids: tuple[str, ...]) -> z3.BoolRef:
    """Whether some of these rules, and no other, set the first outcome."""
    before = pair.before
    mine: list[z3.BoolRef] = []
    others: list[z3.BoolRef] = []
    outcome_is = {outcome: before.is_(outcome) for outcome in Outcome}
    for rule in before.form.rulebook.rules:
        sets = z3.And(outcome_is[rule.outcome], before.stands(rule))
        (mine if rule.id in rule_ids else others).append(sets)
    return z3.And(z3.Or(mine), z3.Not(z3.Or(others)))


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


def _out_of_range(pair: Pair, question: Question) -> Iterator[Claim]:
    """A result further out than a normal, or a less abnormal, one."""
    low, high = map(z3.RealVal, NORMAL_RANGE[question.link_id])
    first, then = (form.number(question) for form in pair.forms)
    ends = {"above": z3.And(first >= low, then > high, then > first)}
    if NORMAL_RANGE[question.link_id][0] != "0":
        ends["below"] = z3.And(first <= high, then < low, then < first)
    for end, further in ends.items():
        text = f"{question.link_id}: further {end} the range never lowers urgency"
        yield Claim("d", text, _moved(pair, question, further), pair.forms)


def _older(pair: Pair, age: Question) -> Claim:
    """No age is abnormal; but a higher one, all else equal, never counts as safer."""
    first, then = (form.number(age) for form in pair.forms)
    text = f"{age.link_id}: a higher age of an adult never lowers urgency"
    return Claim("d", text, _moved(pair, age, then > first), pair.forms)


def _moved(pair: Pair, question: Question, further: z3.BoolRef) -> z3.BoolRef:
    given = [form.answered(question) for form in pair.forms]
    return z3.And(pair.changes_only(question), *given, further, pair.lowers())
