"""Sensory symptoms, reflexes and gait."""

from screening.clinical.criteria import all_of, any_of, is_, not_, unanswered
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.lowering import SENSATION_OPEN, SENSORY_SIGN
from screening.rulebook.questions import (
    GAIT,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    WEAKNESS,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import GBS, MMN, NG127, NG127_SENS, TORONTO, TT13

E04 = Rule(
    id="E04",
    outcome=Outcome.EMERGENCY,
    when=all_of(
        is_(SENSORY_SYMPTOMS, "ascending-over-days"),
        any_of(
            any_of(not_(is_(WEAKNESS, "none")), unanswered(WEAKNESS)),
            is_(GAIT, "abnormal"),
            is_(REFLEXES, "reduced-absent"),
        ),
    ),
    weight="strong",
    references=(NG127_SENS, GBS),
    review=FIRST_DRAFT,
)

N13 = Rule(
    id="N13",
    outcome=Outcome.ROUTINE,
    when=any_of(
        all_of(is_(REFLEXES, "reduced-absent"), is_(SENSATION, "normal")),
        is_(GAIT, "abnormal"),
    ),
    weight="weak-moderate",
    references=(TT13, MMN, NG127),
    review=FIRST_DRAFT,
    lowered_by=(SENSORY_SIGN, SENSATION_OPEN),
)

G07 = Rule(
    id="G07",
    outcome=Outcome.GP_WORKUP,
    when=all_of(
        any_of(
            is_(SENSORY_SYMPTOMS, "distal-stocking"), is_(SENSATION, "distal-symmetric")
        ),
        any_of(not_(is_(REFLEXES, "brisk")), unanswered(REFLEXES)),
    ),
    weight="strong",
    references=(NG127_SENS, TORONTO),
    review=FIRST_DRAFT,
    explains_only=True,
)

RULES = (E04, N13, G07)
