"""A red flag for which a source names how urgently to act."""

from __future__ import annotations

from dataclasses import dataclass

from screening.clinical.criteria import Criterion
from screening.clinical.rule import Outcome, Source


@dataclass(frozen=True, slots=True)
class Floor:
    """A red flag and the least urgent outcome allowed with it."""

    red_flag: str
    when: Criterion
    least: Outcome
    source: Source
