"""(f) Taking a gate answer away never creates reassurance; other silence is listed."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from screening.clinical.rule import Outcome
from screening.verify.claims import Claim, Pair

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


def blanking_never_reassures(pair: Pair) -> Iterator[Claim]:
    """Yield a claim for every gate item, and for each question not listed as silent."""
    before, after = pair.forms
    for question in before.rulebook.questions:
        blanked = z3.And(
            pair.changes_only(question),
            before.answered(question),
            z3.Not(after.answered(question)),
            z3.Not(pair.before.is_(Outcome.REASSURE)),
            pair.after.is_(Outcome.REASSURE),
        )
        if question.link_id not in SILENT:
            text = f"blanking {question.link_id} never creates reassurance"
            yield Claim("f", text, blanked, pair.forms)
