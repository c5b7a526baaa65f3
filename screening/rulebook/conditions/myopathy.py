"""Myopathy."""

from screening.clinical.criteria import above, any_of, is_
from screening.clinical.explain.differential import Condition, Sign, Text
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
    name=Text("Myopathy", "Myopathie"),
    pattern=Text(
        "Pattern that can be seen with myopathy",
        "Muster, das bei einer Myopathie vorkommen kann",
    ),
    supporting=(
        Sign(
            Text(
                "proximal and symmetrical weakness",
                "proximale und symmetrische Schwäche",
            ),
            is_(WEAKNESS_PATTERN, "proximal-symmetric"),
            ("TT13",),
        ),
        Sign(
            Text("pain in the proximal muscles", "Schmerzen der proximalen Muskulatur"),
            is_(PAIN, "muscle-proximal"),
            ("EAS15",),
        ),
        Sign(
            Text(
                "CK above 4 times the upper limit",
                "CK über dem 4-Fachen der Obergrenze",
            ),
            above(CREATINE_KINASE, "4"),
            ("EAS15",),
        ),
        Sign(
            Text("dark urine", "dunkler Urin"),
            is_(DARK_URINE, "yes"),
            ("EAS15",),
        ),
        Sign(
            Text("statin or fibrate", "Statin oder Fibrat"),
            is_(DRUG_CLASSES, "statin-fibrate"),
            ("EAS15", "DRUGS"),
            background=True,
        ),
        Sign(
            Text("corticosteroid", "Kortikosteroid"),
            is_(DRUG_CLASSES, "corticosteroid"),
            ("DRUGS",),
            background=True,
        ),
        Sign(
            Text(
                "thyroid disease or abnormal TSH",
                "Schilddrüsenerkrankung oder auffälliges TSH",
            ),
            any_of(is_(PAST_HISTORY, "thyroid-disease"), is_(TSH, "low", "high")),
            ("THY",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            Text(
                "fasciculation, which is unusual in myopathy",
                "Faszikulationen, die bei Myopathie ungewöhnlich sind",
            ),
            is_(MOVEMENT, "flicker-under-skin", "rippling-continuous"),
            ("IBM",),
        ),
    ),
    work_up=Text(
        "CK, TSH, calcium, potassium, vitamin D, antibodies to HMG-CoA reductase, "
        "myositis antibodies, EMG",
        "CK, TSH, Calcium, Kalium, Vitamin D, Antikörper gegen HMG-CoA-Reduktase, "
        "Myositis-Antikörper, EMG",
    ),
    tier_if_clean=Text(
        "urgent if weak; same-day emergency with dark urine, or with CK above 10 times "
        "the upper limit and symptoms",
        "dringend bei Schwäche; Notfall am selben Tag bei dunklem Urin oder bei CK "
        "über dem 10-Fachen der Obergrenze mit Beschwerden",
    ),
    ask_also=(
        Text(
            "weakness of the finger flexors and quadriceps over 50 (inclusion body "
            "myositis)",
            "Schwäche der Fingerbeuger und des Quadrizeps über 50 "
            "(Einschlusskörpermyositis)",
        ),
    ),
)
