"""Answers that do not fit together, in words."""

from __future__ import annotations

from screening.clinical.assessment import Conflict
from screening.summary.labels import Labels
from screening.summary.values import SummaryContradiction


def conflict_summary(conflict: Conflict, labels: Labels) -> SummaryContradiction:
    """Return the questions that do not fit together, and why."""
    if conflict.is_hidden_answer:
        text = _hidden(conflict.link_ids, labels)
    else:
        text = labels.rulebook.contradiction(conflict.id)
    return SummaryContradiction(conflict.link_ids, text)


def _hidden(link_ids: tuple[str, ...], labels: Labels) -> str:
    questions = labels.joined(map(labels.question, link_ids))
    stop = "" if questions.endswith("?") else "."
    return labels.phrases.hidden.format(questions=questions.rstrip(".") + stop)
