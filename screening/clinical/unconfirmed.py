"""Answers that nobody has confirmed count toward urgency, never against it."""

from __future__ import annotations

from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.clinical.assessment import Assessment
from screening.clinical.rule import Outcome, Rulebook


def assess_with_unconfirmed(
    answers: Answers, unconfirmed: frozenset[str], rulebook: Rulebook
) -> Assessment:
    """Assess with and without the unconfirmed answers; the more urgent result stands.

    A child by an unconfirmed age is out of scope all the same.
    """
    given = assess(answers, rulebook)
    confirmed = {each: answers[each] for each in answers if each not in unconfirmed}
    if len(confirmed) == len(answers) or given.outcome is Outcome.OUT_OF_SCOPE:
        return given
    without = assess(Answers(confirmed), rulebook)
    return without if without.outcome.urgency > given.outcome.urgency else given
