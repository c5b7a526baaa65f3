"""Benign patterns: only with every gate item answered and normal."""

from screening.clinical.criteria import all_of, at_least, at_most, below, is_, not_
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.questions import (
    AGE,
    CALCIUM,
    COURSE,
    CREATINE_KINASE,
    DURATION,
    MAGNESIUM,
    MOVEMENT,
    POTASSIUM,
    TSH,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    BLEX93,
    FILIP18,
    HYP,
    LAY,
    NG127_TICS,
    SIMON13,
    TT13,
)
from screening.rulebook.terms import (
    CLEAN_GATE,
    EYELID_ONLY,
    FALLING_ASLEEP_ONLY,
    OVER_THREE_MONTHS,
)

B01 = Rule(
    id="B01",
    outcome=Outcome.REASSURE,
    when=all_of(CLEAN_GATE, is_(DURATION, "lt-4w")),
    weight="moderate",
    references=(SIMON13, LAY),
    review=FIRST_DRAFT,
)

B02 = Rule(
    id="B02",
    outcome=Outcome.REASSURE,
    when=all_of(CLEAN_GATE, FALLING_ASLEEP_ONLY),
    weight="strong",
    references=(HYP,),
    drops=("G01", "G12"),
    review=FIRST_DRAFT,
)

B03 = Rule(
    id="B03",
    outcome=Outcome.REASSURE,
    when=all_of(CLEAN_GATE, EYELID_ONLY, is_(DURATION, "lt-4w", "4w-3m")),
    weight="strong",
    references=(NG127_TICS,),
    drops=("G01",),
    review=FIRST_DRAFT,
)

B04 = Rule(
    id="B04",
    outcome=Outcome.REASSURE,
    when=all_of(
        CLEAN_GATE,
        below(AGE, "40"),
        OVER_THREE_MONTHS,
        is_(COURSE, "stable", "intermittent", "improving"),
        at_least(MAGNESIUM, "0.7"),
        at_least(CALCIUM, "2.2"),
        at_least(POTASSIUM, "3.5"),
        is_(TSH, "normal"),
        at_most(CREATINE_KINASE, "2"),
    ),
    weight="moderate",
    references=(TT13, BLEX93, FILIP18),
    drops=("G01", "G13"),
    review=FIRST_DRAFT,
)

B05 = Rule(
    id="B05",
    outcome=Outcome.REASSURE,
    when=all_of(
        CLEAN_GATE,
        is_(MOVEMENT, "suppressible-tic"),
        not_(is_(COURSE, "spreading-or-worsening")),
    ),
    weight="strong",
    references=(NG127_TICS,),
    drops=("G01", "G12"),
    review=FIRST_DRAFT,
)

RULES = (B01, B02, B03, B04, B05)
