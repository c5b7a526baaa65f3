"""Spinal cord, cauda equina and nerve roots."""

from screening.clinical.criteria import all_of, any_of, is_, unanswered
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.questions import (
    CORD_SYMPTOMS,
    GAIT,
    PAIN,
    PAST_HISTORY,
    POWER,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    SPHINCTER,
    UPPER_MOTOR_NEURONE,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import CES, DCM, GCC, MSCC, NG127_SENS, NG127_WEAK
from screening.rulebook.terms import ANY_WEAKNESS

E05 = Rule(
    id="E05",
    outcome=Outcome.EMERGENCY,
    when=all_of(
        any_of(
            is_(SPHINCTER, "yes"),
            is_(SENSORY_SYMPTOMS, "saddle"),
            is_(SENSATION, "level-or-saddle"),
        ),
        any_of(
            is_(PAIN, "back-leg-radicular"),
            ANY_WEAKNESS,
            is_(POWER, "reduced"),
            is_(UPPER_MOTOR_NEURONE, "present"),
        ),
    ),
    weight="strong",
    references=(CES, NG127_WEAK),
    review=FIRST_DRAFT,
)

E15 = Rule(
    id="E15",
    outcome=Outcome.EMERGENCY,
    when=all_of(
        is_(PAST_HISTORY, "cancer"),
        is_(PAIN, "back-leg-radicular", "neck-arm-radicular"),
        any_of(
            is_(UPPER_MOTOR_NEURONE, "present"),
            is_(POWER, "reduced"),
            is_(GAIT, "abnormal"),
        ),
    ),
    weight="strong",
    references=(MSCC,),
    review=FIRST_DRAFT,
)

U04 = Rule(
    id="U04",
    outcome=Outcome.URGENT,
    when=is_(UPPER_MOTOR_NEURONE, "present"),
    weight="strong",
    references=(DCM, GCC),
    review=FIRST_DRAFT,
)

U06 = Rule(
    id="U06",
    outcome=Outcome.URGENT,
    when=all_of(
        is_(CORD_SYMPTOMS, "yes"),
        any_of(
            is_(GAIT, "abnormal"),
            is_(REFLEXES, "brisk"),
            unanswered(GAIT),
            unanswered(REFLEXES),
        ),
    ),
    weight="strong",
    references=(DCM,),
    review=FIRST_DRAFT,
)

U10 = Rule(
    id="U10",
    outcome=Outcome.URGENT,
    when=any_of(
        is_(SPHINCTER, "yes"),
        is_(SENSORY_SYMPTOMS, "saddle", "ascending-over-days"),
        is_(SENSATION, "level-or-saddle"),
    ),
    weight="moderate",
    references=(CES, NG127_SENS),
    review=FIRST_DRAFT,
)

N05 = Rule(
    id="N05",
    outcome=Outcome.ROUTINE,
    when=any_of(
        all_of(
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking"),
                is_(SENSATION, "distal-symmetric"),
            ),
            is_(REFLEXES, "brisk"),
        ),
        is_(CORD_SYMPTOMS, "yes"),
    ),
    weight="strong-moderate",
    references=(NG127_SENS, DCM),
    review=FIRST_DRAFT,
)

G08 = Rule(
    id="G08",
    outcome=Outcome.GP_WORKUP,
    when=any_of(
        is_(PAIN, "neck-arm-radicular", "back-leg-radicular"),
        is_(SENSATION, "dermatomal-or-nerve"),
        is_(SENSORY_SYMPTOMS, "one-limb-dermatomal"),
    ),
    weight="moderate",
    references=(DCM,),
    review=FIRST_DRAFT,
)

RULES = (E05, E15, U04, U06, U10, N05, G08)
