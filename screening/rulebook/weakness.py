"""Weakness and wasting, reported or found."""

from screening.clinical.criteria import all_of, any_of, is_, not_, unanswered
from screening.clinical.rule import Outcome, Reference, Rule
from screening.rulebook.questions import (
    POWER,
    WASTING,
    WEAKNESS,
    WEAKNESS_PATTERN,
    WEAKNESS_TEMPO,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    FILIP18,
    GBS,
    HAND,
    IBM,
    NG42,
    NG127_TICS,
    NG127_WEAK,
    REDFLAG,
    TT13,
    WNV,
)
from screening.rulebook.terms import ANY_WEAKNESS

E02 = Rule(
    id="E02",
    outcome=Outcome.EMERGENCY,
    title="Weakness within 4 weeks, symmetrical or pattern unknown",
    finding="Rapidly progressive symmetrical weakness",
    when=all_of(
        ANY_WEAKNESS,
        is_(WEAKNESS_TEMPO, "hours-days", "days-to-4-weeks"),
        any_of(
            is_(WEAKNESS_PATTERN, "proximal-symmetric", "distal-symmetric"),
            unanswered(WEAKNESS_PATTERN),
        ),
    ),
    may_point_to="GBS, acute myopathy, MG, cord",
    weight="strong",
    references=(
        Reference(NG127_WEAK),
        Reference(GBS),
    ),
    review=FIRST_DRAFT,
)

E03 = Rule(
    id="E03",
    outcome=Outcome.EMERGENCY,
    title="Loss of function within hours to days",
    finding=(
        "Sudden or very rapid weakness (stricter than NG127, which sends one-limb "
        "hours-days progression as urgent)"
    ),
    when=all_of(is_(WEAKNESS, "functional-loss"), is_(WEAKNESS_TEMPO, "hours-days")),
    may_point_to=(
        "stroke/TIA, acute flaccid paralysis (polio, West Nile, enterovirus), GBS, cord"
    ),
    weight="strong",
    references=(
        Reference(NG127_WEAK),
        Reference(WNV),
    ),
    review=FIRST_DRAFT,
)

U01 = Rule(
    id="U01",
    outcome=Outcome.URGENT,
    title="Loss of function, rapid weakness or weakness of the neck",
    finding=(
        "Progressive functional or neck weakness: neuromuscular assessment; name "
        "possible MND in the letter"
    ),
    when=any_of(
        all_of(
            is_(WEAKNESS, "functional-loss"),
            any_of(not_(is_(WEAKNESS_TEMPO, "years")), unanswered(WEAKNESS_TEMPO)),
        ),
        all_of(is_(WEAKNESS, "subjective-only"), is_(WEAKNESS_TEMPO, "hours-days")),
        is_(WEAKNESS_PATTERN, "neck-head-drop"),
    ),
    may_point_to="ALS/MND, MMN, IBM, DCM, CIDP, root or nerve, MG",
    weight="strong",
    references=(
        Reference(NG127_WEAK),
        Reference(NG42),
        Reference(REDFLAG),
        Reference(TT13),
    ),
    review=FIRST_DRAFT,
)

U02 = Rule(
    id="U02",
    outcome=Outcome.URGENT,
    title="Reduced power or muscle wasting on examination",
    finding="Objective weakness or wasting with twitching",
    when=any_of(is_(POWER, "reduced"), is_(WASTING, "present")),
    may_point_to=(
        "ALS/MND, MMN, IBM, SBMA, myopathy, root or focal nerve lesion, neuropathy, PPS"
    ),
    weight="strong",
    references=(
        Reference(NG127_TICS),
        Reference(NG127_WEAK),
        Reference(HAND),
    ),
    review=FIRST_DRAFT,
)

N09 = Rule(
    id="N09",
    outcome=Outcome.ROUTINE,
    title="Loss of function developing over years",
    finding="Chronic slowly progressive weakness",
    when=all_of(is_(WEAKNESS, "functional-loss"), is_(WEAKNESS_TEMPO, "years")),
    may_point_to="myopathy, SBMA, CMT, IBM, PPS",
    weight="moderate",
    references=(
        Reference(NG127_WEAK),
        Reference(IBM),
    ),
    review=FIRST_DRAFT,
)

G09 = Rule(
    id="G09",
    outcome=Outcome.GP_WORKUP,
    title="Felt weakness without loss of function",
    finding=(
        "Subjective weakness: re-examine power now and in 4-6 weeks, the same "
        "clinician; do not dismiss"
    ),
    when=is_(WEAKNESS, "subjective-only"),
    may_point_to="BFS, anxiety, early disease",
    weight="moderate",
    references=(Reference(FILIP18),),
    review=FIRST_DRAFT,
)

RULES = (E02, E03, U01, U02, N09, G09)
