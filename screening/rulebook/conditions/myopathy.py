"""Myopathy."""

from screening.clinical.criteria import above, any_of, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    CREATINE_KINASE,
    DARK_URINE,
    DRUG_CLASSES,
    MOVEMENT,
    PAIN,
    PAST_HISTORY,
    TSH,
    WEAKNESS_PATTERN,
)

MYOPATHY = Condition(
    id="myopathy",
    supporting=(
        Sign(
            "proximal-weakness",
            is_(WEAKNESS_PATTERN, "proximal-symmetric"),
            ("TT13",),
        ),
        Sign(
            "proximal-pain",
            is_(PAIN, "muscle-proximal"),
            ("EAS15",),
        ),
        Sign(
            "ck-over-4",
            above(CREATINE_KINASE, "4"),
            ("EAS15",),
        ),
        Sign(
            "dark-urine",
            is_(DARK_URINE, "yes"),
            ("EAS15",),
        ),
        Sign(
            "statin-or-fibrate",
            is_(DRUG_CLASSES, "statin-fibrate"),
            ("EAS15", "DRUGS"),
            background=True,
        ),
        Sign(
            "corticosteroid",
            is_(DRUG_CLASSES, "corticosteroid"),
            ("DRUGS",),
            background=True,
        ),
        Sign(
            "thyroid",
            any_of(is_(PAST_HISTORY, "thyroid-disease"), is_(TSH, "low", "high")),
            ("THY",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            "fasciculation-unusual",
            is_(MOVEMENT, "flicker-under-skin", "rippling-continuous"),
            ("IBM",),
        ),
    ),
    ask_also=("finger-flexors-and-quadriceps",),
)
