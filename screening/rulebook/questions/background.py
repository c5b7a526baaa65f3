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
    silence_argued=True,
    why="Commonest reversible aggravators [SIMON13]",
)

ALCOHOL = choice(
    "tr-alcohol",
    "grp-triggers",
    ("none-low", "hazardous", "stopped-or-cut-in-last-5-days", "unknown"),
    gate=True,
    ask_first=True,
    why="Mg loss, neuropathy, withdrawal [CG100, MG]",
)

STRESS = choices(
    "tr-stress",
    "grp-triggers",
    ("stress", "poor-sleep", "heavy-exercise", "none", "unknown"),
    why="benign causes; aggravators in FASICS [SIMON13]",
)

WORRY = choice(
    "tr-worry",
    "grp-triggers",
    ("yes", "no", "unknown"),
    silence_argued=True,
    why=(
        "Health anxiety is treatable and common in BFS, but never lowers the tier "
        "[BLACK19, KIER20]"
    ),
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
    silence_argued=True,
    why="article causes; serum Mg only partly reflects stores [MG]",
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
    why="Drug-induced fasciculation, myokymia, myopathy, low Mg/K, RLS [DRUGS]",
)

DARK_URINE = choice(
    "ur-dark",
    "grp-drugs",
    ("yes", "no", "unknown"),
    shown_when=any_of(
        is_(PAIN, "muscle-proximal"), is_(DRUG_CLASSES, "statin-fibrate")
    ),
    silence_argued=True,
    why="Rhabdomyolysis [EAS15]",
)

TOXIN = choice(
    "dr-toxin",
    "grp-drugs",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
    why="Organophosphate/carbamate [OP]",
)

FAMILY_HISTORY = choices(
    "hx-family",
    "grp-history",
    ("mnd-ftd", "neuromuscular-other", "none", "unknown"),
    gate=True,
    why="Supporting factor in the Red Flag tool; C9orf72; Kennedy, CMT [REDFLAG]",
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
    why=(
        "Post-polio, paraneoplastic, metabolic, GBS, relapse; a past normal EMG "
        "never cancels new weakness [PPS, GBS, SINGH11]"
    ),
)

KENNEDY_FEATURES = choice(
    "hx-kennedy",
    "grp-history",
    ("yes", "no", "unknown"),
    shown_when=is_(SEX, "male"),
    silence_argued=True,
    why="Kennedy's disease [SBMA, TT13]",
)

QUESTIONS = (
    STIMULANTS,
    ALCOHOL,
    STRESS,
    WORRY,
    MAGNESIUM_NEED,
    DRUG_CLASSES,
    DARK_URINE,
    TOXIN,
    FAMILY_HISTORY,
    PAST_HISTORY,
    KENNEDY_FEATURES,
)
