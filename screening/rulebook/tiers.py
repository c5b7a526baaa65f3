"""What is suggested with each outcome, and the safety net, by the ids of the words.

After the tier table of the evidence document (section C.1).
"""

from screening.clinical.rule import Outcome, Tier
from screening.rulebook.investigations import (
    BESIDE_URGENT_REFERRAL,
    FIRST_LINE,
    SAME_DAY,
)

# What a patient can do, where no referral is suggested.
SELF_CARE = ("relaxation", "fewer-stimulants", "magnesium-in-food")

TIERS = {
    tier.outcome: tier
    for tier in (
        Tier(
            Outcome.EMERGENCY,
            work_up=("no-delay", "same-day-tests", "in-hospital"),
            investigations=SAME_DAY,
        ),
        Tier(
            Outcome.URGENT,
            work_up=("in-parallel", "by-neurology", "spinal-compression"),
            investigations=BESIDE_URGENT_REFERRAL,
        ),
        Tier(
            Outcome.ROUTINE,
            work_up=("first-where-not-done", "emg-and-face", "eye-or-sleep-clinic"),
            investigations=FIRST_LINE,
        ),
        Tier(
            Outcome.GP_WORKUP,
            work_up=(
                "first-line-tests",
                "neuropathy-or-alcohol",
                "triggers-one-by-one",
            ),
            self_care=SELF_CARE,
            investigations=FIRST_LINE,
        ),
        Tier(Outcome.REASSURE, work_up=(), self_care=SELF_CARE),
    )
}

SAFETY_NET = ("at-once", "within-days")

PAEDIATRIC_ROUTE = "paediatric-route"
