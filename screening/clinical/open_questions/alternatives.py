"""The alternatives of a rulebook as sets of demands, checked one set at a time.

Every demand has a number, and a set of demands is one integer with a bit for each. An
alternative is impossible where one of its demands fails, and what it still needs are
those of its demands that only an answer can fulfil: two operations on integers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from screening.clinical.compiled import Vector
from screening.clinical.open_questions.completions import (
    Alternative,
    Demand,
    Entry,
    Wants,
    gathered,
)
from screening.clinical.question import Question

# A set of demands, one bit for each.
Demands = int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A demand on a question that other answers show, and the ways of showing it."""

    demand: Demands
    link_id: str
    showing: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One alternative: its demands, and which of them concern follow-ups."""

    demands: Demands
    follow_ups: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What one set of answers does to every demand."""

    failing: Demands
    needing: Demands
    shown: frozenset[str]

    def answering(self, ways: Iterable[Way]) -> Demands | None:
        """Return the demands that answers must fulfil; None if no way is possible."""
        needed, possible = 0, False
        for demands in self.possible(ways):
            needed, possible = needed | demands, True
        return needed & self.needing if possible else None

    def possible(self, ways: Iterable[Way]) -> Iterator[Demands]:
        """Yield the demands of every possible way, those that show follow-ups too."""
        for way in ways:
            if way.demands & self.failing:
                continue
            # With its condition demanded as well, the follow-up counts as shown.
            for follow_up in way.follow_ups:
                hidden = follow_up.link_id not in self.shown
                if hidden and follow_up.demand & self.needing:
                    yield from self.possible(follow_up.showing)
                    break
            else:
                yield way.demands


class DemandBook:
    """Numbers the demands, and says which of them an answer fulfils."""

    def __init__(
        self,
        questions: tuple[Question, ...],
        ways_shown: Mapping[str, tuple[Alternative, ...]],
    ) -> None:
        self._ways_shown = ways_shown
        self._bits: dict[tuple[str, Wants], Demands] = {}
        self._demands: list[tuple[str, Demand]] = []
        self._questions = questions
        self._blank = [None if question.numeric else 0 for question in questions]
        self._at: list[list[tuple[Demands, Demand]]] = [[] for _ in questions]
        self._place = {q.link_id: place for place, q in enumerate(questions)}
        self.failing = lru_cache(maxsize=4096)(self._failing_at)
        self._while_open = cache(self._while_open_at)

    def lay_out(self, alternatives: Iterable[Alternative]) -> tuple[Way, ...]:
        """Turn alternatives into sets of demands."""
        return tuple(self._way(each, frozenset()) for each in alternatives)

    def _way(self, alternative: Alternative, shown: frozenset[str]) -> Way:
        follow_ups = tuple(
            FollowUp(
                self._bit(demand),
                demand.question.link_id,
                self._showing(alternative, demand.question.link_id, shown),
            )
            for demand in alternative
            if demand.question.link_id in self._ways_shown
            and demand.question.link_id not in shown
            and not demand.while_open
        )
        return Way(_union(self._bit(demand) for demand in alternative), follow_ups)

    def _showing(
        self, alternative: Alternative, link_id: str, shown: frozenset[str]
    ) -> tuple[Way, ...]:
        both = (
            gathered(sum((demand.wants for demand in alternative + showing), ()))
            for showing in self._ways_shown[link_id]
        )
        shown |= {link_id}
        return tuple(self._way(each, shown) for each in both if each is not None)

    def _bit(self, demand: Demand) -> Demands:
        key = demand.question.link_id, demand.wants
        if key not in self._bits:
            bit = self._bits[key] = 1 << len(self._demands)
            self._demands.append((demand.question.link_id, demand))
            self._at[self._place[demand.question.link_id]].append((bit, demand))
        return self._bits[key]

    def _failing_at(self, place: int, entry: Entry) -> Demands:
        return _union(b for b, demand in self._at[place] if not demand.met_by(entry))

    def standing(
        self, vector: Vector, shown: frozenset[str], asked: frozenset[str] | None
    ) -> Standing:
        """Apply answers; a result not taken counts only if asked (None: all are)."""
        failing = needing = 0
        for place, entry in enumerate(vector):
            if entry != self._blank[place]:
                failing |= self.failing(place, entry)
                continue
            fails, needs = self._while_open(place)
            question = self._questions[place]
            if asked is None or not question.laboratory or question.link_id in asked:
                failing, needing = failing | fails, needing | needs
            else:
                failing |= fails | needs
        return Standing(failing, needing, shown)

    def _while_open_at(self, place: int) -> tuple[Demands, Demands]:
        fails = needs = 0
        for bit, demand in self._at[place]:
            if not demand.while_open:
                if demand.if_answered:
                    needs |= bit
                else:
                    fails |= bit
        return fails, needs

    def link_ids(self, demands: Demands) -> Iterator[str]:
        """Yield the question of each demand of a set."""
        while demands:
            lowest = demands & -demands
            yield self._demands[lowest.bit_length() - 1][0]
            demands ^= lowest


def _union(sets: Iterable[Demands]) -> Demands:
    union = 0
    for each in sets:
        union |= each
    return union
