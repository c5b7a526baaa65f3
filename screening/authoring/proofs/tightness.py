"""How often could_become is tight: whether some completion does reach it.

Soundness is proved (completion.py); tightness is only measured, on invented forms.
"""

from __future__ import annotations

from dataclasses import dataclass

import z3

from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.completion import is_completion
from screening.authoring.proofs.prove import solver_for
from screening.authoring.proofs.sample import sampled_forms
from screening.clinical.assess import assess
from screening.clinical.rule import Rulebook

SEED = 127


@dataclass(frozen=True, slots=True)
class Tightness:
    """Of so many forms, how many could become more urgent, and how many really can."""

    forms: int
    foreseen: int
    reached: int

    @property
    def share(self) -> float:
        """The share of foreseen outcomes that a completion reaches."""
        return self.reached / self.foreseen if self.foreseen else 1.0


def tightness(rulebook: Rulebook, count: int, seed: int = SEED) -> Tightness:
    """Ask the solver, for each form, for a completion with the outcome foreseen."""
    pair = Pair.of(rulebook)
    before, after = pair.forms
    solver = solver_for(pair)
    solver.add(is_completion(before, after))
    foreseen = reached = 0
    for answers in sampled_forms(rulebook, count, seed):
        outcome = assess(answers, rulebook).could_become
        if outcome is None:
            continue
        foreseen += 1
        solver.push()
        solver.add(before.gives(answers), pair.after.is_(outcome))
        reached += solver.check() == z3.sat
        solver.pop()
    return Tightness(count, foreseen, reached)
