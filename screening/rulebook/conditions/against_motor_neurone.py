"""What counts against motor neurone disease, and never lowers the urgency."""

from screening.clinical.criteria import all_of, any_of, is_
from screening.clinical.explain.differential import Sign, Text
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
        Text(
            "sensory symptoms or loss without reduced power or wasting",
            "Sensibilitätsstörung ohne verminderte Kraft oder Muskelatrophie",
        ),
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
        Text(
            "bladder, bowel or sexual dysfunction",
            "Blasen-, Mastdarm- oder Sexualfunktionsstörung",
        ),
        is_(SPHINCTER, "yes"),
        ("REDFLAG",),
    ),
    Sign(
        Text(
            "fatigable weakness, ptosis or double vision",
            "belastungsabhängig zunehmende Schwäche, Ptosis oder Doppelbilder",
        ),
        is_(FATIGABILITY, "yes"),
        ("REDFLAG",),
    ),
    Sign(Text("improvement", "Besserung"), is_(COURSE, "improving"), ("REDFLAG",)),
    Sign(
        Text(
            "over 12 months without progression, and a normal motor examination",
            "über 12 Monate ohne Fortschreiten bei unauffälligem motorischem Befund",
        ),
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
