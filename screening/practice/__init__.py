"""The settings of a practice: letterhead, referrer, recipients, region, numbers."""

from screening.practice.errors import PracticeError
from screening.practice.read import practice_from_json, read_practice
from screening.practice.schema import practice_digest, practice_json
from screening.practice.values import (
    NEUTRAL,
    Letterhead,
    Logo,
    Numbers,
    Practice,
    Recipient,
    Referrer,
)

__all__ = [
    "NEUTRAL",
    "Letterhead",
    "Logo",
    "Numbers",
    "Practice",
    "PracticeError",
    "Recipient",
    "Referrer",
    "practice_digest",
    "practice_from_json",
    "practice_json",
    "read_practice",
]
