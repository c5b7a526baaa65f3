"""Post-polio syndrome."""

from screening.clinical.criteria import all_of, is_
from screening.clinical.explain.differential import Condition, Sign
from screening.rulebook.questions import PAST_HISTORY
from screening.rulebook.terms import ANY_WEAKNESS

POST_POLIO = Condition(
    id="post-polio",
    supporting=(
        Sign(
            "past-polio",
            is_(PAST_HISTORY, "polio"),
            ("PPS",),
        ),
        Sign(
            "weakness-after-polio",
            all_of(is_(PAST_HISTORY, "polio"), ANY_WEAKNESS),
            ("PPS",),
        ),
    ),
    opposing=(),
    ask_also=("polio-then-15-stable-years",),
)
