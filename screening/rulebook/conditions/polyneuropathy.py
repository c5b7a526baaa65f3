"""Polyneuropathy."""

from screening.clinical.criteria import all_of, any_of, at_least, is_
from screening.clinical.explain.differential import Condition, Sign, Text
from screening.rulebook.questions import (
    ALCOHOL,
    HBA1C,
    PAST_HISTORY,
    POWER,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    VITAMIN_B12,
    WEAKNESS_PATTERN,
    WEAKNESS_TEMPO,
)
from screening.rulebook.terms import ANY_WEAKNESS

POLYNEUROPATHY = Condition(
    id="polyneuropathy",
    name=Text("Polyneuropathy", "Polyneuropathie"),
    pattern=Text(
        "Pattern that can be seen with polyneuropathy",
        "Muster, das bei einer Polyneuropathie vorkommen kann",
    ),
    supporting=(
        Sign(
            Text(
                "tingling or numbness in a stocking pattern, or distal sensory loss",
                "strumpfförmiges Kribbeln oder Taubheit, oder distaler "
                "Sensibilitätsausfall",
            ),
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking"),
                is_(SENSATION, "distal-symmetric"),
            ),
            ("NG127-sens", "TORONTO"),
        ),
        Sign(
            Text("reduced or absent reflexes", "abgeschwächte oder fehlende Reflexe"),
            is_(REFLEXES, "reduced-absent"),
            ("TORONTO",),
        ),
        Sign(
            Text(
                "distal and symmetrical weakness", "distale und symmetrische Schwäche"
            ),
            is_(WEAKNESS_PATTERN, "distal-symmetric"),
            ("TT13",),
        ),
        Sign(
            Text("diabetes", "Diabetes mellitus"),
            any_of(is_(PAST_HISTORY, "diabetes"), at_least(HBA1C, "48")),
            ("NG127-sens",),
            background=True,
        ),
        Sign(
            Text("hazardous alcohol use", "riskanter Alkoholkonsum"),
            is_(ALCOHOL, "hazardous"),
            ("NG127-sens",),
            background=True,
        ),
        Sign(
            Text("low vitamin B12", "niedriges Vitamin B12"),
            is_(VITAMIN_B12, "low"),
            ("NG127-sens",),
            background=True,
        ),
        Sign(
            Text("other risk for neuropathy", "anderes Risiko für eine Neuropathie"),
            is_(PAST_HISTORY, "neuropathy-risk-other"),
            ("NG127-sens",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            Text("asymmetrical weakness", "asymmetrische Schwäche"),
            is_(WEAKNESS_PATTERN, "one-limb-asymmetric"),
            ("TORONTO",),
        ),
        Sign(
            Text(
                "weakness without sensory symptoms or loss",
                "Schwäche ohne Kribbeln, Taubheit oder Sensibilitätsausfall",
            ),
            all_of(
                any_of(ANY_WEAKNESS, is_(POWER, "reduced")),
                is_(SENSORY_SYMPTOMS, "none"),
                is_(SENSATION, "normal"),
            ),
            ("TORONTO",),
        ),
        Sign(
            Text(
                "onset within days to 4 weeks, or ascending over days",
                "Beginn innerhalb von Tagen bis 4 Wochen oder über Tage aufsteigend",
            ),
            any_of(
                is_(WEAKNESS_TEMPO, "hours-days", "days-to-4-weeks"),
                is_(SENSORY_SYMPTOMS, "ascending-over-days"),
            ),
            ("TORONTO", "GBS"),
        ),
        Sign(
            Text("brisk reflexes", "gesteigerte Reflexe"),
            is_(REFLEXES, "brisk"),
            ("NG127-sens",),
        ),
    ),
    work_up=Text(
        "B12, glucose, TSH, kidney function, ESR, coeliac serology, AUDIT, protein "
        "electrophoresis, nerve conduction",
        "Vitamin B12, Glukose, TSH, Nierenwerte, BSG, Zöliakie-Serologie, AUDIT, "
        "Eiweißelektrophorese, Neurographie",
    ),
    tier_if_clean=Text(
        "GP work-up; routine neurology if atypical; same-day emergency if ascending",
        "hausärztliche Abklärung; nicht dringlich zur Neurologie, wenn untypisch; "
        "Notfall am selben Tag, wenn aufsteigend",
    ),
    note=Text(
        "What opposes it asks for more speed or for another explanation, never for "
        "less care.",
        "Was dagegen spricht, verlangt mehr Eile oder eine andere Erklärung, nie "
        "weniger Sorgfalt.",
    ),
)
