"""Benign patterns: only with every gate item answered and normal."""

from screening.clinical.criteria import all_of, at_least, at_most, below, is_, not_
from screening.clinical.rule import Outcome, Reference, Rule
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
    title="Twitching for less than 4 weeks, no warning sign",
    finding="Short-lived benign pattern, with or without a named trigger",
    when=all_of(CLEAN_GATE, is_(DURATION, "lt-4w")),
    may_point_to="trigger-related fasciculation (Mg need, stress, caffeine, exercise)",
    weight="moderate",
    references=(
        Reference(SIMON13),
        Reference(LAY),
    ),
    review=FIRST_DRAFT,
)

B02 = Rule(
    id="B02",
    outcome=Outcome.REASSURE,
    title="Only when falling asleep, no warning sign",
    finding="Hypnic jerks",
    when=all_of(CLEAN_GATE, FALLING_ASLEEP_ONLY),
    may_point_to="hypnic jerks",
    weight="strong",
    references=(Reference(HYP),),
    review=FIRST_DRAFT,
)

B03 = Rule(
    id="B03",
    outcome=Outcome.REASSURE,
    title="Eyelid twitching up to 3 months, no warning sign",
    finding="Eyelid myokymia",
    when=all_of(CLEAN_GATE, EYELID_ONLY, is_(DURATION, "lt-4w", "4w-3m")),
    may_point_to="eyelid myokymia",
    weight="strong",
    references=(Reference(NG127_TICS),),
    review=FIRST_DRAFT,
)

B04 = Rule(
    id="B04",
    outcome=Outcome.REASSURE,
    title="Over 3 months, under 40, normal examination and bloods",
    finding="Benign fasciculation pattern after one work-up",
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
    may_point_to="BFS",
    weight="moderate",
    references=(
        Reference(TT13),
        Reference(BLEX93),
        Reference(FILIP18),
    ),
    review=FIRST_DRAFT,
)

B05 = Rule(
    id="B05",
    outcome=Outcome.REASSURE,
    title="Tic that can be suppressed, no warning sign",
    finding="Tic: do not routinely refer unless troublesome",
    when=all_of(
        CLEAN_GATE,
        is_(MOVEMENT, "suppressible-tic"),
        not_(is_(COURSE, "spreading-or-worsening")),
    ),
    may_point_to="tic",
    weight="strong",
    references=(Reference(NG127_TICS),),
    review=FIRST_DRAFT,
)

RULES = (B01, B02, B03, B04, B05)
