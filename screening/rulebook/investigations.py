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

ADJUSTED_CALCIUM = Investigation("calcium", "Calcium (adjusted)", CALCIUM.link_id)
SERUM_MAGNESIUM = Investigation("magnesium", "Magnesium", MAGNESIUM.link_id)
SERUM_POTASSIUM = Investigation("potassium", "Potassium", POTASSIUM.link_id)
SODIUM = Investigation("sodium", "Sodium")
CREATININE = Investigation("creatinine", "Creatinine")
GLUCOSE = Investigation("glucose", "Glucose")
GLUCOSE_OR_HBA1C = Investigation("glucose-or-hba1c", "Glucose or HbA1c", HBA1C.link_id)
THYROTROPIN = Investigation("tsh", "TSH", TSH.link_id)
CK = Investigation(
    "ck", "CK (not within 3 days of heavy exercise)", CREATINE_KINASE.link_id
)
CK_AT_ONCE = Investigation("ck", "CK", CREATINE_KINASE.link_id)
COBALAMIN = Investigation("b12", "Vitamin B12", VITAMIN_B12.link_id)
BLOOD_COUNT = Investigation("fbc", "Full blood count")
ESR_OR_CRP = Investigation("esr-or-crp", "ESR or CRP")
PROTEIN_ELECTROPHORESIS = Investigation(
    "protein-electrophoresis", "Protein electrophoresis"
)
LIVER_FUNCTION = Investigation("lft", "Liver function tests")
ECG = Investigation("ecg", "ECG")

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
