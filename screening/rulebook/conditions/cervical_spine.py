"""Degeneration of the cervical spine."""

from screening.clinical.criteria import above, any_of, is_
from screening.clinical.explain.differential import Condition, Sign, Text
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
    name=Text(
        "Cervical spine degeneration", "Degenerative Erkrankung der Halswirbelsäule"
    ),
    pattern=Text(
        "Pattern that can be seen with degeneration of the cervical spine",
        "Muster, das bei degenerativer Erkrankung der Halswirbelsäule vorkommen kann",
    ),
    supporting=(
        Sign(
            Text(
                "numb clumsy hands, unsteady legs, or electric shocks on bending the "
                "neck",
                "taube, ungeschickte Hände, unsichere Beine oder elektrisierende "
                "Missempfindungen bei Kopfbeugung",
            ),
            is_(CORD_SYMPTOMS, "yes"),
            ("DCM",),
        ),
        Sign(
            Text("abnormal gait", "auffälliges Gangbild"),
            is_(GAIT, "abnormal"),
            ("DCM",),
        ),
        Sign(
            Text(
                "upper motor neurone signs or brisk reflexes",
                "Pyramidenbahnzeichen oder gesteigerte Reflexe",
            ),
            any_of(is_(UPPER_MOTOR_NEURONE, "present"), is_(REFLEXES, "brisk")),
            ("DCM",),
        ),
        Sign(
            Text("radicular pain in the arm", "radikulärer Armschmerz"),
            is_(PAIN, "neck-arm-radicular"),
            ("DCM",),
        ),
        Sign(
            Text(
                "bladder, bowel or sexual dysfunction",
                "Blasen-, Mastdarm- oder Sexualfunktionsstörung",
            ),
            is_(SPHINCTER, "yes"),
            ("DCM",),
        ),
        Sign(
            Text("age over 50", "Alter über 50 Jahre"),
            above(AGE, "50"),
            ("DCM",),
            background=True,
        ),
    ),
    opposing=(),
    work_up=Text(
        "MRI of the cervical spine, opinion of a spinal surgeon",
        "MRT der HWS, wirbelsäulenchirurgische Beurteilung",
    ),
    tier_if_clean=Text(
        "urgent; same-day emergency with sphincter disturbance",
        "dringend; Notfall am selben Tag bei Blasen- oder Mastdarmstörung",
    ),
    note=Text(
        "A purely motor picture does not speak against it.",
        "Ein rein motorisches Bild spricht nicht dagegen.",
    ),
)
