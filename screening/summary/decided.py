"""The clinician's decision in the words of the summary."""

from __future__ import annotations

from screening.clinical.rule import Outcome
from screening.submission import Submission
from screening.summary.labels import Labels
from screening.summary.values import DecisionSaid


def decision_said(
    submission: Submission, found: Outcome, labels: Labels
) -> DecisionSaid | None:
    """Return what was released, beside what the rules found; None of a draft."""
    decision, sender = submission.decision, submission.practitioner
    if decision is None or sender is None:
        return None
    decided = submission.decided(found)
    return DecisionSaid(
        outcome=decided.value,
        outcome_display=labels.outcome(decided),
        reason=decision.reason or None,
        released=decision.released,
        released_by=decision.releaser or sender.name or "",
        version=decision.version,
    )
