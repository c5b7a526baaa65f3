"""Breathing."""

from screening.clinical.criteria import all_of, any_of, at_least, is_
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.lowering import FACE_MOVEMENT, LIMB_JERK, TIC, TREMOR
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
    when=is_(BREATHLESSNESS, "rest-or-lying-flat"),
    weight="strong",
    references=(NG127_WEAK, RESP),
    review=FIRST_DRAFT,
)

U05 = Rule(
    id="U05",
    outcome=Outcome.URGENT,
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
    weight="moderate",
    references=(RESP, NG42),
    review=FIRST_DRAFT,
    lowered_by=(LIMB_JERK, TREMOR, FACE_MOVEMENT, TIC),
)

RULES = (E01, U05)
