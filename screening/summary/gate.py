"""What a rule asks for itself, beside the safety gate."""

from __future__ import annotations

from screening.clinical.criteria import AllOf, AnyOf, Criterion, Not, Term

# The terms that stand for the 33 questions of the safety gate.
GATE_TERMS = frozenset({"clean-gate", "gate-open"})


def beside_the_gate(criterion: Criterion) -> frozenset[str]:
    """Return the link ids that a rule asks about for itself, not through the gate."""
    match criterion:
        case Term(name=name) if name in GATE_TERMS:
            return frozenset()
        case Not(part) | Term(part=part):
            return beside_the_gate(part)
        case AllOf(parts) | AnyOf(parts):
            return frozenset().union(*(beside_the_gate(part) for part in parts))
        case _:
            return frozenset({criterion.question.link_id})
