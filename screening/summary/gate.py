"""What a rule asks for itself, beside the safety gate."""

from __future__ import annotations

from screening.clinical.criteria import Criterion
from screening.clinical.fold import findings

# The terms that stand for the 33 questions of the safety gate.
GATE_TERMS = frozenset({"clean-gate", "gate-open"})


def beside_the_gate(criterion: Criterion) -> frozenset[str]:
    """Return the link ids that a rule asks about for itself, not through the gate."""
    own = findings(criterion, without=GATE_TERMS)
    return frozenset(finding.question.link_id for finding in own)
