"""Red flags for which a guideline or criterion names how urgently to act.

Each floor is a finding, the least urgent outcome its source allows, and the source.
The sources are those of the evidence document, section A; the wording is ours.
"""

from screening.verify.floors.emergencies import EMERGENCIES
from screening.verify.floors.floor import Floor
from screening.verify.floors.referrals import REFERRALS
from screening.verify.floors.reviews import REVIEWS

FLOORS = EMERGENCIES + REFERRALS + REVIEWS

__all__ = ["EMERGENCIES", "FLOORS", "REFERRALS", "REVIEWS", "Floor"]
