"""Speech, swallowing, tongue and fatigable weakness."""

from screening.clinical.criteria import all_of, any_of, is_
from screening.clinical.rule import Outcome, Reference, Rule
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
    title="Unsafe swallowing, or possible myasthenic crisis",
    finding="Aspiration risk / possible impending myasthenic crisis",
    when=any_of(
        is_(SWALLOWING, "unsafe"),
        all_of(
            is_(FATIGABILITY, "yes"),
            any_of(is_(SWALLOWING, "mild"), is_(BREATHLESSNESS, "exertion-only")),
        ),
    ),
    may_point_to="bulbar failure, myasthenia gravis",
    weight="strong / moderate",
    references=(
        Reference(NG127_WEAK, "escalated"),
        Reference(MG_CRISIS, "from memory"),
    ),
    review=FIRST_DRAFT,
)

U03 = Rule(
    id="U03",
    outcome=Outcome.URGENT,
    title="Change of speech, swallowing or tongue",
    finding="Bulbar symptom or sign: neurology, not ENT alone",
    when=any_of(is_(SPEECH, "yes"), is_(SWALLOWING, "mild"), is_(TONGUE, "abnormal")),
    may_point_to="bulbar ALS, SBMA, MG, stroke",
    weight="strong",
    references=(
        Reference(NG127_WEAK),
        Reference(NG42),
        Reference(MEI22),
        Reference(TT13),
        Reference(BULB),
    ),
    review=FIRST_DRAFT,
)

U11 = Rule(
    id="U11",
    outcome=Outcome.URGENT,
    title="Fatigable weakness, drooping eyelids or double vision",
    finding="Possible myasthenia: AChR antibodies, urgent neurology",
    when=is_(FATIGABILITY, "yes"),
    may_point_to="MG",
    weight="moderate",
    references=(
        Reference(REDFLAG),
        Reference(NG127),
    ),
    review=FIRST_DRAFT,
)

RULES = (E14, U03, U11)
