"""Red flags for which a guideline or criterion names how urgently to act.

Each floor is a finding, the least urgent outcome its source allows, and the source.
The sources are those of the evidence document, section A; the wording is ours.
"""

from __future__ import annotations

from dataclasses import dataclass

from screening.clinical.criteria import (
    Criterion,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    is_,
    only,
)
from screening.clinical.rule import Outcome, Source
from screening.rulebook import questions as ask
from screening.rulebook import sources


@dataclass(frozen=True, slots=True)
class Floor:
    """A red flag and the least urgent outcome allowed with it."""

    red_flag: str
    when: Criterion
    least: Outcome
    source: Source


_WEAK = is_(ask.WEAKNESS, "subjective-only", "functional-loss")
_TETANY = any_of(
    is_(ask.CRAMPS, "tetany-carpopedal"),
    is_(ask.ACUTE_FEATURES, "seizure"),
)

EMERGENCIES = (
    Floor(
        "breathless at rest or lying flat",
        is_(ask.BREATHLESSNESS, "rest-or-lying-flat"),
        Outcome.EMERGENCY,
        sources.NG127_WEAK,
    ),
    Floor(
        "symmetrical weakness within 4 weeks",
        all_of(
            _WEAK,
            is_(ask.WEAKNESS_TEMPO, "hours-days", "days-to-4-weeks"),
            is_(ask.WEAKNESS_PATTERN, "proximal-symmetric", "distal-symmetric"),
        ),
        Outcome.EMERGENCY,
        sources.NG127_WEAK,
    ),
    Floor(
        "function lost within hours to days",
        all_of(
            is_(ask.WEAKNESS, "functional-loss"), is_(ask.WEAKNESS_TEMPO, "hours-days")
        ),
        Outcome.EMERGENCY,
        sources.NG127_WEAK,
    ),
    Floor(
        "numbness rising over days with weakness or imbalance",
        all_of(
            is_(ask.SENSORY_SYMPTOMS, "ascending-over-days"),
            any_of(_WEAK, is_(ask.GAIT, "abnormal")),
        ),
        Outcome.EMERGENCY,
        sources.NG127_SENS,
    ),
    Floor(
        "back and leg pain with new bladder, bowel, sexual or saddle change",
        all_of(
            is_(ask.PAIN, "back-leg-radicular"),
            any_of(is_(ask.SPHINCTER, "yes"), is_(ask.SENSORY_SYMPTOMS, "saddle")),
        ),
        Outcome.EMERGENCY,
        sources.CES,
    ),
    Floor(
        "a seizure now",
        is_(ask.ACUTE_FEATURES, "seizure"),
        Outcome.EMERGENCY,
        sources.NG127,
    ),
    Floor(
        "contact with a poison", is_(ask.TOXIN, "yes"), Outcome.EMERGENCY, sources.OP
    ),
    Floor(
        "tears, saliva or vomiting with small pupils",
        all_of(
            is_(ask.ACUTE_FEATURES, "salivation-tears-vomiting"),
            is_(ask.ACUTE_FEATURES, "small-pupils"),
        ),
        Outcome.EMERGENCY,
        sources.OP,
    ),
    Floor(
        "alcohol cut down, with confusion or seizure",
        all_of(
            is_(ask.ALCOHOL, "stopped-or-cut-in-last-5-days"),
            is_(ask.ACUTE_FEATURES, "confusion-agitation", "seizure"),
        ),
        Outcome.EMERGENCY,
        sources.CG100,
    ),
    Floor(
        "unsafe swallowing",
        is_(ask.SWALLOWING, "unsafe"),
        Outcome.EMERGENCY,
        sources.NG127_WEAK,
    ),
    Floor(
        "magnesium 0.4 mmol/L or less",
        at_most(ask.MAGNESIUM, "0.4"),
        Outcome.EMERGENCY,
        sources.MG,
    ),
    Floor(
        "low magnesium with tetany or seizure",
        all_of(below(ask.MAGNESIUM, "0.7"), _TETANY),
        Outcome.EMERGENCY,
        sources.MG,
    ),
    Floor(
        "calcium below 1.9 mmol/L",
        below(ask.CALCIUM, "1.9"),
        Outcome.EMERGENCY,
        sources.SFE_CA,
    ),
    Floor(
        "potassium below 2.5 or from 6.5 mmol/L",
        any_of(below(ask.POTASSIUM, "2.5"), at_least(ask.POTASSIUM, "6.5")),
        Outcome.EMERGENCY,
        sources.K,
    ),
    Floor(
        "CK above 10 times the limit with muscle pain or weakness",
        all_of(
            above(ask.CREATINE_KINASE, "10"),
            any_of(is_(ask.PAIN, "muscle-proximal"), _WEAK),
        ),
        Outcome.EMERGENCY,
        sources.EAS15,
    ),
)

REFERRALS = (
    Floor(
        "loss of function over weeks to months",
        all_of(
            is_(ask.WEAKNESS, "functional-loss"),
            is_(ask.WEAKNESS_TEMPO, "weeks-to-months"),
        ),
        Outcome.URGENT,
        sources.NG127_WEAK,
    ),
    Floor(
        "weakness that came within hours to days",
        all_of(_WEAK, is_(ask.WEAKNESS_TEMPO, "hours-days")),
        Outcome.URGENT,
        sources.NG127_WEAK,
    ),
    Floor("reduced power", is_(ask.POWER, "reduced"), Outcome.URGENT, sources.NG42),
    Floor("wasted muscle", is_(ask.WASTING, "present"), Outcome.URGENT, sources.NG42),
    Floor("new change of speech", is_(ask.SPEECH, "yes"), Outcome.URGENT, sources.NG42),
    Floor(
        "swallowing impaired",
        is_(ask.SWALLOWING, "mild"),
        Outcome.URGENT,
        sources.NG127_WEAK,
    ),
    Floor(
        "wasted or twitching tongue on examination",
        is_(ask.TONGUE, "abnormal"),
        Outcome.URGENT,
        sources.NG42,
    ),
    Floor(
        "upper motor neurone sign",
        is_(ask.UPPER_MOTOR_NEURONE, "present"),
        Outcome.URGENT,
        sources.DCM,
    ),
    Floor(
        "new bladder, bowel or sexual dysfunction",
        is_(ask.SPHINCTER, "yes"),
        Outcome.URGENT,
        sources.CES,
    ),
    Floor(
        "stiffness or rigidity with twitching",
        is_(ask.STIFFNESS, "present"),
        Outcome.ROUTINE,
        sources.NG127_TICS,
    ),
    Floor(
        "eyelid movement for more than 3 months",
        all_of(only(ask.SITES, "eyelid"), is_(ask.DURATION, "3m-12m", "gt-12m")),
        Outcome.ROUTINE,
        sources.NG127_TICS,
    ),
    Floor(
        "both eyes close tightly",
        is_(ask.MOVEMENT, "forced-eye-closure-both"),
        Outcome.ROUTINE,
        sources.NG127_TICS,
    ),
    Floor(
        "distal numbness with brisk reflexes",
        all_of(
            is_(ask.SENSORY_SYMPTOMS, "distal-stocking"), is_(ask.REFLEXES, "brisk")
        ),
        Outcome.ROUTINE,
        sources.NG127_SENS,
    ),
    Floor(
        "cord-type symptoms of hands or legs",
        is_(ask.CORD_SYMPTOMS, "yes"),
        Outcome.ROUTINE,
        sources.DCM,
    ),
)

FLOORS = EMERGENCIES + REFERRALS
