"""The conditions this tool must know, in the order of the clinical evidence (C.6).

Each says what its pattern looks like in the answers. None is ever concluded. Their
words stand in templates/wording, by id.
"""

from screening.rulebook.conditions.benign_fasciculation import BENIGN_FASCICULATION
from screening.rulebook.conditions.cervical_spine import CERVICAL_SPINE
from screening.rulebook.conditions.cramp_fasciculation import CRAMP_FASCICULATION
from screening.rulebook.conditions.motor_neurone import MOTOR_NEURONE_DISEASE
from screening.rulebook.conditions.myopathy import MYOPATHY
from screening.rulebook.conditions.polyneuropathy import POLYNEUROPATHY
from screening.rulebook.conditions.post_polio import POST_POLIO
from screening.rulebook.conditions.sleep import HYPNIC_JERKS, RESTLESS_LEGS_SYNDROME
from screening.rulebook.conditions.triggers import (
    MAGNESIUM_DEFICIENCY,
    STIMULANTS_ALCOHOL_STRESS,
)

# An order to read in, not a ranking.
CONDITIONS = (
    MOTOR_NEURONE_DISEASE,
    POLYNEUROPATHY,
    MYOPATHY,
    CERVICAL_SPINE,
    POST_POLIO,
    RESTLESS_LEGS_SYNDROME,
    HYPNIC_JERKS,
    MAGNESIUM_DEFICIENCY,
    STIMULANTS_ALCOHOL_STRESS,
    BENIGN_FASCICULATION,
    CRAMP_FASCICULATION,
)

__all__ = ["CONDITIONS"]
