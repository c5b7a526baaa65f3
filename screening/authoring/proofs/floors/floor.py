"""A red flag for which a source names how urgently to act."""

from __future__ import annotations

from dataclasses import dataclass

from screening.clinical.criteria import Criterion, is_
from screening.clinical.rule import Outcome, Source
from screening.rulebook.questions import WEAKNESS

# Written anew, not taken from the rulebook's terms: the floors judge the rulebook.
WEAKNESS_REPORTED = is_(WEAKNESS, "subjective-only", "functional-loss")


@dataclass(frozen=True, slots=True)
class Floor:
    """A red flag and the least urgent outcome allowed with it."""

    red_flag: str
    when: Criterion
    least: Outcome
    source: Source
