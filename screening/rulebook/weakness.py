"""Weakness and wasting, reported or found."""

from screening.clinical.criteria import all_of, any_of, is_, not_, unanswered
from screening.clinical.rule import Outcome, Rule
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
    when=all_of(
        ANY_WEAKNESS,
        is_(WEAKNESS_TEMPO, "hours-days", "days-to-4-weeks"),
        any_of(
            is_(WEAKNESS_PATTERN, "proximal-symmetric", "distal-symmetric"),
            unanswered(WEAKNESS_PATTERN),
        ),
    ),
    weight="strong",
    references=(NG127_WEAK, GBS),
    review=FIRST_DRAFT,
)

E03 = Rule(
    id="E03",
    outcome=Outcome.EMERGENCY,
    when=all_of(is_(WEAKNESS, "functional-loss"), is_(WEAKNESS_TEMPO, "hours-days")),
    weight="strong",
    references=(NG127_WEAK, WNV),
    review=FIRST_DRAFT,
)

U01 = Rule(
    id="U01",
    outcome=Outcome.URGENT,
    when=any_of(
        all_of(
            is_(WEAKNESS, "functional-loss"),
            any_of(not_(is_(WEAKNESS_TEMPO, "years")), unanswered(WEAKNESS_TEMPO)),
        ),
        all_of(is_(WEAKNESS, "subjective-only"), is_(WEAKNESS_TEMPO, "hours-days")),
        is_(WEAKNESS_PATTERN, "neck-head-drop"),
    ),
    weight="strong",
    references=(NG127_WEAK, NG42, REDFLAG, TT13),
    review=FIRST_DRAFT,
)

U02 = Rule(
    id="U02",
    outcome=Outcome.URGENT,
    when=any_of(is_(POWER, "reduced"), is_(WASTING, "present")),
    weight="strong",
    references=(NG127_TICS, NG127_WEAK, HAND),
    review=FIRST_DRAFT,
)

N09 = Rule(
    id="N09",
    outcome=Outcome.ROUTINE,
    when=all_of(is_(WEAKNESS, "functional-loss"), is_(WEAKNESS_TEMPO, "years")),
    weight="moderate",
    references=(NG127_WEAK, IBM),
    review=FIRST_DRAFT,
)

G09 = Rule(
    id="G09",
    outcome=Outcome.GP_WORKUP,
    when=is_(WEAKNESS, "subjective-only"),
    weight="moderate",
    references=(FILIP18,),
    review=FIRST_DRAFT,
    explains_only=True,
)

RULES = (E02, E03, U01, U02, N09, G09)
