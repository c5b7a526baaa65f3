"""What has to be seen the same day."""

from __future__ import annotations

from screening.authoring.proofs.floors.floor import WEAKNESS_REPORTED, Floor
from screening.clinical.criteria import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    is_,
)
from screening.clinical.rule import Outcome
from screening.rulebook import questions as ask
from screening.rulebook import sources

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
            WEAKNESS_REPORTED,
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
            any_of(WEAKNESS_REPORTED, is_(ask.GAIT, "abnormal")),
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
            any_of(is_(ask.PAIN, "muscle-proximal"), WEAKNESS_REPORTED),
        ),
        Outcome.EMERGENCY,
        sources.EAS15,
    ),
    Floor("dark urine", is_(ask.DARK_URINE, "yes"), Outcome.EMERGENCY, sources.EAS15),
    Floor(
        "tetany with calcium below 2.2 mmol/L",
        all_of(is_(ask.CRAMPS, "tetany-carpopedal"), below(ask.CALCIUM, "2.2")),
        Outcome.EMERGENCY,
        sources.SFE_CA,
    ),
    Floor(
        "calcium above 3.5 mmol/L",
        above(ask.CALCIUM, "3.5"),
        Outcome.EMERGENCY,
        sources.HCA,
    ),
    Floor(
        "numbness rising over days with lost reflexes",
        all_of(
            is_(ask.SENSORY_SYMPTOMS, "ascending-over-days"),
            is_(ask.REFLEXES, "reduced-absent"),
        ),
        Outcome.EMERGENCY,
        sources.GBS,
    ),
    Floor(
        "cancer, root pain and reduced power",
        all_of(
            is_(ask.PAST_HISTORY, "cancer"),
            is_(ask.PAIN, "back-leg-radicular"),
            is_(ask.POWER, "reduced"),
        ),
        Outcome.EMERGENCY,
        sources.MSCC,
    ),
    Floor(
        "lithium with confusion, vomiting or seizure",
        all_of(
            is_(ask.DRUG_CLASSES, "lithium"),
            is_(
                ask.ACUTE_FEATURES,
                "confusion-agitation",
                "salivation-tears-vomiting",
                "seizure",
            ),
        ),
        Outcome.EMERGENCY,
        sources.LI,
    ),
    Floor(
        "serotonergic medicine with brisk reflexes and fever",
        all_of(
            is_(ask.DRUG_CLASSES, "ssri-snri-serotonergic"),
            is_(ask.REFLEXES, "brisk"),
            is_(ask.ACUTE_FEATURES, "fever"),
        ),
        Outcome.EMERGENCY,
        sources.HUNTER,
    ),
    Floor(
        "fatigable weakness with impaired swallowing or breathing",
        all_of(
            is_(ask.FATIGABILITY, "yes"),
            any_of(
                is_(ask.SWALLOWING, "mild"), is_(ask.BREATHLESSNESS, "exertion-only")
            ),
        ),
        Outcome.EMERGENCY,
        sources.MG_CRISIS,
    ),
)
