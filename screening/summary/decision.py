"""The clinician's decision in the words of the summary."""

from __future__ import annotations

from screening.clinical.rule import Outcome
from screening.screening import Person, Submission
from screening.summary.labels import Labels
from screening.summary.values import DecisionSaid


def decision_said(
    submission: Submission, found: Outcome, labels: Labels
) -> DecisionSaid | None:
    """Return what was decided, beside what the rules found; None of a plain draft."""
    decision, sender = submission.decision, submission.practitioner or Person()
    if decision is None:
        return None
    decided = submission.decided(found)
    return DecisionSaid(
        outcome=decided.value,
        outcome_display=labels.outcome(decided),
        reason=decision.reason or None,
        released=decision.released,
        released_by=decision.releaser or sender.name or "",
        version=decision.version,
        draft=decision.draft,
    )
