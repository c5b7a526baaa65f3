"""Cramp-fasciculation syndrome."""

from screening.clinical.criteria import all_of, is_
from screening.clinical.explain.differential import Condition, Sign, Text
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    CRAMPS,
    MOVEMENT,
    POWER,
    STIFFNESS,
    TIMING,
)

CRAMP_FASCICULATION = Condition(
    id="cramp-fasciculation",
    name=Text("Cramp-fasciculation syndrome", "Crampus-Faszikulations-Syndrom"),
    pattern=Text(
        "Pattern that can be seen with cramp-fasciculation syndrome",
        "Muster, das bei einem Crampus-Faszikulations-Syndrom vorkommen kann",
    ),
    supporting=(
        Sign(
            Text(
                "frequent widespread cramps together with fasciculation",
                "häufige, ausgedehnte Krämpfe zusammen mit Faszikulationen",
            ),
            all_of(
                is_(CRAMPS, "frequent-widespread"),
                is_(MOVEMENT, "flicker-under-skin"),
            ),
            ("PNH",),
        ),
        Sign(
            Text(
                "cramps and twitching after exercise",
                "Krämpfe und Muskelzucken nach körperlicher Belastung",
            ),
            all_of(
                is_(TIMING, "after-exercise"),
                is_(CRAMPS, "night-calf", "focal-limb", "frequent-widespread"),
            ),
            ("PNH",),
        ),
        Sign(
            Text("normal power", "normale Kraft"),
            is_(POWER, "normal"),
            ("PNH",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            Text(
                "stiffness or slow relaxation (can be seen with Isaacs syndrome)",
                "Steifigkeit oder verzögerte Erschlaffung (kann beim Isaacs-Syndrom "
                "vorkommen)",
            ),
            is_(STIFFNESS, "present"),
            ("PNH",),
        ),
        Sign(
            Text(
                "sweating (can be seen with Isaacs syndrome)",
                "Schwitzen (kann beim Isaacs-Syndrom vorkommen)",
            ),
            is_(ACUTE_FEATURES, "sweating"),
            ("PNH",),
        ),
        Sign(
            Text(
                "persistence in sleep (can be seen with Isaacs syndrome)",
                "Fortbestehen im Schlaf (kann beim Isaacs-Syndrom vorkommen)",
            ),
            is_(TIMING, "continuous-incl-sleep"),
            ("PNH",),
        ),
    ),
    work_up=Text(
        "EMG (after-discharges), antibodies to CASPR2 and LGI1, CK, TSH",
        "EMG (Nachentladungen), Antikörper gegen CASPR2 und LGI1, CK, TSH",
    ),
    tier_if_clean=Text("routine neurology", "neurologisch, nicht dringlich"),
)
