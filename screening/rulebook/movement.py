"""Twitching by its look, site, course and duration."""

from screening.clinical.criteria import all_of, any_of, at_least, is_, not_, unanswered
from screening.clinical.rule import Outcome, Reference, Rule
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
    title="Twitching with altered awareness",
    finding="Possible seizure: first-seizure pathway",
    when=is_(MOVEMENT, "with-altered-awareness"),
    may_point_to="focal seizure",
    weight="strong",
    references=(Reference(NG127, "blackouts/seizure"),),
    review=FIRST_DRAFT,
)

U13 = Rule(
    id="U13",
    outcome=Outcome.URGENT,
    title="Facial movement with a pointer to the brainstem",
    finding="Facial movement with brainstem pointer",
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
    may_point_to="MS / brainstem lesion",
    weight="moderate",
    references=(Reference(HFS),),
    review=FIRST_DRAFT,
)

N01 = Rule(
    id="N01",
    outcome=Outcome.ROUTINE,
    title="Eyelid twitching for more than 3 months",
    finding="Eyelid movement persisting over 3 months",
    when=all_of(EYELID_ONLY, OVER_THREE_MONTHS),
    may_point_to="chronic eyelid myokymia; early HFS; MS",
    weight="strong",
    references=(Reference(NG127_TICS),),
    review=FIRST_DRAFT,
)

N02 = Rule(
    id="N02",
    outcome=Outcome.ROUTINE,
    title="Half-face pulling, forced eye closure or lasting face twitch",
    finding=(
        "Hemifacial spasm / blepharospasm: neurology or eye clinic by local provision;"
        " MRI by specialist"
    ),
    when=any_of(
        is_(MOVEMENT, "half-face-pull", "forced-eye-closure-both"),
        all_of(
            is_(SITES, "face-other"),
            FOUR_WEEKS_OR_MORE,
            any_of(not_(is_(MOVEMENT, "suppressible-tic")), unanswered(MOVEMENT)),
        ),
    ),
    may_point_to="hemifacial spasm, blepharospasm, facial myokymia",
    weight="strong",
    references=(
        Reference(NG127_TICS),
        Reference(HFS),
    ),
    review=FIRST_DRAFT,
)

N03 = Rule(
    id="N03",
    outcome=Outcome.ROUTINE,
    title="Age 50 or over: spreading, one-limb or crampy twitching",
    finding="Older onset with focal, spreading or crampy fasciculations: EMG opinion",
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
    may_point_to="ALS prodrome vs BFS/CFS",
    weight="moderate",
    references=(
        Reference(SINGH11),
        Reference(TT13),
    ),
    review=FIRST_DRAFT,
)

N06 = Rule(
    id="N06",
    outcome=Outcome.ROUTINE,
    title="Widespread cramps, stiffness or rippling of the muscles",
    finding="Cramp-fasciculation / nerve hyperexcitability: EMG, CASPR2/LGI1",
    when=any_of(
        all_of(FASCICULATION, is_(CRAMPS, "frequent-widespread"), OVER_THREE_MONTHS),
        is_(STIFFNESS, "present"),
        all_of(
            is_(MOVEMENT, "rippling-continuous"),
            any_of(not_(EYELID_ONLY), unanswered(SITES)),
        ),
    ),
    may_point_to="CFS, Isaacs",
    weight="moderate",
    references=(
        Reference(PNH),
        Reference(NG127_TICS),
    ),
    review=FIRST_DRAFT,
)

N11 = Rule(
    id="N11",
    outcome=Outcome.ROUTINE,
    title="Jerks of a whole limb, not only when falling asleep",
    finding="Other involuntary movement that cannot be suppressed",
    when=all_of(
        is_(MOVEMENT, "whole-limb-jerk"),
        any_of(not_(FALLING_ASLEEP_ONLY), unanswered(TIMING)),
    ),
    may_point_to="myoclonus, tremor disorders",
    weight="strong",
    references=(Reference(NG127_TICS),),
    review=FIRST_DRAFT,
)

N12 = Rule(
    id="N12",
    outcome=Outcome.ROUTINE,
    title="Twitching for over 3 months that spreads or worsens",
    finding="Persistent and progressing twitching: twitching that lasts or recurs",
    when=all_of(
        FASCICULATION, OVER_THREE_MONTHS, is_(COURSE, "spreading-or-worsening")
    ),
    may_point_to="BFS vs early MND",
    weight="moderate",
    references=(
        Reference(REDFLAG, "progression"),
        Reference(LAY),
    ),
    review=FIRST_DRAFT,
)

G01 = Rule(
    id="G01",
    outcome=Outcome.GP_WORKUP,
    title="Twitching for 4 weeks or longer",
    finding=(
        "Persistent twitching: one set of bloods, medication review, re-examine at "
        "4-6 weeks"
    ),
    when=FOUR_WEEKS_OR_MORE,
    may_point_to="BFS (working label, after review)",
    weight="moderate",
    references=(
        Reference(LAY),
        Reference(FILIP18),
        Reference(MATT24),
    ),
    review=FIRST_DRAFT,
)

G12 = Rule(
    id="G12",
    outcome=Outcome.GP_WORKUP,
    title="Age 50 or over with twitching",
    finding="Examine twice: 4-6 weeks and 3 months",
    when=all_of(
        at_least(AGE, "50"), FASCICULATION, any_of(not_(EYELID_ONLY), unanswered(SITES))
    ),
    may_point_to="BFS; low threshold for EMG",
    weight="weak",
    references=(Reference(SINGH11),),
    review=FIRST_DRAFT,
)

RULES = (U12, U13, N01, N02, N03, N06, N11, N12, G01, G12)
