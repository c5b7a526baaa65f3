"""Red flags for which a guideline or criterion names how urgently to act.

Each floor is a finding, the least urgent outcome its source allows, and the source.
The sources are those of the evidence document, section A; the wording is ours.
"""

from screening.authoring.proofs.floors.emergencies import EMERGENCIES
from screening.authoring.proofs.floors.floor import Floor
from screening.authoring.proofs.floors.referrals import REFERRALS
from screening.authoring.proofs.floors.reviews import REVIEWS

FLOORS = EMERGENCIES + REFERRALS + REVIEWS

__all__ = ["EMERGENCIES", "FLOORS", "REFERRALS", "REVIEWS", "Floor"]
