"""Policies: what nobody asked, worry, and any other abnormal answer."""

from screening.clinical.criteria import (
    above,
    all_of,
    any_of,
    at_least,
    is_,
    not_,
    unanswered,
)
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    CALCIUM,
    COGNITION,
    COURSE,
    CRAMPS,
    CREATINE_KINASE,
    FAMILY_HISTORY,
    MAGNESIUM,
    MOVEMENT,
    NIGHT_BREATHING,
    PAIN,
    PAST_HISTORY,
    POTASSIUM,
    SENSORY_SYMPTOMS,
    SITES,
    TIMING,
    WEAKNESS,
    WEAKNESS_PATTERN,
    WEAKNESS_TEMPO,
    WEIGHT_LOSS,
    WORRY,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    BLACK19,
    MEI22,
    NG127,
    POLICY_M01,
    REDFLAG,
    SFE_CA,
)
from screening.rulebook.terms import (
    EYELID_ONLY,
    FALLING_ASLEEP_ONLY,
    FOUR_WEEKS_OR_MORE,
    GATE_OPEN,
)

G02 = Rule(
    id="G02",
    outcome=Outcome.GP_WORKUP,
    when=GATE_OPEN,
    weight="policy",
    references=(POLICY_M01,),
    review=FIRST_DRAFT,
    explains_only=True,
)

G13 = Rule(
    id="G13",
    outcome=Outcome.GP_WORKUP,
    when=all_of(is_(WORRY, "yes"), FOUR_WEEKS_OR_MORE),
    weight="moderate",
    references=(BLACK19,),
    review=FIRST_DRAFT,
)

G14 = Rule(
    id="G14",
    outcome=Outcome.GP_WORKUP,
    when=any_of(
        all_of(
            is_(SITES, "tongue", "face-other", "shoulder-trunk", "generalised"),
            any_of(not_(FALLING_ASLEEP_ONLY), unanswered(TIMING)),
        ),
        all_of(
            is_(COURSE, "spreading-or-worsening"),
            any_of(not_(EYELID_ONLY), unanswered(SITES)),
        ),
        is_(TIMING, "continuous-incl-sleep"),
        is_(NIGHT_BREATHING, "yes"),
        is_(COGNITION, "yes"),
        is_(WEIGHT_LOSS, "yes"),
        is_(CRAMPS, "focal-limb", "frequent-widespread", "tetany-carpopedal"),
        is_(SENSORY_SYMPTOMS, "perioral-fingertips"),
        is_(PAIN, "muscle-proximal"),
        is_(MOVEMENT, "rhythmic-tremor"),
        is_(
            ACUTE_FEATURES,
            "confusion-agitation",
            "sweating",
            "salivation-tears-vomiting",
            "small-pupils",
            "fever",
        ),
        is_(FAMILY_HISTORY, "mnd-ftd", "neuromuscular-other"),
        is_(
            PAST_HISTORY,
            "polio",
            "cancer",
            "thyroid-disease",
            "neck-endocrine-surgery",
            "demyelination-or-other-neuro",
        ),
        above(MAGNESIUM, "1.1"),
        above(CALCIUM, "2.6"),
        at_least(POTASSIUM, "5.5"),
        above(CREATINE_KINASE, "2"),
        all_of(
            is_(WEAKNESS, "none"),
            any_of(
                not_(unanswered(WEAKNESS_TEMPO)), not_(unanswered(WEAKNESS_PATTERN))
            ),
        ),
    ),
    weight="policy",
    references=(REDFLAG, MEI22, SFE_CA, NG127),
    review=FIRST_DRAFT,
)

RULES = (G02, G13, G14)
