"""Degeneration of the cervical spine."""

from screening.clinical.criteria import above, any_of, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    AGE,
    CORD_SYMPTOMS,
    GAIT,
    PAIN,
    REFLEXES,
    SPHINCTER,
    UPPER_MOTOR_NEURONE,
)

CERVICAL_SPINE = Condition(
    id="cervical-spine",
    supporting=(
        Sign(
            "clumsy-hands",
            is_(CORD_SYMPTOMS, "yes"),
            ("DCM",),
        ),
        Sign(
            "abnormal-gait",
            is_(GAIT, "abnormal"),
            ("DCM",),
        ),
        Sign(
            "umn-or-brisk",
            any_of(is_(UPPER_MOTOR_NEURONE, "present"), is_(REFLEXES, "brisk")),
            ("DCM",),
        ),
        Sign(
            "arm-radicular",
            is_(PAIN, "neck-arm-radicular"),
            ("DCM",),
        ),
        Sign(
            "sphincter",
            is_(SPHINCTER, "yes"),
            ("DCM",),
        ),
        Sign(
            "over-50",
            above(AGE, "50"),
            ("DCM",),
            background=True,
        ),
    ),
    opposing=(),
)
