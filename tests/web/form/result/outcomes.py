"""Answers for each outcome."""

from screening.clinical.rule import Outcome

OUTCOMES = {
    "eyelid": Outcome.REASSURE,
    "energy-drinks": Outcome.REASSURE,
    "telephone": Outcome.GP_WORKUP,
    "cramps": Outcome.ROUTINE,
    "hand-weakness": Outcome.URGENT,
    "ascending": Outcome.EMERGENCY,
}
