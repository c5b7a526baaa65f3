"""Poisons, alcohol and drugs."""

from screening.clinical.criteria import all_of, any_of, is_, unanswered
from screening.clinical.rule import Outcome, Reference, Rule
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    ALCOHOL,
    CRAMPS,
    CREATINE_KINASE,
    DRUG_CLASSES,
    GAIT,
    MAGNESIUM,
    MAGNESIUM_NEED,
    PAIN,
    REFLEXES,
    SPEECH,
    STIMULANTS,
    TOXIN,
    UPPER_MOTOR_NEURONE,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import CG100, DRUGS, EAS15, HUNTER, LI, MG, NG127, OP

E06 = Rule(
    id="E06",
    outcome=Outcome.EMERGENCY,
    title="Contact with a poison in the last 3 days",
    finding="Toxic exposure: contact poisons service / emergency department now",
    when=is_(TOXIN, "yes"),
    may_point_to="organophosphate/carbamate",
    weight="strong",
    references=(Reference(OP),),
    review=FIRST_DRAFT,
)

E07 = Rule(
    id="E07",
    outcome=Outcome.EMERGENCY,
    title="Alcohol stopped or cut down, with acute symptoms",
    finding="Complicated alcohol withdrawal risk",
    when=all_of(
        is_(ALCOHOL, "stopped-or-cut-in-last-5-days"),
        is_(ACUTE_FEATURES, "confusion-agitation", "seizure", "fever", "sweating"),
    ),
    may_point_to="alcohol withdrawal",
    weight="strong",
    references=(Reference(CG100),),
    review=FIRST_DRAFT,
)

E08 = Rule(
    id="E08",
    outcome=Outcome.EMERGENCY,
    title="Seizure, or pattern of cholinergic poisoning",
    finding="Seizure, or cholinergic toxidrome even if exposure is denied",
    when=any_of(
        is_(ACUTE_FEATURES, "seizure"),
        all_of(
            is_(ACUTE_FEATURES, "salivation-tears-vomiting"),
            is_(ACUTE_FEATURES, "small-pupils"),
        ),
    ),
    may_point_to="seizure; cholinergic crisis",
    weight="strong",
    references=(
        Reference(OP),
        Reference(NG127, "seizure cross-referral"),
    ),
    review=FIRST_DRAFT,
)

E09 = Rule(
    id="E09",
    outcome=Outcome.EMERGENCY,
    title="Lithium with possible signs of toxicity",
    finding="Possible lithium toxicity: same-day level and renal function",
    when=all_of(
        is_(DRUG_CLASSES, "lithium"),
        any_of(
            is_(
                ACUTE_FEATURES,
                "confusion-agitation",
                "salivation-tears-vomiting",
                "seizure",
            ),
            is_(GAIT, "abnormal"),
            is_(SPEECH, "yes"),
        ),
    ),
    may_point_to="lithium toxicity",
    weight="moderate",
    references=(Reference(LI),),
    review=FIRST_DRAFT,
)

E10 = Rule(
    id="E10",
    outcome=Outcome.EMERGENCY,
    title="Serotonergic medicine with brisk reflexes and acute symptoms",
    finding="Possible serotonin toxicity (Hunter pattern)",
    when=all_of(
        is_(DRUG_CLASSES, "ssri-snri-serotonergic"),
        any_of(is_(UPPER_MOTOR_NEURONE, "present"), is_(REFLEXES, "brisk")),
        is_(ACUTE_FEATURES, "confusion-agitation", "sweating", "fever"),
    ),
    may_point_to="serotonin toxicity",
    weight="strong",
    references=(Reference(HUNTER),),
    review=FIRST_DRAFT,
)

G03 = Rule(
    id="G03",
    outcome=Outcome.GP_WORKUP,
    title="Risk of low magnesium without a result, or alcohol risk",
    finding=(
        "Check Mg, Ca, K, U&E; with alcohol also AUDIT, LFT, B12, folate, and advise "
        "against sudden stopping"
    ),
    when=any_of(
        all_of(
            any_of(
                is_(DRUG_CLASSES, "ppi", "diuretic", "chemotherapy-or-calcineurin"),
                is_(MAGNESIUM_NEED, "vomiting-diarrhoea-malabsorption", "poor-diet"),
            ),
            unanswered(MAGNESIUM),
        ),
        is_(ALCOHOL, "hazardous", "stopped-or-cut-in-last-5-days"),
    ),
    may_point_to="hypomagnesaemia; alcohol-related twitching or neuropathy",
    weight="moderate",
    references=(
        Reference(MG),
        Reference(CG100),
    ),
    review=FIRST_DRAFT,
)

G05 = Rule(
    id="G05",
    outcome=Outcome.GP_WORKUP,
    title="Medicine or stimulant that may cause twitching",
    finding=(
        "Medication/stimulant review; never stop abruptly (antidepressant, lithium, "
        "sedative). Lithium: level, U&E, Ca, TSH within 24 h"
    ),
    when=any_of(
        is_(
            DRUG_CLASSES,
            "ppi",
            "diuretic",
            "beta-agonist-theophylline",
            "ssri-snri-serotonergic",
            "adhd-stimulant",
            "corticosteroid",
            "cholinesterase-inhibitor",
            "chemotherapy-or-calcineurin",
            "antipsychotic-antiemetic",
            "sedative-or-opioid-withdrawal",
            "lithium",
            "statin-fibrate",
        ),
        is_(STIMULANTS, "illicit-or-ADHD-stimulant"),
    ),
    may_point_to="drug-induced twitching",
    weight="moderate",
    references=(
        Reference(DRUGS),
        Reference(LI),
    ),
    review=FIRST_DRAFT,
)

G10 = Rule(
    id="G10",
    outcome=Outcome.GP_WORKUP,
    title="Statin or fibrate with muscle symptoms, CK not known",
    finding="CK, TSH, U&E, vitamin D; statin plan",
    when=all_of(
        is_(DRUG_CLASSES, "statin-fibrate"),
        any_of(
            is_(PAIN, "muscle-proximal"),
            is_(CRAMPS, "night-calf", "frequent-widespread"),
        ),
        unanswered(CREATINE_KINASE),
    ),
    may_point_to="statin-associated symptoms",
    weight="moderate",
    references=(Reference(EAS15),),
    review=FIRST_DRAFT,
)

RULES = (E06, E07, E08, E09, E10, G03, G05, G10)
