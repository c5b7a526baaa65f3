"""Motor neurone disease."""

from screening.clinical.criteria import above, all_of, any_of, is_
from screening.clinical.explain.differential import Condition, Sign, Text
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
    name=Text("Motor neurone disease (ALS/MND)", "Motoneuronerkrankung (ALS)"),
    pattern=Text(
        "Pattern that can be seen with motor neurone disease (ALS/MND)",
        "Muster, das bei einer Motoneuronerkrankung (ALS) vorkommen kann",
    ),
    supporting=(
        Sign(
            Text(
                "asymmetrical or focal weakness with loss of function",
                "asymmetrische oder fokale Schwäche mit Funktionsverlust",
            ),
            all_of(
                is_(WEAKNESS, "functional-loss"),
                is_(WEAKNESS_PATTERN, "one-limb-asymmetric", "hand", "foot-drop"),
            ),
            ("NG127-weak", "REDFLAG"),
        ),
        Sign(
            Text("weakness without pain", "Schwäche ohne Schmerzen"),
            all_of(ANY_WEAKNESS, is_(PAIN, "none")),
            ("REDFLAG",),
        ),
        Sign(
            Text("neck weakness or head drop", "Nackenschwäche oder Kopfhalteschwäche"),
            is_(WEAKNESS_PATTERN, "neck-head-drop"),
            ("TT13",),
        ),
        Sign(
            Text(
                "reduced power or muscle wasting",
                "verminderte Kraft oder Muskelatrophie",
            ),
            any_of(is_(POWER, "reduced"), is_(WASTING, "present")),
            ("NG127-tics", "NG42"),
        ),
        Sign(
            Text(
                "upper motor neurone signs or brisk reflexes together with wasting",
                "Pyramidenbahnzeichen oder gesteigerte Reflexe zusammen mit "
                "Muskelatrophie",
            ),
            all_of(
                any_of(is_(UPPER_MOTOR_NEURONE, "present"), is_(REFLEXES, "brisk")),
                any_of(is_(WASTING, "present"), is_(TONGUE, "abnormal")),
            ),
            ("GCC", "DCM"),
        ),
        Sign(
            Text("bulbar symptom or sign", "bulbäres Symptom oder Zeichen"),
            any_of(
                is_(SPEECH, "yes"),
                is_(SWALLOWING, "mild", "unsafe"),
                is_(TONGUE, "abnormal"),
            ),
            ("REDFLAG", "MEI22"),
        ),
        Sign(
            Text(
                "breathlessness, or signs of hypoventilation at night",
                "Atemnot oder Hinweise auf nächtliche Hypoventilation",
            ),
            any_of(
                is_(BREATHLESSNESS, "exertion-only", "rest-or-lying-flat"),
                is_(NIGHT_BREATHING, "yes"),
            ),
            ("NG127-weak", "NG42", "RESP"),
        ),
        Sign(
            Text("weight loss", "Gewichtsverlust"),
            is_(WEIGHT_LOSS, "yes"),
            ("MEI22",),
        ),
        Sign(
            Text(
                "progression of the twitching or weakness",
                "Fortschreiten des Muskelzuckens oder der Schwäche",
            ),
            any_of(
                is_(COURSE, "spreading-or-worsening"),
                is_(WEAKNESS_TEMPO, "weeks-to-months"),
            ),
            ("REDFLAG",),
        ),
        Sign(
            Text(
                "change in behaviour, or uncontrolled laughing or crying",
                "Verhaltensänderung oder unkontrolliertes Lachen oder Weinen",
            ),
            is_(COGNITION, "yes"),
            ("NG42", "REDFLAG"),
        ),
        Sign(
            Text(
                "generalised twitching together with weakness",
                "generalisiertes Muskelzucken zusammen mit Schwäche",
            ),
            all_of(is_(SITES, "generalised"), ANY_WEAKNESS),
            ("TT13",),
        ),
        Sign(
            Text(
                "MND or frontotemporal dementia in the family",
                "ALS oder frontotemporale Demenz in der Familie",
            ),
            is_(FAMILY_HISTORY, "mnd-ftd"),
            ("REDFLAG",),
        ),
        Sign(
            Text("age over 40", "Alter über 40 Jahre"),
            above(AGE, "40"),
            ("PULSE", "TT13"),
            background=True,
        ),
    ),
    opposing=AGAINST,
    work_up=Text(
        "EMG and nerve conduction, MRI of the neck, CK, TSH, protein electrophoresis",
        "EMG und Neurographie, MRT der HWS, CK, TSH, Eiweißelektrophorese",
    ),
    tier_if_clean=Text(
        "urgent neurology; same-day emergency with breathing or swallowing at risk",
        "dringend Neurologie; Notfall am selben Tag bei gefährdeter Atmung oder "
        "gefährdetem Schlucken",
    ),
    note=Text(
        "What opposes it never lowers the urgency: urinary incontinence, for "
        "example, was itself a predictor of MND in primary care.",
        "Was dagegen spricht, senkt nie die Dringlichkeit: Harninkontinenz etwa war "
        "in der Hausarztpraxis selbst ein Prädiktor für eine Motoneuronerkrankung.",
    ),
)
