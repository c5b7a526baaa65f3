"""Polyneuropathy."""

from screening.clinical.criteria import all_of, any_of, at_least, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    ALCOHOL,
    HBA1C,
    PAST_HISTORY,
    POWER,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    VITAMIN_B12,
    WEAKNESS_PATTERN,
    WEAKNESS_TEMPO,
)
from screening.rulebook.terms import ANY_WEAKNESS

POLYNEUROPATHY = Condition(
    id="polyneuropathy",
    supporting=(
        Sign(
            "stocking-sensory",
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking"),
                is_(SENSATION, "distal-symmetric"),
            ),
            ("NG127-sens", "TORONTO"),
        ),
        Sign(
            "reduced-reflexes",
            is_(REFLEXES, "reduced-absent"),
            ("TORONTO",),
        ),
        Sign(
            "distal-weakness",
            is_(WEAKNESS_PATTERN, "distal-symmetric"),
            ("TT13",),
        ),
        Sign(
            "diabetes",
            any_of(is_(PAST_HISTORY, "diabetes"), at_least(HBA1C, "48")),
            ("NG127-sens",),
            background=True,
        ),
        Sign(
            "hazardous-alcohol",
            is_(ALCOHOL, "hazardous"),
            ("NG127-sens",),
            background=True,
        ),
        Sign(
            "low-b12",
            is_(VITAMIN_B12, "low"),
            ("NG127-sens",),
            background=True,
        ),
        Sign(
            "neuropathy-risk",
            is_(PAST_HISTORY, "neuropathy-risk-other"),
            ("NG127-sens",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            "asymmetrical-weakness",
            is_(WEAKNESS_PATTERN, "one-limb-asymmetric"),
            ("TORONTO",),
        ),
        Sign(
            "weakness-without-sensory",
            all_of(
                any_of(ANY_WEAKNESS, is_(POWER, "reduced")),
                is_(SENSORY_SYMPTOMS, "none"),
                is_(SENSATION, "normal"),
            ),
            ("TORONTO",),
        ),
        Sign(
            "onset-within-4-weeks",
            any_of(
                is_(WEAKNESS_TEMPO, "hours-days", "days-to-4-weeks"),
                is_(SENSORY_SYMPTOMS, "ascending-over-days"),
            ),
            ("TORONTO", "GBS"),
        ),
        Sign(
            "brisk-reflexes",
            is_(REFLEXES, "brisk"),
            ("NG127-sens",),
        ),
    ),
)
