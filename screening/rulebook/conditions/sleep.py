"""Restless legs and hypnic jerks."""

from screening.clinical.criteria import all_of, any_of, below, is_
from screening.clinical.explain.differential import Condition, Sign, Text
from screening.rulebook.questions import (
    CRAMPS,
    DRUG_CLASSES,
    FERRITIN,
    MAGNESIUM_NEED,
    MOVEMENT,
    NIGHT_BREATHING,
    RESTLESS_LEGS,
    SENSATION,
    SENSORY_SYMPTOMS,
    STIMULANTS,
    STRESS,
    TIMING,
)
from screening.rulebook.terms import FALLING_ASLEEP_ONLY

_CRITERIA = (
    ("urge-to-move", "urge to move the legs", "Bewegungsdrang der Beine"),
    ("worse-at-rest", "worse at rest", "in Ruhe stärker"),
    ("relieved-by-moving", "relieved by moving", "durch Bewegung gebessert"),
    (
        "worse-evening-night",
        "worse in the evening or at night",
        "abends oder nachts stärker",
    ),
    ("mimic-excluded", "mimics excluded", "andere Ursachen ausgeschlossen"),
)

RESTLESS_LEGS_SYNDROME = Condition(
    id="restless-legs",
    name=Text("Restless legs syndrome", "Restless-Legs-Syndrom"),
    pattern=Text(
        "Pattern that can be seen with restless legs syndrome",
        "Muster, das bei einem Restless-Legs-Syndrom vorkommen kann",
    ),
    supporting=(
        *(
            Sign(Text(en, de), is_(RESTLESS_LEGS, code), ("IRLSSG14",))
            for code, en, de in _CRITERIA
        ),
        Sign(
            Text("ferritin below 75 µg/L", "Ferritin unter 75 µg/l"),
            below(FERRITIN, "75"),
            ("DGN-RLS",),
            background=True,
        ),
        Sign(
            Text("pregnancy", "Schwangerschaft"),
            is_(MAGNESIUM_NEED, "pregnancy"),
            background=True,
        ),
        Sign(
            Text("antipsychotic or antiemetic", "Antipsychotikum oder Antiemetikum"),
            is_(DRUG_CLASSES, "antipsychotic-antiemetic"),
            ("DRUGS",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            Text("cramps, which can mimic it", "Krämpfe, die es vortäuschen können"),
            is_(CRAMPS, "night-calf", "focal-limb", "frequent-widespread"),
            ("HENING",),
        ),
        Sign(
            Text(
                "signs of neuropathy, which can mimic it",
                "Zeichen einer Neuropathie, die es vortäuschen kann",
            ),
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking"),
                is_(SENSATION, "distal-symmetric"),
            ),
        ),
    ),
    work_up=Text(
        "ferritin, transferrin saturation, blood count, electrolytes and kidney "
        "function, HbA1c",
        "Ferritin, Transferrinsättigung, Blutbild, Elektrolyte und Nierenwerte, HbA1c",
    ),
    tier_if_clean=Text("GP work-up", "hausärztliche Abklärung"),
    note=Text(
        "All five criteria are needed; four of them are met by mimics too.",
        "Alle fünf Kriterien sind nötig; vier davon erfüllen auch andere Ursachen.",
    ),
    ask_also=(
        Text("restless legs in the family", "Restless Legs in der Familie"),
        Text("kidney disease", "Nierenerkrankung"),
        Text("akathisia", "Akathisie"),
    ),
)

HYPNIC_JERKS = Condition(
    id="hypnic-jerks",
    name=Text("Hypnic jerks", "Einschlafzuckungen"),
    pattern=Text(
        "Pattern that can be seen with hypnic jerks",
        "Muster, das bei Einschlafzuckungen vorkommen kann",
    ),
    supporting=(
        Sign(
            Text("only on falling asleep", "nur beim Einschlafen"),
            FALLING_ASLEEP_ONLY,
            ("HYP",),
        ),
        Sign(
            Text(
                "stress, heavy exertion or much caffeine",
                "Stress, starke Anstrengung oder viel Koffein",
            ),
            any_of(
                is_(STRESS, "stress", "heavy-exercise"),
                is_(STIMULANTS, "caffeine-over-400mg"),
            ),
            ("HYP",),
            background=True,
        ),
    ),
    opposing=(
        Sign(
            Text("jerks while awake", "Zuckungen im Wachzustand"),
            all_of(
                is_(MOVEMENT, "whole-limb-jerk"),
                is_(TIMING, "rest-awake", "after-exercise", "during-action"),
            ),
            ("HYP",),
        ),
        Sign(
            Text("altered awareness", "verändertes Bewusstsein"),
            is_(MOVEMENT, "with-altered-awareness"),
            ("HYP",),
        ),
        Sign(
            Text(
                "unrefreshing sleep or daytime sleepiness",
                "nicht erholsamer Schlaf oder Tagesschläfrigkeit",
            ),
            is_(NIGHT_BREATHING, "yes"),
            ("HYP",),
        ),
    ),
    work_up=Text("none", "keine"),
    tier_if_clean=Text("reassurance and self-care", "Beruhigung und Selbsthilfe"),
    ask_also=(
        Text(
            "a single jerk with a sensation of falling",
            "einzelne Zuckung mit dem Gefühl zu fallen",
        ),
        Text("bitten tongue", "Zungenbiss"),
    ),
)
