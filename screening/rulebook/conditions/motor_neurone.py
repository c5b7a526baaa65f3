"""Motor neurone disease."""

from screening.clinical.criteria import above, all_of, any_of, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.conditions.against_motor_neurone import AGAINST
from screening.rulebook.questions import (
    AGE,
    BREATHLESSNESS,
    COGNITION,
    COURSE,
    FAMILY_HISTORY,
    NIGHT_BREATHING,
    PAIN,
    POWER,
    REFLEXES,
    SITES,
    SPEECH,
    SWALLOWING,
    TONGUE,
    UPPER_MOTOR_NEURONE,
    WASTING,
    WEAKNESS,
    WEAKNESS_PATTERN,
    WEAKNESS_TEMPO,
    WEIGHT_LOSS,
)
from screening.rulebook.terms import ANY_WEAKNESS

MOTOR_NEURONE_DISEASE = Condition(
    id="mnd",
    supporting=(
        Sign(
            "focal-weakness-with-loss",
            all_of(
                is_(WEAKNESS, "functional-loss"),
                is_(WEAKNESS_PATTERN, "one-limb-asymmetric", "hand", "foot-drop"),
            ),
            ("NG127-weak", "REDFLAG"),
        ),
        Sign(
            "weakness-without-pain",
            all_of(ANY_WEAKNESS, is_(PAIN, "none")),
            ("REDFLAG",),
        ),
        Sign(
            "neck-weakness",
            is_(WEAKNESS_PATTERN, "neck-head-drop"),
            ("TT13",),
        ),
        Sign(
            "reduced-power-or-wasting",
            any_of(is_(POWER, "reduced"), is_(WASTING, "present")),
            ("NG127-tics", "NG42"),
        ),
        Sign(
            "umn-with-wasting",
            all_of(
                any_of(is_(UPPER_MOTOR_NEURONE, "present"), is_(REFLEXES, "brisk")),
                any_of(is_(WASTING, "present"), is_(TONGUE, "abnormal")),
            ),
            ("GCC", "DCM"),
        ),
        Sign(
            "bulbar",
            any_of(
                is_(SPEECH, "yes"),
                is_(SWALLOWING, "mild", "unsafe"),
                is_(TONGUE, "abnormal"),
            ),
            ("REDFLAG", "MEI22"),
        ),
        Sign(
            "breathing",
            any_of(
                is_(BREATHLESSNESS, "exertion-only", "rest-or-lying-flat"),
                is_(NIGHT_BREATHING, "yes"),
            ),
            ("NG127-weak", "NG42", "RESP"),
        ),
        Sign(
            "weight-loss",
            is_(WEIGHT_LOSS, "yes"),
            ("MEI22",),
        ),
        Sign(
            "progression",
            any_of(
                is_(COURSE, "spreading-or-worsening"),
                is_(WEAKNESS_TEMPO, "weeks-to-months"),
            ),
            ("REDFLAG",),
        ),
        Sign(
            "behaviour",
            is_(COGNITION, "yes"),
            ("NG42", "REDFLAG"),
        ),
        Sign(
            "generalised-with-weakness",
            all_of(is_(SITES, "generalised"), ANY_WEAKNESS),
            ("TT13",),
        ),
        Sign(
            "family-mnd",
            is_(FAMILY_HISTORY, "mnd-ftd"),
            ("REDFLAG",),
        ),
        Sign(
            "over-40",
            above(AGE, "40"),
            ("PULSE", "TT13"),
            background=True,
        ),
    ),
    opposing=AGAINST,
)
