"""Restless legs and hypnic jerks."""

from screening.clinical.criteria import all_of, any_of, below, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    CRAMPS,
    DRUG_CLASSES,
    FERRITIN,
    MAGNESIUM_NEED,
    MOVEMENT,
    NIGHT_BREATHING,
    RESTLESS_LEGS,
    SENSATION,
    SENSORY_SYMPTOMS,
    STIMULANTS,
    STRESS,
    TIMING,
)
from screening.rulebook.terms import FALLING_ASLEEP_ONLY

# Options of the question, each a sign of the same name.
_CRITERIA = (
    "urge-to-move",
    "worse-at-rest",
    "relieved-by-moving",
    "worse-evening-night",
    "mimic-excluded",
)

RESTLESS_LEGS_SYNDROME = Condition(
    id="restless-legs",
    supporting=(
        *(Sign(code, is_(RESTLESS_LEGS, code), ("IRLSSG14",)) for code in _CRITERIA),
        Sign(
            "ferritin-below-75",
            below(FERRITIN, "75"),
            ("DGN-RLS",),
            background=True,
        ),
        Sign(
            "pregnancy",
            is_(MAGNESIUM_NEED, "pregnancy"),
            background=True,
        ),
        Sign(
            "antipsychotic-or-antiemetic",
            is_(DRUG_CLASSES, "antipsychotic-antiemetic"),
            ("DRUGS",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            "cramps-as-mimic",
            is_(CRAMPS, "night-calf", "focal-limb", "frequent-widespread"),
            ("HENING",),
        ),
        Sign(
            "neuropathy-as-mimic",
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking"),
                is_(SENSATION, "distal-symmetric"),
            ),
        ),
    ),
    ask_also=(
        "restless-legs-in-the-family",
        "kidney-disease",
        "akathisia",
    ),
)

HYPNIC_JERKS = Condition(
    id="hypnic-jerks",
    supporting=(
        Sign(
            "only-falling-asleep",
            FALLING_ASLEEP_ONLY,
            ("HYP",),
        ),
        Sign(
            "stress-exertion-caffeine",
            any_of(
                is_(STRESS, "stress", "heavy-exercise"),
                is_(STIMULANTS, "caffeine-over-400mg"),
            ),
            ("HYP",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            "jerks-while-awake",
            all_of(
                is_(MOVEMENT, "whole-limb-jerk"),
                is_(TIMING, "rest-awake", "after-exercise", "during-action"),
            ),
            ("HYP",),
        ),
        Sign(
            "altered-awareness",
            is_(MOVEMENT, "with-altered-awareness"),
            ("HYP",),
        ),
        Sign(
            "unrefreshing-sleep",
            is_(NIGHT_BREATHING, "yes"),
            ("HYP",),
        ),
    ),
    ask_also=(
        "jerk-with-falling",
        "bitten-tongue",
    ),
)
