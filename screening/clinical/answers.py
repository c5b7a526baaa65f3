"""What was answered, by link id; unanswered, unknown and not examined stay apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from screening.clinical.question import NOT_EXAMINED, OPEN_OPTIONS, UNKNOWN


class State(Enum):
    """How far a question has been answered. All but ANSWERED leave it open."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"
    NOT_EXAMINED = "not-examined"


@dataclass(frozen=True, slots=True)
class Measured:
    """A number in the question's own unit, beside the number and unit as given."""

    value: Decimal
    given: Decimal
    unit: str | None = None


Answer = tuple[str, ...] | Measured


class Answers(Mapping[str, Answer]):
    """The answers of one patient, read but not written.

    A choice is a tuple of option codes, a number is `Measured`. `unknown` and
    `not-examined` stand alone; a question that nobody answered has no key.
    """

    __slots__ = ("_by_link_id",)

    def __init__(self, by_link_id: Mapping[str, Answer]) -> None:
        for link_id, answer in by_link_id.items():
            if isinstance(answer, Measured):
                continue
            if not answer or (len(answer) > 1 and not OPEN_OPTIONS.isdisjoint(answer)):
                raise ValueError(f"{link_id}: an open option stands alone")
        self._by_link_id = dict(by_link_id)

    def __getitem__(self, link_id: str) -> Answer:
        return self._by_link_id[link_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_link_id)

    def __len__(self) -> int:
        return len(self._by_link_id)

    def state(self, link_id: str) -> State:
        """Say whether a question is answered, and if not, why not."""
        answer = self._by_link_id.get(link_id)
        if answer is None:
            return State.UNANSWERED
        if answer == (UNKNOWN,):
            return State.UNKNOWN
        if answer == (NOT_EXAMINED,):
            return State.NOT_EXAMINED
        return State.ANSWERED

    def is_open(self, link_id: str) -> bool:
        """Whether a question is unanswered, unknown or not examined."""
        return self.state(link_id) is not State.ANSWERED

    def codes(self, link_id: str) -> tuple[str, ...]:
        """Return the option codes given; none for a number or a blank."""
        answer = self._by_link_id.get(link_id, ())
        return () if isinstance(answer, Measured) else answer

    def measured(self, link_id: str) -> Measured | None:
        """Return the number given, if the answer is one."""
        answer = self._by_link_id.get(link_id)
        return answer if isinstance(answer, Measured) else None

    def number(self, link_id: str) -> Decimal | None:
        """Return the number in the question's own unit, if one was given."""
        measured = self.measured(link_id)
        return None if measured is None else measured.value

    def but(self, link_id: str, answer: Answer | None) -> Answers:
        """Return the same answers with one of them changed, or blanked by None."""
        changed = {key: value for key, value in self.items() if key != link_id}
        return Answers(changed if answer is None else changed | {link_id: answer})
