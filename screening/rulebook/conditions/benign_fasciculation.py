"""Benign fasciculation."""

from screening.clinical.criteria import all_of, any_of, at_least, below, is_
from screening.clinical.explain.differential import Condition, Sign, Text
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
    name=Text("Benign fasciculation", "Benigne Faszikulationen"),
    pattern=Text(
        "Pattern that can be seen with benign fasciculation",
        "Muster, das bei benignen Faszikulationen vorkommen kann",
    ),
    supporting=(
        Sign(
            Text("calf or foot, or eyelid", "Wade oder Fuß, oder Augenlid"),
            is_(SITES, "calf-foot", "eyelid"),
            ("FILIP18", "SIMON13"),
        ),
        Sign(
            Text("moves from place to place", "wechselnde Stellen"),
            is_(SPREAD, "migratory"),
            ("FILIP18",),
        ),
        Sign(
            Text("present for over 3 months", "seit mehr als 3 Monaten bestehend"),
            OVER_THREE_MONTHS,
            ("FILIP18", "MATT24"),
        ),
        Sign(
            Text(
                "normal neurological examination", "unauffälliger neurologischer Befund"
            ),
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
            Text("under 40", "unter 40 Jahre alt"),
            below(AGE, "40"),
            ("TT13",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            Text("abnormal finding on examination", "auffälliger Untersuchungsbefund"),
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
            Text(
                "age 50 or over with focal twitching or with cramps",
                "ab 50 Jahren mit fokalem Muskelzucken oder mit Krämpfen",
            ),
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
    work_up=Text(
        "one set of blood tests; EMG from age 50 or with worrying signs",
        "einmalige Laboruntersuchung; EMG ab 50 Jahren oder bei beunruhigenden Zeichen",
    ),
    tier_if_clean=Text(
        "GP work-up, then reassurance",
        "hausärztliche Abklärung, danach Beruhigung",
    ),
    note=Text(
        "No diagnosis at first contact; not to be taken as secure before 4 to 5 years.",
        "Keine Diagnose beim ersten Kontakt; die Bezeichnung ist erst nach 4 bis 5 "
        "Jahren gesichert.",
    ),
)
