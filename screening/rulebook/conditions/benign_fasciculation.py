"""Benign fasciculation."""

from screening.clinical.criteria import all_of, any_of, at_least, below, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    AGE,
    CRAMPS,
    GAIT,
    POWER,
    REFLEXES,
    SENSATION,
    SITES,
    SPREAD,
    STIFFNESS,
    TONGUE,
    UPPER_MOTOR_NEURONE,
    WASTING,
)
from screening.rulebook.terms import OVER_THREE_MONTHS

BENIGN_FASCICULATION = Condition(
    id="benign-fasciculation",
    supporting=(
        Sign(
            "calf-or-eyelid",
            is_(SITES, "calf-foot", "eyelid"),
            ("FILIP18", "SIMON13"),
        ),
        Sign(
            "migratory",
            is_(SPREAD, "migratory"),
            ("FILIP18",),
        ),
        Sign(
            "over-3-months",
            OVER_THREE_MONTHS,
            ("FILIP18", "MATT24"),
        ),
        Sign(
            "normal-examination",
            all_of(
                is_(POWER, "normal"),
                is_(WASTING, "absent"),
                is_(TONGUE, "normal"),
                is_(REFLEXES, "normal"),
                is_(UPPER_MOTOR_NEURONE, "absent"),
                is_(GAIT, "normal"),
                is_(SENSATION, "normal"),
                is_(STIFFNESS, "absent"),
            ),
            ("BLEX93", "FILIP18"),
        ),
        Sign(
            "under-40",
            below(AGE, "40"),
            ("TT13",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            "abnormal-examination",
            any_of(
                is_(POWER, "reduced"),
                is_(WASTING, "present"),
                is_(TONGUE, "abnormal"),
                is_(REFLEXES, "reduced-absent", "brisk"),
                is_(UPPER_MOTOR_NEURONE, "present"),
                is_(GAIT, "abnormal"),
                is_(
                    SENSATION,
                    "distal-symmetric",
                    "dermatomal-or-nerve",
                    "level-or-saddle",
                ),
                is_(STIFFNESS, "present"),
            ),
            ("NG127-tics",),
        ),
        Sign(
            "from-50-focal-or-cramps",
            all_of(
                at_least(AGE, "50"),
                any_of(
                    is_(SPREAD, "one-spot", "one-limb"),
                    is_(CRAMPS, "focal-limb", "frequent-widespread"),
                ),
            ),
            ("SINGH11",),
        ),
    ),
)
