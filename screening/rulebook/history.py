"""Weight, behaviour, stiffness, family and past history."""

from screening.clinical.criteria import all_of, any_of, is_
from screening.clinical.rule import Outcome, Reference, Rule
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
    title="Change of behaviour with a motor feature",
    finding="Cognitive-behavioural change with motor features",
    when=all_of(
        is_(COGNITION, "yes"),
        any_of(
            is_(WEAKNESS, "functional-loss"),
            is_(POWER, "reduced"),
            is_(WASTING, "present"),
            is_(SITES, "generalised", "tongue"),
        ),
    ),
    may_point_to="ALS-FTD",
    weight="moderate",
    references=(Reference(NG42),),
    review=FIRST_DRAFT,
)

U08 = Rule(
    id="U08",
    outcome=Outcome.URGENT,
    title="Muscle stiffness with cancer, weight loss or confusion",
    finding="Stiffness with fasciculation plus paraneoplastic/encephalopathic pointer",
    when=all_of(
        is_(STIFFNESS, "present"),
        any_of(
            is_(PAST_HISTORY, "cancer"),
            is_(WEIGHT_LOSS, "yes"),
            is_(ACUTE_FEATURES, "confusion-agitation"),
        ),
    ),
    may_point_to="Isaacs/Morvan, stiff person",
    weight="moderate",
    references=(
        Reference(PNH),
        Reference(NG127_TICS),
    ),
    review=FIRST_DRAFT,
)

U09 = Rule(
    id="U09",
    outcome=Outcome.URGENT,
    title="Weight loss with widespread twitching or cramps",
    finding=(
        "Weight loss with widespread hyperexcitability: neurology in parallel with "
        "TSH, CK, cancer work-up"
    ),
    when=all_of(
        is_(WEIGHT_LOSS, "yes"),
        any_of(
            is_(SITES, "generalised", "shoulder-trunk"),
            is_(CRAMPS, "frequent-widespread"),
        ),
    ),
    may_point_to="ALS, thyrotoxicosis, cancer",
    weight="moderate",
    references=(
        Reference(MEI22),
        Reference(ALS39),
    ),
    review=FIRST_DRAFT,
)

N04 = Rule(
    id="N04",
    outcome=Outcome.ROUTINE,
    title="Family history of MND or FTD with lasting twitching",
    finding="Family history with persistent fasciculation",
    when=all_of(is_(FAMILY_HISTORY, "mnd-ftd"), FASCICULATION, FOUR_WEEKS_OR_MORE),
    may_point_to="familial ALS",
    weight="moderate",
    references=(Reference(REDFLAG),),
    review=FIRST_DRAFT,
)

N07 = Rule(
    id="N07",
    outcome=Outcome.ROUTINE,
    title="Past polio with weakness or lasting twitching",
    finding="Possible post-polio syndrome (diagnosis of exclusion)",
    when=all_of(is_(PAST_HISTORY, "polio"), any_of(ANY_WEAKNESS, FOUR_WEEKS_OR_MORE)),
    may_point_to="post-polio",
    weight="moderate",
    references=(Reference(PPS),),
    review=FIRST_DRAFT,
)

N08 = Rule(
    id="N08",
    outcome=Outcome.ROUTINE,
    title="Man with gynaecomastia, chin twitching or hand tremor",
    finding="Kennedy pattern: CK, neurology, AR gene",
    when=all_of(is_(SEX, "male"), is_(KENNEDY_FEATURES, "yes")),
    may_point_to="Kennedy's disease",
    weight="moderate",
    references=(
        Reference(SBMA),
        Reference(TT13),
    ),
    review=FIRST_DRAFT,
)

G06 = Rule(
    id="G06",
    outcome=Outcome.GP_WORKUP,
    title="Urge to move the legs",
    finding=(
        "RLS: ferritin, transferrin saturation, FBC, U&E, drug review; exclude mimics"
    ),
    when=is_(RESTLESS_LEGS, "urge-to-move"),
    may_point_to="RLS or mimic",
    weight="strong (5/5), weak (fewer)",
    references=(
        Reference(IRLSSG14),
        Reference(DGN_RLS),
        Reference(HENING),
    ),
    review=FIRST_DRAFT,
)

RULES = (U07, U08, U09, N04, N07, N08, G06)
