"""Breathing."""

from screening.clinical.criteria import all_of, any_of, at_least, is_
from screening.clinical.rule import Outcome, Reference, Rule
from screening.rulebook.questions import (
    AGE,
    BREATHLESSNESS,
    NIGHT_BREATHING,
    SITES,
    WEIGHT_LOSS,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import NG42, NG127_WEAK, RESP
from screening.rulebook.terms import ANY_WEAKNESS, FASCICULATION

E01 = Rule(
    id="E01",
    outcome=Outcome.EMERGENCY,
    title="Breathless at rest or lying flat",
    finding="Warning sign of breathing; do not wait for a diagnosis",
    when=is_(BREATHLESSNESS, "rest-or-lying-flat"),
    may_point_to=(
        "neuromuscular respiratory failure (ALS, GBS, MG) or cardiorespiratory"
    ),
    weight="strong",
    references=(
        Reference(NG127_WEAK),
        Reference(RESP),
    ),
    review=FIRST_DRAFT,
)

U05 = Rule(
    id="U05",
    outcome=Outcome.URGENT,
    title="Twitching with possible weakness of breathing",
    finding=(
        "Possible respiratory-onset neuromuscular disease: also spirometry "
        "lying/standing, bicarbonate"
    ),
    when=all_of(
        FASCICULATION,
        any_of(is_(BREATHLESSNESS, "exertion-only"), is_(NIGHT_BREATHING, "yes")),
        any_of(
            ANY_WEAKNESS,
            is_(WEIGHT_LOSS, "yes"),
            is_(SITES, "generalised"),
            at_least(AGE, "50"),
        ),
    ),
    may_point_to="respiratory-onset ALS",
    weight="moderate",
    references=(
        Reference(RESP),
        Reference(NG42),
    ),
    review=FIRST_DRAFT,
)

RULES = (E01, U05)
