"""Electrolytes, muscle enzymes and other laboratory results."""

from screening.clinical.criteria import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    is_,
)
from screening.clinical.rule import Outcome, Reference, Rule
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    CALCIUM,
    CRAMPS,
    CREATINE_KINASE,
    DARK_URINE,
    FERRITIN,
    HBA1C,
    MAGNESIUM,
    PAIN,
    PAST_HISTORY,
    POTASSIUM,
    POWER,
    RESTLESS_LEGS,
    SENSORY_SYMPTOMS,
    TSH,
    VITAMIN_B12,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    DGN_RLS,
    EAS15,
    HCA,
    MG,
    NG127_SENS,
    SFE_CA,
    THY,
    K,
)
from screening.rulebook.terms import ANY_WEAKNESS

E11 = Rule(
    id="E11",
    outcome=Outcome.EMERGENCY,
    title="Very low calcium, or tetany or tingling pointing to it",
    finding="Acute hypocalcaemia",
    when=any_of(
        below(CALCIUM, "1.9"),
        all_of(
            any_of(
                is_(CRAMPS, "tetany-carpopedal"),
                is_(SENSORY_SYMPTOMS, "perioral-fingertips"),
            ),
            any_of(below(CALCIUM, "2.2"), is_(PAST_HISTORY, "neck-endocrine-surgery")),
        ),
    ),
    may_point_to="hypocalcaemia / hypoparathyroidism",
    weight="strong",
    references=(Reference(SFE_CA),),
    review=FIRST_DRAFT,
)

E12 = Rule(
    id="E12",
    outcome=Outcome.EMERGENCY,
    title="Dangerous magnesium, potassium or calcium level",
    finding=(
        "Dangerous magnesium, potassium or calcium: discuss with medicine same day, ECG"
    ),
    when=any_of(
        at_most(MAGNESIUM, "0.4"),
        all_of(
            below(MAGNESIUM, "0.7"),
            any_of(
                is_(CRAMPS, "tetany-carpopedal"),
                is_(ACUTE_FEATURES, "seizure", "confusion-agitation"),
            ),
        ),
        below(POTASSIUM, "2.5"),
        at_least(POTASSIUM, "6.5"),
        above(CALCIUM, "3.5"),
    ),
    may_point_to=(
        "hypomagnesaemia (PPI, diuretic, alcohol, GI loss), potassium disorder"
    ),
    weight="strong (Mg), moderate (K)",
    references=(
        Reference(MG),
        Reference(K, "from memory"),
        Reference(HCA, "from memory"),
    ),
    review=FIRST_DRAFT,
)

E13 = Rule(
    id="E13",
    outcome=Outcome.EMERGENCY,
    title="Dark urine, or very high CK with muscle pain or weakness",
    finding="Possible rhabdomyolysis / severe myopathy: stop statin, same-day CK, U&E",
    when=any_of(
        is_(DARK_URINE, "yes"),
        all_of(
            above(CREATINE_KINASE, "10"),
            any_of(is_(PAIN, "muscle-proximal"), ANY_WEAKNESS, is_(POWER, "reduced")),
        ),
    ),
    may_point_to="rhabdomyolysis, statin or necrotising myopathy",
    weight="strong",
    references=(Reference(EAS15),),
    review=FIRST_DRAFT,
)

N10 = Rule(
    id="N10",
    outcome=Outcome.ROUTINE,
    title="CK more than 4 times the upper limit",
    finding="Raised CK",
    when=above(CREATINE_KINASE, "4"),
    may_point_to="myopathy, SBMA, ALS",
    weight="moderate",
    references=(Reference(EAS15),),
    review=FIRST_DRAFT,
)

G04 = Rule(
    id="G04",
    outcome=Outcome.GP_WORKUP,
    title="Low magnesium, calcium or potassium",
    finding=(
        "Low magnesium, calcium or potassium: treat, find the cause, recheck all three"
    ),
    when=any_of(
        below(MAGNESIUM, "0.7"), below(CALCIUM, "2.2"), below(POTASSIUM, "3.5")
    ),
    may_point_to="electrolyte disorder",
    weight="strong",
    references=(
        Reference(MG),
        Reference(SFE_CA),
    ),
    review=FIRST_DRAFT,
)

G11 = Rule(
    id="G11",
    outcome=Outcome.GP_WORKUP,
    title="Abnormal TSH, B12, HbA1c or ferritin",
    finding=(
        "Treatable metabolic cause: treat it, then re-examine before labelling as "
        "benign"
    ),
    when=any_of(
        is_(TSH, "low", "high"),
        is_(VITAMIN_B12, "low"),
        at_least(HBA1C, "48"),
        all_of(below(FERRITIN, "75"), is_(RESTLESS_LEGS, "urge-to-move")),
    ),
    may_point_to="thyrotoxicosis / hypothyroid myopathy, B12, diabetes, iron",
    weight="moderate",
    references=(
        Reference(THY),
        Reference(NG127_SENS),
        Reference(DGN_RLS, "75 from memory"),
    ),
    review=FIRST_DRAFT,
)

RULES = (E11, E12, E13, N10, G04, G11)
