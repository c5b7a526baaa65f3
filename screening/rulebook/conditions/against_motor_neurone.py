"""What counts against motor neurone disease, and never lowers the urgency."""

from screening.clinical.criteria import all_of, any_of, is_
from screening.clinical.explain.differential import Sign
from screening.rulebook.questions import (
    COURSE,
    DURATION,
    FATIGABILITY,
    POWER,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    SPHINCTER,
    TONGUE,
    UPPER_MOTOR_NEURONE,
    WASTING,
)

AGAINST = (
    Sign(
        "sensory-without-motor",
        all_of(
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking", "one-limb-dermatomal"),
                is_(SENSATION, "distal-symmetric", "dermatomal-or-nerve"),
            ),
            is_(POWER, "normal"),
            is_(WASTING, "absent"),
        ),
        ("REDFLAG",),
    ),
    Sign(
        "sphincter",
        is_(SPHINCTER, "yes"),
        ("REDFLAG",),
    ),
    Sign(
        "fatigable",
        is_(FATIGABILITY, "yes"),
        ("REDFLAG",),
    ),
    Sign("improvement", is_(COURSE, "improving"), ("REDFLAG",)),
    Sign(
        "year-without-progression",
        all_of(
            is_(DURATION, "gt-12m"),
            is_(COURSE, "stable", "intermittent", "improving"),
            is_(POWER, "normal"),
            is_(WASTING, "absent"),
            is_(TONGUE, "normal"),
            is_(REFLEXES, "normal"),
            is_(UPPER_MOTOR_NEURONE, "absent"),
        ),
        ("MATT24", "BLEX93"),
    ),
)
