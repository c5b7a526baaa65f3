"""Cramp-fasciculation syndrome."""

from screening.clinical.criteria import all_of, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    CRAMPS,
    MOVEMENT,
    POWER,
    STIFFNESS,
    TIMING,
)

CRAMP_FASCICULATION = Condition(
    id="cramp-fasciculation",
    supporting=(
        Sign(
            "cramps-with-fasciculation",
            all_of(
                is_(CRAMPS, "frequent-widespread"),
                is_(MOVEMENT, "flicker-under-skin"),
            ),
            ("PNH",),
        ),
        Sign(
            "after-exercise",
            all_of(
                is_(TIMING, "after-exercise"),
                is_(CRAMPS, "night-calf", "focal-limb", "frequent-widespread"),
            ),
            ("PNH",),
        ),
        Sign(
            "normal-power",
            is_(POWER, "normal"),
            ("PNH",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            "stiffness",
            is_(STIFFNESS, "present"),
            ("PNH",),
        ),
        Sign(
            "sweating",
            is_(ACUTE_FEATURES, "sweating"),
            ("PNH",),
        ),
        Sign(
            "persists-in-sleep",
            is_(TIMING, "continuous-incl-sleep"),
            ("PNH",),
        ),
    ),
)
