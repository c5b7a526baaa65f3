"""Post-polio syndrome."""

from screening.clinical.criteria import all_of, is_
from screening.clinical.explain.differential import Condition, Sign, Text
from screening.rulebook.questions import PAST_HISTORY
from screening.rulebook.terms import ANY_WEAKNESS

POST_POLIO = Condition(
    id="post-polio",
    name=Text("Post-polio syndrome", "Post-Polio-Syndrom"),
    pattern=Text(
        "Pattern that can be seen with post-polio syndrome",
        "Muster, das bei einem Post-Polio-Syndrom vorkommen kann",
    ),
    supporting=(
        Sign(
            Text("poliomyelitis in the past", "Poliomyelitis in der Vorgeschichte"),
            is_(PAST_HISTORY, "polio"),
            ("PPS",),
        ),
        Sign(
            Text(
                "weakness now, after poliomyelitis in the past",
                "aktuelle Schwäche nach früherer Poliomyelitis",
            ),
            all_of(is_(PAST_HISTORY, "polio"), ANY_WEAKNESS),
            ("PPS",),
        ),
    ),
    opposing=(),
    work_up=Text(
        "EMG, CK, TSH, assessment of sleep and breathing",
        "EMG, CK, TSH, Beurteilung von Schlaf und Atmung",
    ),
    tier_if_clean=Text(
        "routine neurology; urgent if wasting or weakness is new",
        "neurologische Vorstellung, nicht dringlich; dringend bei neuer Atrophie "
        "oder Schwäche",
    ),
    note=Text(
        "A diagnosis of exclusion, for neurology to make.",
        "Eine Ausschlussdiagnose, die der Neurologie vorbehalten ist.",
    ),
    ask_also=(
        Text(
            "paralytic polio followed by at least 15 stable years",
            "paralytische Poliomyelitis mit mindestens 15 stabilen Jahren danach",
        ),
    ),
)
