"""Sensory symptoms, reflexes and gait."""

from screening.clinical.criteria import all_of, any_of, is_, not_, unanswered
from screening.clinical.rule import Outcome, Reference, Rule
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
    title="Numbness rising over days with a possible motor sign",
    finding="Rapidly progressive symmetrical numbness with weakness/imbalance",
    when=all_of(
        is_(SENSORY_SYMPTOMS, "ascending-over-days"),
        any_of(
            any_of(not_(is_(WEAKNESS, "none")), unanswered(WEAKNESS)),
            is_(GAIT, "abnormal"),
            is_(REFLEXES, "reduced-absent"),
        ),
    ),
    may_point_to="GBS",
    weight="strong",
    references=(
        Reference(NG127_SENS),
        Reference(GBS),
    ),
    review=FIRST_DRAFT,
)

N13 = Rule(
    id="N13",
    outcome=Outcome.ROUTINE,
    title="Reflexes reduced with normal sensation, or abnormal gait",
    finding="Reflex loss without sensory change, or unexplained gait abnormality",
    when=any_of(
        all_of(is_(REFLEXES, "reduced-absent"), is_(SENSATION, "normal")),
        is_(GAIT, "abnormal"),
    ),
    may_point_to="motor neuropathy, SBMA, Isaacs; gait disorder",
    weight="weak / moderate",
    references=(
        Reference(TT13),
        Reference(MMN),
        Reference(NG127, "gait"),
    ),
    review=FIRST_DRAFT,
)

G07 = Rule(
    id="G07",
    outcome=Outcome.GP_WORKUP,
    title="Stocking-pattern numbness without brisk reflexes",
    finding=(
        "Polyneuropathy work-up: B12, TFT, coeliac, renal, glucose/HbA1c, ESR, alcohol"
        " (+ protein electrophoresis)"
    ),
    when=all_of(
        any_of(
            is_(SENSORY_SYMPTOMS, "distal-stocking"), is_(SENSATION, "distal-symmetric")
        ),
        any_of(not_(is_(REFLEXES, "brisk")), unanswered(REFLEXES)),
    ),
    may_point_to=(
        "polyneuropathy (refer if asymmetric, motor, rapid, painful, or unexplained)"
    ),
    weight="strong",
    references=(
        Reference(NG127_SENS),
        Reference(TORONTO),
    ),
    review=FIRST_DRAFT,
)

RULES = (E04, N13, G07)
