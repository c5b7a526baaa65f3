"""What has to be referred to neurology."""

from __future__ import annotations

from screening.authoring.proofs.floors.floor import WEAKNESS_REPORTED, Floor
from screening.clinical.criteria import all_of, is_, only
from screening.clinical.rule import Outcome
from screening.rulebook import questions as ask
from screening.rulebook import sources

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
        all_of(WEAKNESS_REPORTED, is_(ask.WEAKNESS_TEMPO, "hours-days")),
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
    Floor(
        "weak neck or dropped head",
        is_(ask.WEAKNESS_PATTERN, "neck-head-drop"),
        Outcome.URGENT,
        sources.TT13,
    ),
    Floor(
        "saddle numbness",
        is_(ask.SENSORY_SYMPTOMS, "saddle"),
        Outcome.URGENT,
        sources.CES,
    ),
    Floor(
        "sensory level or saddle loss on examination",
        is_(ask.SENSATION, "level-or-saddle"),
        Outcome.URGENT,
        sources.CES,
    ),
    Floor(
        "fatigable weakness, ptosis or double vision",
        is_(ask.FATIGABILITY, "yes"),
        Outcome.URGENT,
        sources.REDFLAG,
    ),
    Floor(
        "twitching with altered awareness",
        is_(ask.MOVEMENT, "with-altered-awareness"),
        Outcome.URGENT,
        sources.NG127,
    ),
    Floor(
        "half the face pulls",
        is_(ask.MOVEMENT, "half-face-pull"),
        Outcome.ROUTINE,
        sources.NG127_TICS,
    ),
    Floor(
        "distal sensory loss with brisk reflexes",
        all_of(is_(ask.SENSATION, "distal-symmetric"), is_(ask.REFLEXES, "brisk")),
        Outcome.ROUTINE,
        sources.NG127_SENS,
    ),
)
