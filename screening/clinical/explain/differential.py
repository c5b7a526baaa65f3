"""Which answers support or oppose the pattern of a condition, and what is unknown.

Pointers, not scores: nothing is counted, weighed or ranked, and nothing is excluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from screening.clinical.answers import Answers
from screening.clinical.assessment import Evidence
from screening.clinical.criteria import Criterion
from screening.clinical.evaluation import evaluate
from screening.clinical.explain.evidence import because
from screening.clinical.explain.remaining_condition import residual
from screening.clinical.fold import findings


@dataclass(frozen=True, slots=True)
class Sign:
    """One item of evidence: the id of its words, when it is there, who says so.

    Signs with the same words share an id. `background` is a risk or a circumstance
    (age, a medicine) that counts, but does not by itself suggest the condition.
    """

    id: str
    when: Criterion
    sources: tuple[str, ...] = ()
    background: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition and what its pattern looks like in the answers.

    `ask_also` names, by the ids of the words, what counts and no question asks.
    """

    id: str
    supporting: tuple[Sign, ...]
    opposing: tuple[Sign, ...]
    ask_also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignFound:
    """A sign that is there, and the answers that show it."""

    sign: Sign
    because: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the answers say about one condition; `unknown` are open questions."""

    condition: Condition
    supporting: tuple[SignFound, ...]
    opposing: tuple[SignFound, ...]
    unknown: tuple[str, ...]

    @property
    def suggested(self) -> bool:
        """Whether anything but background supports the pattern."""
        return any(not found.sign.background for found in self.supporting)


def differential(
    answers: Answers, shown: frozenset[str], conditions: Iterable[Condition]
) -> tuple[Pointer, ...]:
    """Return one pointer for each condition, in the order given.

    `shown` are the questions now shown: a follow-up nobody is asked is not unknown.
    """
    return tuple(_pointer(each, answers, shown) for each in conditions)


def _pointer(condition: Condition, answers: Answers, shown: frozenset[str]) -> Pointer:
    signs = condition.supporting + condition.opposing
    unknown = (link_id for sign in signs for link_id in _open(sign, answers))
    return Pointer(
        condition,
        tuple(_found(condition.supporting, answers)),
        tuple(_found(condition.opposing, answers)),
        tuple(each for each in dict.fromkeys(unknown) if each in shown),
    )


def _found(signs: tuple[Sign, ...], answers: Answers) -> Iterator[SignFound]:
    for sign in signs:
        if evaluate(sign.when, answers):
            yield SignFound(sign, because(sign.when, answers))


def _open(sign: Sign, answers: Answers) -> Iterator[str]:
    """Yield the open questions on which it hangs whether the sign is there."""
    left = residual(sign.when, answers)
    if left is not None and evaluate(left, answers) is None:
        for finding in findings(left):
            if answers.is_open(finding.question.link_id):
                yield finding.question.link_id
