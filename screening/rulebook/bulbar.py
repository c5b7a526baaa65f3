"""Speech, swallowing, tongue and fatigable weakness."""

from screening.clinical.criteria import all_of, any_of, is_
from screening.clinical.rule import Outcome, Rule
from screening.rulebook.questions import (
    BREATHLESSNESS,
    FATIGABILITY,
    SPEECH,
    SWALLOWING,
    TONGUE,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import (
    BULB,
    MEI22,
    MG_CRISIS,
    NG42,
    NG127,
    NG127_WEAK,
    REDFLAG,
    TT13,
)

E14 = Rule(
    id="E14",
    outcome=Outcome.EMERGENCY,
    when=any_of(
        is_(SWALLOWING, "unsafe"),
        all_of(
            is_(FATIGABILITY, "yes"),
            any_of(is_(SWALLOWING, "mild"), is_(BREATHLESSNESS, "exertion-only")),
        ),
    ),
    weight="strong-moderate",
    references=(NG127_WEAK, MG_CRISIS),
    review=FIRST_DRAFT,
)

U03 = Rule(
    id="U03",
    outcome=Outcome.URGENT,
    when=any_of(is_(SPEECH, "yes"), is_(SWALLOWING, "mild"), is_(TONGUE, "abnormal")),
    weight="strong",
    references=(NG127_WEAK, NG42, MEI22, TT13, BULB),
    review=FIRST_DRAFT,
)

U11 = Rule(
    id="U11",
    outcome=Outcome.URGENT,
    when=is_(FATIGABILITY, "yes"),
    weight="moderate",
    references=(REDFLAG, NG127),
    review=FIRST_DRAFT,
)

RULES = (E14, U03, U11)
