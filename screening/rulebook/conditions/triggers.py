"""Magnesium deficiency; stimulants, alcohol and stress."""

from screening.clinical.criteria import all_of, any_of, at_least, below, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    ALCOHOL,
    CRAMPS,
    DRUG_CLASSES,
    MAGNESIUM,
    MAGNESIUM_NEED,
    STIMULANTS,
    STRESS,
    TOXIN,
)

MAGNESIUM_DEFICIENCY = Condition(
    id="magnesium-deficiency",
    supporting=(
        Sign(
            "magnesium-below-0-7",
            below(MAGNESIUM, "0.7"),
            ("MG",),
        ),
        Sign(
            "tetany",
            is_(CRAMPS, "tetany-carpopedal"),
            ("MG",),
        ),
        Sign(
            "magnesium-lowering-medicine",
            is_(DRUG_CLASSES, "ppi", "diuretic", "chemotherapy-or-calcineurin"),
            ("MG", "DRUGS"),
        ),
        Sign(
            "hazardous-alcohol",
            is_(ALCOHOL, "hazardous"),
            ("MG",),
        ),
        Sign(
            "magnesium-need",
            is_(
                MAGNESIUM_NEED,
                "vomiting-diarrhoea-malabsorption",
                "pregnancy",
                "endurance-sweating",
                "poor-diet",
            ),
            ("MG", "LAY"),
        ),
    ),
    opposing=(
        Sign(
            "magnesium-not-low",
            at_least(MAGNESIUM, "0.7"),
            ("MG",),
        ),
    ),
)

STIMULANTS_ALCOHOL_STRESS = Condition(
    id="stimulants-alcohol-stress",
    supporting=(
        Sign(
            "stimulants",
            any_of(
                is_(
                    STIMULANTS,
                    "caffeine-over-400mg",
                    "energy-drinks",
                    "nicotine-heavy",
                    "illicit-or-ADHD-stimulant",
                ),
                is_(DRUG_CLASSES, "adhd-stimulant", "beta-agonist-theophylline"),
            ),
            ("SIMON13", "DRUGS"),
        ),
        Sign(
            "alcohol-or-withdrawal",
            is_(ALCOHOL, "hazardous", "stopped-or-cut-in-last-5-days"),
            ("CG100",),
        ),
        Sign(
            "stress-sleep-exertion",
            is_(STRESS, "stress", "poor-sleep", "heavy-exercise"),
            ("SIMON13",),
        ),
    ),
    opposing=(
        Sign(
            "acute-after-alcohol",
            all_of(
                is_(ALCOHOL, "stopped-or-cut-in-last-5-days"),
                is_(
                    ACUTE_FEATURES,
                    "confusion-agitation",
                    "sweating",
                    "fever",
                    "seizure",
                ),
            ),
            ("CG100",),
        ),
        Sign(
            "sedative-withdrawal",
            is_(DRUG_CLASSES, "sedative-or-opioid-withdrawal"),
            ("DRUGS",),
        ),
        Sign("poison", is_(TOXIN, "yes"), ("OP",)),
    ),
    ask_also=(
        "link-in-time-and-dose",
        "improvement-on-reduction",
    ),
)
