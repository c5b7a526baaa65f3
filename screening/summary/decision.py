"""The clinician's decision in the words of the summary."""

from __future__ import annotations

from screening.screening import Person, Screening
from screening.summary.labels import Labels
from screening.summary.values import SummaryDecision


def decision_summary(screening: Screening, labels: Labels) -> SummaryDecision | None:
    """Return what the clinician decided; None while nobody has."""
    decision = screening.case.decision
    if decision is None:
        return None
    decided, sender = screening.decided, screening.case.practitioner or Person()
    return SummaryDecision(
        outcome=decided.value,
        outcome_display=labels.outcome(decided),
        reason=decision.reason or None,
        released=decision.released,
        released_by=decision.releaser or sender.name or "",
        version=decision.version,
        draft=decision.draft,
    )
