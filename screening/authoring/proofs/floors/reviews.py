"""What is never reassured at once: it is at least worked up in practice."""

from __future__ import annotations

from screening.authoring.proofs.floors.floor import Floor
from screening.clinical.criteria import below, is_
from screening.clinical.rule import Outcome
from screening.rulebook import questions as ask
from screening.rulebook import sources

REVIEWS = (
    Floor(
        "breathless on exertion",
        is_(ask.BREATHLESSNESS, "exertion-only"),
        Outcome.GP_WORKUP,
        sources.NG42,
    ),
    Floor(
        "signs of poor breathing at night",
        is_(ask.NIGHT_BREATHING, "yes"),
        Outcome.GP_WORKUP,
        sources.NG42,
    ),
    Floor(
        "change of behaviour, or uncontrolled laughing or crying",
        is_(ask.COGNITION, "yes"),
        Outcome.GP_WORKUP,
        sources.NG42,
    ),
    Floor(
        "unintended weight loss",
        is_(ask.WEIGHT_LOSS, "yes"),
        Outcome.GP_WORKUP,
        sources.MEI22,
    ),
    Floor(
        "motor neurone disease or FTD in the family",
        is_(ask.FAMILY_HISTORY, "mnd-ftd"),
        Outcome.GP_WORKUP,
        sources.REDFLAG,
    ),
    Floor(
        "felt weakness",
        is_(ask.WEAKNESS, "subjective-only"),
        Outcome.GP_WORKUP,
        sources.FILIP18,
    ),
    Floor(
        "cramps of one limb or widespread",
        is_(ask.CRAMPS, "focal-limb", "frequent-widespread"),
        Outcome.GP_WORKUP,
        sources.SINGH11,
    ),
    Floor(
        "twitching that goes on in sleep",
        is_(ask.TIMING, "continuous-incl-sleep"),
        Outcome.GP_WORKUP,
        sources.PNH,
    ),
    Floor(
        "stocking-pattern numbness",
        is_(ask.SENSORY_SYMPTOMS, "distal-stocking"),
        Outcome.GP_WORKUP,
        sources.NG127_SENS,
    ),
    Floor(
        "polio in the past",
        is_(ask.PAST_HISTORY, "polio"),
        Outcome.GP_WORKUP,
        sources.PPS,
    ),
    Floor(
        "cancer in the past",
        is_(ask.PAST_HISTORY, "cancer"),
        Outcome.GP_WORKUP,
        sources.PNH,
    ),
    Floor(
        "hazardous drinking, or alcohol cut down",
        is_(ask.ALCOHOL, "hazardous", "stopped-or-cut-in-last-5-days"),
        Outcome.GP_WORKUP,
        sources.CG100,
    ),
    Floor(
        "a tremor",
        is_(ask.MOVEMENT, "rhythmic-tremor"),
        Outcome.GP_WORKUP,
        sources.NG127,
    ),
    Floor(
        "an urge to move the legs",
        is_(ask.RESTLESS_LEGS, "urge-to-move"),
        Outcome.GP_WORKUP,
        sources.IRLSSG14,
    ),
    Floor("low magnesium", below(ask.MAGNESIUM, "0.7"), Outcome.GP_WORKUP, sources.MG),
)
