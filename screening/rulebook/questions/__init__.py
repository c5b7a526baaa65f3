"""The questions that the rules read; the Questionnaire is made of them.

A question is declared in the module of its kind and is asked in its group.
"""

from screening.rulebook.questions import background, examination, laboratory, symptoms
from screening.rulebook.questions.background import (
    ALCOHOL,
    DARK_URINE,
    DRUG_CLASSES,
    FAMILY_HISTORY,
    KENNEDY_FEATURES,
    MAGNESIUM_NEED,
    PAST_HISTORY,
    STIMULANTS,
    STRESS,
    TOXIN,
    WORRY,
)
from screening.rulebook.questions.examination import (
    GAIT,
    POWER,
    REFLEXES,
    SENSATION,
    STIFFNESS,
    TONGUE,
    UPPER_MOTOR_NEURONE,
    WASTING,
)
from screening.rulebook.questions.groups import GROUPS
from screening.rulebook.questions.laboratory import (
    CALCIUM,
    CREATINE_KINASE,
    FERRITIN,
    HBA1C,
    MAGNESIUM,
    POTASSIUM,
    TSH,
    VITAMIN_B12,
)
from screening.rulebook.questions.symptoms import (
    ACUTE_FEATURES,
    AGE,
    BREATHLESSNESS,
    COGNITION,
    CORD_SYMPTOMS,
    COURSE,
    CRAMPS,
    DURATION,
    FATIGABILITY,
    MOVEMENT,
    NIGHT_BREATHING,
    PAIN,
    RESTLESS_LEGS,
    SENSORY_SYMPTOMS,
    SEX,
    SITES,
    SPEECH,
    SPHINCTER,
    SPREAD,
    SWALLOWING,
    TIMING,
    WEAKNESS,
    WEAKNESS_PATTERN,
    WEAKNESS_TEMPO,
    WEIGHT_LOSS,
)

_MODULES = (symptoms, examination, background, laboratory)


# Group by group, and within a group in the order of the module.
QUESTIONS = tuple(
    sorted(
        (question for module in _MODULES for question in module.QUESTIONS),
        key=lambda question: GROUPS.index(question.group),
    )
)

__all__ = [
    "ACUTE_FEATURES",
    "AGE",
    "ALCOHOL",
    "BREATHLESSNESS",
    "CALCIUM",
    "COGNITION",
    "CORD_SYMPTOMS",
    "COURSE",
    "CRAMPS",
    "CREATINE_KINASE",
    "DARK_URINE",
    "DRUG_CLASSES",
    "DURATION",
    "FAMILY_HISTORY",
    "FATIGABILITY",
    "FERRITIN",
    "GAIT",
    "GROUPS",
    "HBA1C",
    "KENNEDY_FEATURES",
    "MAGNESIUM",
    "MAGNESIUM_NEED",
    "MOVEMENT",
    "NIGHT_BREATHING",
    "PAIN",
    "PAST_HISTORY",
    "POTASSIUM",
    "POWER",
    "QUESTIONS",
    "REFLEXES",
    "RESTLESS_LEGS",
    "SENSATION",
    "SENSORY_SYMPTOMS",
    "SEX",
    "SITES",
    "SPEECH",
    "SPHINCTER",
    "SPREAD",
    "STIFFNESS",
    "STIMULANTS",
    "STRESS",
    "SWALLOWING",
    "TIMING",
    "TONGUE",
    "TOXIN",
    "TSH",
    "UPPER_MOTOR_NEURONE",
    "VITAMIN_B12",
    "WASTING",
    "WEAKNESS",
    "WEAKNESS_PATTERN",
    "WEAKNESS_TEMPO",
    "WEIGHT_LOSS",
    "WORRY",
]
