"""Signs of the longer examination that do not fit the examination that decides.

The letter questions (`lt-...`) never decide an outcome. A finding entered only there
would be overlooked, so where it contradicts an answer that does, it is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from screening.clinical.answers import Answers
from screening.clinical.assessment import Conflict


@dataclass(frozen=True, slots=True)
class Unfitting:
    """Options of letter questions that contradict an option of a deciding one.

    A letter question is named in full, or by its beginning where it ends in a hyphen.
    """

    id: str
    link_id: str
    option: str
    signs: tuple[tuple[str, frozenset[str]], ...]


_WEAK = frozenset({"0", "1", "2", "3", "4-", "4", "4+"})
EXAMINATION_CONFLICTS = (
    Unfitting(
        "power-normal-but-grade-below-5",
        "ex-power",
        "normal",
        (("lt-mrc-", _WEAK),),
    ),
    Unfitting(
        "umn-absent-but-sign-entered",
        "ex-umn",
        "absent",
        (
            ("lt-tone", frozenset({"increased"})),
            ("lt-jaw-jerk", frozenset({"brisk"})),
            (
                "lt-hoffmann",
                frozenset({"positive-right", "positive-left", "positive-both"}),
            ),
            (
                "lt-plantars",
                frozenset({"extensor-right", "extensor-left", "extensor-both"}),
            ),
            (
                "lt-clonus",
                frozenset({"sustained-right", "sustained-left", "sustained-both"}),
            ),
        ),
    ),
    Unfitting(
        "tongue-normal-but-fasciculation-seen",
        "ex-tongue",
        "normal",
        (("lt-fasc-bulbar", frozenset({"seen"})),),
    ),
)


def examination_conflicts(
    answers: Answers, notes: Mapping[str, tuple[str, ...]]
) -> tuple[Conflict, ...]:
    """Return what was entered for the letter and contradicts a deciding answer.

    `notes` holds the answers to the letter questions, by link id.
    """
    return tuple(
        Conflict(each.id, (each.link_id, *signs))
        for each in EXAMINATION_CONFLICTS
        if each.option in answers.codes(each.link_id)
        and (signs := tuple(_signs(each, notes)))
    )


def _signs(unfitting: Unfitting, notes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for link_id, codes in notes.items():
        for named, abnormal in unfitting.signs:
            is_named = link_id == named or (
                named.endswith("-") and link_id.startswith(named)
            )
            if is_named and not abnormal.isdisjoint(codes):
                yield link_id
