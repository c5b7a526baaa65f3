"""How much something grows with each step, whatever single steps do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from statistics import median


def slope(values: Sequence[float]) -> float:
    """Return the median of the slopes between all pairs of values (Theil and Sen)."""
    pairs = combinations(enumerate(values), 2)
    return median((later - earlier) / (j - i) for (i, earlier), (j, later) in pairs)
