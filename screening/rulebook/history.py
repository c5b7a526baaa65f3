"""Weight, behaviour, stiffness, family and past history."""

from screening.clinical.criteria import all_of, any_of, is_
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.lowering import LIMB_JERK, TIC, TREMOR
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    COGNITION,
    CRAMPS,
    FAMILY_HISTORY,
    KENNEDY_FEATURES,
    PAST_HISTORY,
    POWER,
    RESTLESS_LEGS,
    SEX,
    SITES,
    STIFFNESS,
    WASTING,
    WEAKNESS,
    WEIGHT_LOSS,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    ALS39,
    DGN_RLS,
    HENING,
    IRLSSG14,
    MEI22,
    NG42,
    NG127_TICS,
    PNH,
    PPS,
    REDFLAG,
    SBMA,
    TT13,
)
from screening.rulebook.terms import ANY_WEAKNESS, FASCICULATION, FOUR_WEEKS_OR_MORE

U07 = Rule(
    id="U07",
    outcome=Outcome.URGENT,
    when=all_of(
        is_(COGNITION, "yes"),
        any_of(
            is_(WEAKNESS, "functional-loss"),
            is_(POWER, "reduced"),
            is_(WASTING, "present"),
            is_(SITES, "generalised", "tongue"),
        ),
    ),
    weight="moderate",
    references=(NG42,),
    review=FIRST_DRAFT,
)

U08 = Rule(
    id="U08",
    outcome=Outcome.URGENT,
    when=all_of(
        is_(STIFFNESS, "present"),
        any_of(
            is_(PAST_HISTORY, "cancer"),
            is_(WEIGHT_LOSS, "yes"),
            is_(ACUTE_FEATURES, "confusion-agitation"),
        ),
    ),
    weight="moderate",
    references=(PNH, NG127_TICS),
    review=FIRST_DRAFT,
)

U09 = Rule(
    id="U09",
    outcome=Outcome.URGENT,
    when=all_of(
        is_(WEIGHT_LOSS, "yes"),
        any_of(
            is_(SITES, "generalised", "shoulder-trunk"),
            is_(CRAMPS, "frequent-widespread"),
        ),
    ),
    weight="moderate",
    references=(MEI22, ALS39),
    review=FIRST_DRAFT,
)

N04 = Rule(
    id="N04",
    outcome=Outcome.ROUTINE,
    when=all_of(is_(FAMILY_HISTORY, "mnd-ftd"), FASCICULATION, FOUR_WEEKS_OR_MORE),
    weight="moderate",
    references=(REDFLAG,),
    review=FIRST_DRAFT,
    lowered_by=(LIMB_JERK, TREMOR, TIC),
)

N07 = Rule(
    id="N07",
    outcome=Outcome.ROUTINE,
    when=all_of(is_(PAST_HISTORY, "polio"), any_of(ANY_WEAKNESS, FOUR_WEEKS_OR_MORE)),
    weight="moderate",
    references=(PPS,),
    review=FIRST_DRAFT,
)

N08 = Rule(
    id="N08",
    outcome=Outcome.ROUTINE,
    when=all_of(is_(SEX, "male"), is_(KENNEDY_FEATURES, "yes")),
    weight="moderate",
    references=(SBMA, TT13),
    review=FIRST_DRAFT,
)

G06 = Rule(
    id="G06",
    outcome=Outcome.GP_WORKUP,
    when=is_(RESTLESS_LEGS, "urge-to-move"),
    weight="strong-5-5-weak-fewer",
    references=(IRLSSG14, DGN_RLS, HENING),
    review=FIRST_DRAFT,
)

RULES = (U07, U08, U09, N04, N07, N08, G06)
