"""Abnormal answers that may lower urgency, because a rule asks for what they end.

A rule names those that end it (`lowered_by`); docs/adr/0005 argues each, and the proofs
show that there is no other.
"""

from screening.clinical.question import NOT_EXAMINED
from screening.clinical.rule import Lowering, Outcome
from screening.rulebook.questions import MOVEMENT, SENSATION, SITES

SECOND_SITE = Lowering(
    SITES,
    (
        "face-other",
        "tongue",
        "hand-arm",
        "shoulder-trunk",
        "thigh",
        "calf-foot",
        "generalised",
    ),
    Outcome.REASSURE,
    "a second site ends 'the eyelid and no other site'",
)
LIMB_JERK = Lowering(
    MOVEMENT,
    ("whole-limb-jerk",),
    Outcome.REASSURE,
    "a jerk of a whole limb ends 'twitching of fasciculation type'",
)
TREMOR = Lowering(
    MOVEMENT,
    ("rhythmic-tremor",),
    Outcome.GP_WORKUP,
    "a tremor ends 'twitching of fasciculation type'",
)
FACE_MOVEMENT = Lowering(
    MOVEMENT,
    ("half-face-pull", "forced-eye-closure-both"),
    Outcome.ROUTINE,
    "a movement of the face ends 'twitching of fasciculation type'",
)
TIC = Lowering(
    MOVEMENT,
    ("suppressible-tic",),
    Outcome.REASSURE,
    "a tic ends 'twitching of fasciculation type', and B05 reassures about tics",
)
SENSORY_SIGN = Lowering(
    SENSATION,
    ("distal-symmetric", "dermatomal-or-nerve"),
    Outcome.GP_WORKUP,
    "a sensory sign ends 'reflexes reduced with normal sensation'",
)
SENSATION_OPEN = Lowering(
    SENSATION,
    (NOT_EXAMINED,),
    Outcome.GP_WORKUP,
    "reduced reflexes count only while sensation is known to be normal",
)
