"""Twitching by its look, site, course and duration."""

from screening.clinical.criteria import all_of, any_of, at_least, is_, not_, unanswered
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.lowering import LIMB_JERK, SECOND_SITE, TIC, TREMOR
from screening.rulebook.questions import (
    AGE,
    COURSE,
    CRAMPS,
    FATIGABILITY,
    GAIT,
    MOVEMENT,
    PAST_HISTORY,
    SENSATION,
    SITES,
    SPREAD,
    STIFFNESS,
    TIMING,
    UPPER_MOTOR_NEURONE,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    FILIP18,
    HFS,
    LAY,
    MATT24,
    NG127,
    NG127_TICS,
    PNH,
    REDFLAG,
    SINGH11,
    TT13,
)
from screening.rulebook.terms import (
    EYELID_ONLY,
    FALLING_ASLEEP_ONLY,
    FASCICULATION,
    FOUR_WEEKS_OR_MORE,
    OVER_THREE_MONTHS,
)

U12 = Rule(
    id="U12",
    outcome=Outcome.URGENT,
    when=is_(MOVEMENT, "with-altered-awareness"),
    weight="strong",
    references=(NG127,),
    review=FIRST_DRAFT,
)

U13 = Rule(
    id="U13",
    outcome=Outcome.URGENT,
    when=all_of(
        any_of(is_(SITES, "face-other"), is_(MOVEMENT, "half-face-pull")),
        any_of(
            is_(FATIGABILITY, "yes"),
            is_(
                SENSATION, "distal-symmetric", "dermatomal-or-nerve", "level-or-saddle"
            ),
            is_(GAIT, "abnormal"),
            is_(UPPER_MOTOR_NEURONE, "present"),
            is_(PAST_HISTORY, "demyelination-or-other-neuro"),
        ),
    ),
    weight="moderate",
    references=(HFS,),
    review=FIRST_DRAFT,
)

N01 = Rule(
    id="N01",
    outcome=Outcome.ROUTINE,
    when=all_of(EYELID_ONLY, OVER_THREE_MONTHS),
    weight="strong",
    references=(NG127_TICS,),
    review=FIRST_DRAFT,
    lowered_by=(SECOND_SITE,),
)

N02 = Rule(
    id="N02",
    outcome=Outcome.ROUTINE,
    when=any_of(
        is_(MOVEMENT, "half-face-pull", "forced-eye-closure-both"),
        all_of(
            is_(SITES, "face-other"),
            FOUR_WEEKS_OR_MORE,
            any_of(not_(is_(MOVEMENT, "suppressible-tic")), unanswered(MOVEMENT)),
        ),
    ),
    weight="strong",
    references=(NG127_TICS, HFS),
    review=FIRST_DRAFT,
    lowered_by=(TIC,),
)

N03 = Rule(
    id="N03",
    outcome=Outcome.ROUTINE,
    when=all_of(
        FASCICULATION,
        at_least(AGE, "50"),
        FOUR_WEEKS_OR_MORE,
        any_of(
            is_(COURSE, "spreading-or-worsening"),
            is_(SPREAD, "one-limb"),
            is_(CRAMPS, "frequent-widespread"),
        ),
    ),
    weight="moderate",
    references=(SINGH11, TT13),
    review=FIRST_DRAFT,
    lowered_by=(LIMB_JERK, TREMOR, TIC),
)

N06 = Rule(
    id="N06",
    outcome=Outcome.ROUTINE,
    when=any_of(
        all_of(FASCICULATION, is_(CRAMPS, "frequent-widespread"), OVER_THREE_MONTHS),
        is_(STIFFNESS, "present"),
        all_of(
            is_(MOVEMENT, "rippling-continuous"),
            any_of(not_(EYELID_ONLY), unanswered(SITES)),
        ),
    ),
    weight="moderate",
    references=(PNH, NG127_TICS),
    review=FIRST_DRAFT,
    lowered_by=(LIMB_JERK, TREMOR, TIC),
)

N11 = Rule(
    id="N11",
    outcome=Outcome.ROUTINE,
    when=all_of(
        is_(MOVEMENT, "whole-limb-jerk"),
        any_of(not_(FALLING_ASLEEP_ONLY), unanswered(TIMING)),
    ),
    weight="strong",
    references=(NG127_TICS,),
    review=FIRST_DRAFT,
)

N12 = Rule(
    id="N12",
    outcome=Outcome.ROUTINE,
    when=all_of(
        FASCICULATION, OVER_THREE_MONTHS, is_(COURSE, "spreading-or-worsening")
    ),
    weight="moderate",
    references=(REDFLAG, LAY),
    review=FIRST_DRAFT,
    lowered_by=(LIMB_JERK, TREMOR, TIC),
)

G01 = Rule(
    id="G01",
    outcome=Outcome.GP_WORKUP,
    when=FOUR_WEEKS_OR_MORE,
    weight="moderate",
    references=(LAY, FILIP18, MATT24),
    review=FIRST_DRAFT,
    lowered_by=(TIC,),
    explains_only=True,
)

G12 = Rule(
    id="G12",
    outcome=Outcome.GP_WORKUP,
    when=all_of(
        at_least(AGE, "50"), FASCICULATION, any_of(not_(EYELID_ONLY), unanswered(SITES))
    ),
    weight="weak",
    references=(SINGH11,),
    review=FIRST_DRAFT,
    lowered_by=(TIC,),
)

RULES = (U12, U13, N01, N02, N03, N06, N11, N12, G01, G12)
