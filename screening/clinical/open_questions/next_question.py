"""What is still worth asking: the open questions that could change the outcome."""

from __future__ import annotations

from screening.clinical.answers import State
from screening.clinical.assessment import Assessment


def deciding(assessment: Assessment) -> tuple[str, ...]:
    """Return the open questions whose answer could change the outcome, in their order:
    first what could be most urgent, then what is asked first.

    Empty: the outcome stands whatever else is answered. That is less than `settled`,
    which also wants the whole safety gate answered.
    """
    return tuple(each.link_id for each in assessment.missing if each.could_open)


def next_question(assessment: Assessment) -> str | None:
    """Return the unanswered question that is most worth asking now, if there is one.

    What was answered as unknown or not examined is not asked again, though it may
    still decide; nor is a follow-up that is not shown.
    """
    unanswered = (
        link_id
        for link_id in deciding(assessment)
        if link_id in assessment.shown
        and assessment.answers.state(link_id) is State.UNANSWERED
    )
    return next(unanswered, None)
