"""Triggers, drugs, poisons and history."""

from screening.clinical.criteria import any_of, is_
from screening.clinical.question import choice, choices
from screening.rulebook.questions.symptoms import PAIN, SEX

STIMULANTS = choices(
    "tr-stimulants",
    "grp-triggers",
    (
        "none",
        "caffeine-over-400mg",
        "energy-drinks",
        "nicotine-heavy",
        "illicit-or-ADHD-stimulant",
        "unknown",
    ),
)

ALCOHOL = choice(
    "tr-alcohol",
    "grp-triggers",
    ("none-low", "hazardous", "stopped-or-cut-in-last-5-days", "unknown"),
    gate=True,
    ask_first=True,
)

STRESS = choices(
    "tr-stress",
    "grp-triggers",
    ("stress", "poor-sleep", "heavy-exercise", "none", "unknown"),
)

WORRY = choice(
    "tr-worry",
    "grp-triggers",
    ("yes", "no", "unknown"),
)

MAGNESIUM_NEED = choices(
    "tr-mgneed",
    "grp-triggers",
    (
        "poor-diet",
        "vomiting-diarrhoea-malabsorption",
        "pregnancy",
        "endurance-sweating",
        "none",
        "unknown",
    ),
)

DRUG_CLASSES = choices(
    "dr-classes",
    "grp-drugs",
    (
        "ppi",
        "diuretic",
        "beta-agonist-theophylline",
        "lithium",
        "ssri-snri-serotonergic",
        "adhd-stimulant",
        "statin-fibrate",
        "corticosteroid",
        "cholinesterase-inhibitor",
        "antipsychotic-antiemetic",
        "chemotherapy-or-calcineurin",
        "sedative-or-opioid-withdrawal",
        "none",
        "unknown",
    ),
    gate=True,
)

DARK_URINE = choice(
    "ur-dark",
    "grp-drugs",
    ("yes", "no", "unknown"),
    shown_when=any_of(
        is_(PAIN, "muscle-proximal"), is_(DRUG_CLASSES, "statin-fibrate")
    ),
)

TOXIN = choice(
    "dr-toxin",
    "grp-drugs",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

FAMILY_HISTORY = choices(
    "hx-family",
    "grp-history",
    ("mnd-ftd", "neuromuscular-other", "none", "unknown"),
    gate=True,
)

PAST_HISTORY = choices(
    "hx-past",
    "grp-history",
    (
        "polio",
        "cancer",
        "thyroid-disease",
        "neck-endocrine-surgery",
        "diabetes",
        "neuropathy-risk-other",
        "infection-last-6w",
        "demyelination-or-other-neuro",
        "normal-emg-before",
        "none",
        "unknown",
    ),
    gate=True,
)

KENNEDY_FEATURES = choice(
    "hx-kennedy",
    "grp-history",
    ("yes", "no", "unknown"),
    shown_when=is_(SEX, "male"),
)
