"""Answers that do not fit together (policy M05). They change no tier by themselves."""

from screening.clinical.criteria import all_of, any_of, is_, not_, only
from screening.clinical.rule import Contradiction
from screening.rulebook.questions import (
    MAGNESIUM_NEED,
    POWER,
    SEX,
    TIMING,
    WASTING,
    WEAKNESS,
)

CONTRADICTIONS = (
    Contradiction(
        "pregnancy-in-a-man", all_of(is_(SEX, "male"), is_(MAGNESIUM_NEED, "pregnancy"))
    ),
    Contradiction(
        "no-weakness-but-signs",
        all_of(
            is_(WEAKNESS, "none"),
            any_of(is_(POWER, "reduced"), is_(WASTING, "present")),
        ),
    ),
    Contradiction(
        "function-lost-but-power-normal",
        all_of(is_(WEAKNESS, "functional-loss"), is_(POWER, "normal")),
    ),
    Contradiction(
        "falling-asleep-only-and-more",
        all_of(
            is_(TIMING, "falling-asleep-only"),
            not_(only(TIMING, "falling-asleep-only")),
        ),
    ),
)
