"""The outcomes with which a patient gets a leaflet."""

from screening.clinical.rule import Outcome

# Whoever is referred gets no advice on self-care (policy M04).
LEAFLET_OUTCOMES = (Outcome.REASSURE.value, Outcome.GP_WORKUP.value)
