"""Runs the claims through the solver and tells a counterexample in clinical words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import z3

from screening.authoring.proofs.abnormal import abnormal_never_lowers
from screening.authoring.proofs.claims import (
    Claim,
    Pair,
    floors_hold,
    no_reassurance_while_open,
    one_outcome,
)
from screening.authoring.proofs.completion import could_become_is_sound
from screening.authoring.proofs.harmless import harmless_never_lowers
from screening.authoring.proofs.reach import (
    every_rule_counts,
    no_override_drops_a_referral,
)
from screening.authoring.proofs.silence import (
    blanking_never_reassures,
    opening_a_normal_answer_never_lowers,
)
from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.clinical.rule import Rulebook
from screening.rulebook import RULEBOOK
from screening.wording.conditions import amount, unit_of
from screening.wording.questions import Wording

Claims = Callable[[Pair], Iterator[Claim]]

# By the letters of the properties; docs/rulebook.md says what each means.
PROPERTIES: dict[str, tuple[Claims, ...]] = {
    "a": (one_outcome,),
    "b": (no_reassurance_while_open,),
    "c": (floors_hold,),
    "d": (abnormal_never_lowers,),
    "e": (harmless_never_lowers,),
    "f": (blanking_never_reassures, opening_a_normal_answer_never_lowers),
    "g": (could_become_is_sound,),
    "h": (every_rule_counts,),
    "i": (no_override_drops_a_referral,),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim is proved; else the form, or the two forms, that break it."""

    claim: Claim
    proved: bool
    counterexample: tuple[Answers, ...] = ()


def prove(pair: Pair, claims: Iterable[Claim]) -> Iterator[Verdict]:
    """Prove or refute some claims over the same two forms."""
    solver = solver_for(pair)
    for claim in claims:
        solver.push()
        solver.add(claim.broken)
        yield _verdict(claim, solver)
        solver.pop()


def solver_for(pair: Pair) -> z3.Solver:
    """Return a solver that knows which responses the questionnaire allows."""
    solver = z3.Solver()
    for form in pair.forms:
        solver.add(*form.allowed())
    return solver


def _verdict(claim: Claim, solver: z3.Solver) -> Verdict:
    answer = solver.check()
    if answer == z3.unknown:
        raise RuntimeError(f"the solver gave up on: {claim.text}")
    if answer == z3.unsat or claim.possible:
        return Verdict(claim, (answer == z3.sat) is claim.possible)
    model = _shortest(claim, solver)
    return Verdict(claim, False, tuple(form.read(model) for form in claim.forms))


def _shortest(claim: Claim, solver: z3.Solver) -> z3.ModelRef:
    """Leave open what the counterexample does not need, so that it can be read."""
    left_open: list[z3.BoolRef] = []
    for question in claim.forms[0].rulebook.questions:
        unanswered = [z3.Not(form.answered(question)) for form in claim.forms]
        if solver.check(*left_open, *unanswered) == z3.sat:
            left_open += unanswered
    solver.check(*left_open)
    return solver.model()


def in_clinical_words(verdict: Verdict, rulebook: Rulebook, wording: Wording) -> str:
    """Tell a counterexample as a clinician would: answers first, then the outcome."""
    lines = [f"({verdict.claim.property}) does NOT hold: {verdict.claim.text}"]
    if not verdict.counterexample:
        return f"{lines[0]}\n  No set of answers does this."
    first = verdict.counterexample[0]
    lines += ["  A patient with:", *_told(first, wording, list(first))]
    lines.append(f"  is given: {_outcome(first, rulebook)}")
    for other in verdict.counterexample[1:]:
        changed = [x for x in {**first, **other} if first.get(x) != other.get(x)]
        lines += ["  With this changed:", *_told(other, wording, changed)]
        lines.append(f"  it is: {_outcome(other, rulebook)}")
    return "\n".join(lines)


def _told(answers: Answers, wording: Wording, link_ids: list[str]) -> list[str]:
    return [
        f"    {wording.question(link_id)} {_answer(answers, link_id, wording)}"
        for link_id in link_ids
    ]


def _answer(answers: Answers, link_id: str, wording: Wording) -> str:
    number = answers.number(link_id)
    if number is not None:
        unit = unit_of(RULEBOOK.question(link_id))
        return amount(number, unit, wording.language)
    codes = answers.codes(link_id)
    told = [wording.option(link_id, code) for code in codes]
    return " + ".join(told) or "(not answered)"


def _outcome(answers: Answers, rulebook: Rulebook) -> str:
    assessment = assess(answers, rulebook)
    rules = ", ".join(reason.rule.id for reason in assessment.reasons) or "no rule"
    return f"{assessment.outcome.value} ({rules})"
