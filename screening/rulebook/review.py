"""The state of clinical review. No clinician has reviewed any rule yet."""

from datetime import date

from screening.clinical.rule import Review

FIRST_DRAFT = Review(drafted=date(2026, 11, 22), due=date(2027, 11, 22))
