"""Findings with a name of their own, shared by several rules."""

from screening.clinical.criteria import (
    Term,
    all_of,
    any_of,
    is_,
    not_,
    only,
    unanswered,
)
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    BREATHLESSNESS,
    CORD_SYMPTOMS,
    DURATION,
    FATIGABILITY,
    GAIT,
    MOVEMENT,
    POWER,
    QUESTIONS,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    SITES,
    SPEECH,
    SPHINCTER,
    STIFFNESS,
    SWALLOWING,
    TIMING,
    TONGUE,
    TOXIN,
    UPPER_MOTOR_NEURONE,
    WASTING,
    WEAKNESS,
    WEIGHT_LOSS,
)

FASCICULATION = Term(
    "fasciculation",
    any_of(
        is_(MOVEMENT, "flicker-under-skin", "rippling-continuous"), unanswered(MOVEMENT)
    ),
)

FOUR_WEEKS_OR_MORE = Term(
    "four-weeks-or-more",
    is_(DURATION, "4w-3m", "3m-12m", "gt-12m"),
)

OVER_THREE_MONTHS = Term(
    "over-three-months",
    is_(DURATION, "3m-12m", "gt-12m"),
)

ANY_WEAKNESS = Term(
    "any-weakness",
    is_(WEAKNESS, "subjective-only", "functional-loss"),
)

EYELID_ONLY = Term(
    "eyelid-only",
    only(SITES, "eyelid"),
)

FALLING_ASLEEP_ONLY = Term(
    "falling-asleep-only",
    only(TIMING, "falling-asleep-only"),
)

GATE_OPEN = Term(
    "gate-open",
    any_of(*(unanswered(question) for question in QUESTIONS if question.gate)),
)

CLEAN_GATE = Term(
    "clean-gate",
    all_of(
        not_(GATE_OPEN),
        is_(WEAKNESS, "none"),
        is_(FATIGABILITY, "no"),
        is_(SPEECH, "no"),
        is_(SWALLOWING, "no"),
        is_(BREATHLESSNESS, "none"),
        is_(ACUTE_FEATURES, "none"),
        is_(WEIGHT_LOSS, "no"),
        is_(POWER, "normal"),
        is_(WASTING, "absent"),
        is_(TONGUE, "normal"),
        is_(REFLEXES, "normal"),
        is_(UPPER_MOTOR_NEURONE, "absent"),
        is_(GAIT, "normal"),
        is_(SENSATION, "normal"),
        is_(STIFFNESS, "absent"),
        is_(SPHINCTER, "no"),
        is_(CORD_SYMPTOMS, "no"),
        is_(TOXIN, "no"),
        is_(SENSORY_SYMPTOMS, "none", "intermittent-nonspecific"),
        not_(
            is_(
                SENSORY_SYMPTOMS,
                "distal-stocking",
                "one-limb-dermatomal",
                "ascending-over-days",
                "perioral-fingertips",
                "saddle",
            )
        ),
    ),
)

TERMS = (
    FASCICULATION,
    FOUR_WEEKS_OR_MORE,
    OVER_THREE_MONTHS,
    ANY_WEAKNESS,
    EYELID_ONLY,
    FALLING_ASLEEP_ONLY,
    GATE_OPEN,
    CLEAN_GATE,
)
