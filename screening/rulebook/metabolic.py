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
from screening.clinical.rule import Outcome, Rule
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
    weight="strong",
    references=(SFE_CA,),
    review=FIRST_DRAFT,
)

E12 = Rule(
    id="E12",
    outcome=Outcome.EMERGENCY,
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
    weight="strong-mg-moderate-k",
    references=(MG, K, HCA),
    review=FIRST_DRAFT,
)

E13 = Rule(
    id="E13",
    outcome=Outcome.EMERGENCY,
    when=any_of(
        is_(DARK_URINE, "yes"),
        all_of(
            above(CREATINE_KINASE, "10"),
            any_of(is_(PAIN, "muscle-proximal"), ANY_WEAKNESS, is_(POWER, "reduced")),
        ),
    ),
    weight="strong",
    references=(EAS15,),
    review=FIRST_DRAFT,
)

N10 = Rule(
    id="N10",
    outcome=Outcome.ROUTINE,
    when=above(CREATINE_KINASE, "4"),
    weight="moderate",
    references=(EAS15,),
    review=FIRST_DRAFT,
)

G04 = Rule(
    id="G04",
    outcome=Outcome.GP_WORKUP,
    when=any_of(
        below(MAGNESIUM, "0.7"), below(CALCIUM, "2.2"), below(POTASSIUM, "3.5")
    ),
    weight="strong",
    references=(MG, SFE_CA),
    review=FIRST_DRAFT,
)

G11 = Rule(
    id="G11",
    outcome=Outcome.GP_WORKUP,
    when=any_of(
        is_(TSH, "low", "high"),
        is_(VITAMIN_B12, "low"),
        at_least(HBA1C, "48"),
        all_of(below(FERRITIN, "75"), is_(RESTLESS_LEGS, "urge-to-move")),
    ),
    weight="moderate",
    references=(THY, NG127_SENS, DGN_RLS),
    review=FIRST_DRAFT,
)

RULES = (E11, E12, E13, N10, G04, G11)
