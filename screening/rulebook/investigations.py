"""Tests that a practice can order as they stand, after the tier table (section C.1)."""

from screening.clinical.rule import Investigation
from screening.rulebook.questions import (
    CALCIUM,
    CREATINE_KINASE,
    HBA1C,
    MAGNESIUM,
    POTASSIUM,
    TSH,
    VITAMIN_B12,
)

ADJUSTED_CALCIUM = Investigation("calcium", CALCIUM.link_id)
SERUM_MAGNESIUM = Investigation("magnesium", MAGNESIUM.link_id)
SERUM_POTASSIUM = Investigation("potassium", POTASSIUM.link_id)
SODIUM = Investigation("sodium")
CREATININE = Investigation("creatinine")
GLUCOSE = Investigation("glucose")
GLUCOSE_OR_HBA1C = Investigation("glucose-or-hba1c", HBA1C.link_id)
THYROTROPIN = Investigation("tsh", TSH.link_id)
CK = Investigation("ck", CREATINE_KINASE.link_id, name="ck-rested")
CK_AT_ONCE = Investigation("ck", CREATINE_KINASE.link_id)
COBALAMIN = Investigation("b12", VITAMIN_B12.link_id)
BLOOD_COUNT = Investigation("fbc")
ESR_OR_CRP = Investigation("esr-or-crp")
PROTEIN_ELECTROPHORESIS = Investigation("protein-electrophoresis")
LIVER_FUNCTION = Investigation("lft")
ECG = Investigation("ecg")

ELECTROLYTES = (
    ADJUSTED_CALCIUM,
    SERUM_MAGNESIUM,
    SERUM_POTASSIUM,
    SODIUM,
    CREATININE,
)
SAME_DAY = (GLUCOSE, ECG, *ELECTROLYTES, CK_AT_ONCE)
FIRST_LINE = (
    *ELECTROLYTES,
    GLUCOSE_OR_HBA1C,
    THYROTROPIN,
    CK,
    COBALAMIN,
    BLOOD_COUNT,
)
BESIDE_URGENT_REFERRAL = (
    *FIRST_LINE,
    ESR_OR_CRP,
    PROTEIN_ELECTROPHORESIS,
    LIVER_FUNCTION,
)
