"""Poisons, alcohol and drugs."""

from screening.clinical.criteria import all_of, any_of, is_, unanswered
from screening.clinical.rule import Outcome, Rule
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
    when=is_(TOXIN, "yes"),
    weight="strong",
    references=(OP,),
    review=FIRST_DRAFT,
)

E07 = Rule(
    id="E07",
    outcome=Outcome.EMERGENCY,
    when=all_of(
        is_(ALCOHOL, "stopped-or-cut-in-last-5-days"),
        is_(ACUTE_FEATURES, "confusion-agitation", "seizure", "fever", "sweating"),
    ),
    weight="strong",
    references=(CG100,),
    review=FIRST_DRAFT,
)

E08 = Rule(
    id="E08",
    outcome=Outcome.EMERGENCY,
    when=any_of(
        is_(ACUTE_FEATURES, "seizure"),
        all_of(
            is_(ACUTE_FEATURES, "salivation-tears-vomiting"),
            is_(ACUTE_FEATURES, "small-pupils"),
        ),
    ),
    weight="strong",
    references=(OP, NG127),
    review=FIRST_DRAFT,
)

E09 = Rule(
    id="E09",
    outcome=Outcome.EMERGENCY,
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
    weight="moderate",
    references=(LI,),
    review=FIRST_DRAFT,
)

E10 = Rule(
    id="E10",
    outcome=Outcome.EMERGENCY,
    when=all_of(
        is_(DRUG_CLASSES, "ssri-snri-serotonergic"),
        any_of(is_(UPPER_MOTOR_NEURONE, "present"), is_(REFLEXES, "brisk")),
        is_(ACUTE_FEATURES, "confusion-agitation", "sweating", "fever"),
    ),
    weight="strong",
    references=(HUNTER,),
    review=FIRST_DRAFT,
)

G03 = Rule(
    id="G03",
    outcome=Outcome.GP_WORKUP,
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
    weight="moderate",
    references=(MG, CG100),
    review=FIRST_DRAFT,
)

G05 = Rule(
    id="G05",
    outcome=Outcome.GP_WORKUP,
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
    weight="moderate",
    references=(DRUGS, LI),
    review=FIRST_DRAFT,
)

G10 = Rule(
    id="G10",
    outcome=Outcome.GP_WORKUP,
    when=all_of(
        is_(DRUG_CLASSES, "statin-fibrate"),
        any_of(
            is_(PAIN, "muscle-proximal"),
            is_(CRAMPS, "night-calf", "frequent-widespread"),
        ),
        unanswered(CREATINE_KINASE),
    ),
    weight="moderate",
    references=(EAS15,),
    review=FIRST_DRAFT,
    explains_only=True,
)

RULES = (E06, E07, E08, E09, E10, G03, G05, G10)
