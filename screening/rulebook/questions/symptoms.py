"""What the patient reports, from the twitching to the spine."""

from screening.clinical.criteria import any_of, is_
from screening.clinical.question import Kind, choice, choices, number

AGE = number("pt-age", "grp-patient", Kind.INTEGER, ("0", "120"), gate=True)

SEX = choice(
    "pt-sex",
    "grp-patient",
    ("male", "female", "unknown"),
)

DURATION = choice(
    "tw-duration",
    "grp-twitching",
    ("lt-4w", "4w-3m", "3m-12m", "gt-12m", "unknown"),
    gate=True,
)

COURSE = choice(
    "tw-course",
    "grp-twitching",
    ("improving", "intermittent", "stable", "spreading-or-worsening", "unknown"),
    gate=True,
)

SITES = choices(
    "tw-sites",
    "grp-twitching",
    (
        "eyelid",
        "face-other",
        "tongue",
        "hand-arm",
        "shoulder-trunk",
        "thigh",
        "calf-foot",
        "generalised",
        "unknown",
    ),
    gate=True,
)

SPREAD = choice(
    "tw-spread",
    "grp-twitching",
    ("one-spot", "one-limb", "migratory", "both-sides", "unknown"),
)

TIMING = choices(
    "tw-timing",
    "grp-twitching",
    (
        "rest-awake",
        "falling-asleep-only",
        "continuous-incl-sleep",
        "after-exercise",
        "during-action",
        "unknown",
    ),
    gate=True,
)

MOVEMENT = choice(
    "tw-type",
    "grp-twitching",
    (
        "flicker-under-skin",
        "rippling-continuous",
        "whole-limb-jerk",
        "rhythmic-tremor",
        "half-face-pull",
        "forced-eye-closure-both",
        "suppressible-tic",
        "with-altered-awareness",
        "unknown",
    ),
    gate=True,
)

WEAKNESS = choice(
    "wk-present",
    "grp-weakness",
    ("none", "subjective-only", "functional-loss", "unknown"),
    gate=True,
    ask_first=True,
)

WEAKNESS_TEMPO = choice(
    "wk-tempo",
    "grp-weakness",
    ("hours-days", "days-to-4-weeks", "weeks-to-months", "years", "unknown"),
    ask_first=True,
    shown_when=is_(WEAKNESS, "subjective-only", "functional-loss"),
)

WEAKNESS_PATTERN = choices(
    "wk-pattern",
    "grp-weakness",
    (
        "one-limb-asymmetric",
        "hand",
        "foot-drop",
        "proximal-symmetric",
        "distal-symmetric",
        "neck-head-drop",
        "face",
        "unknown",
    ),
    shown_when=is_(WEAKNESS, "subjective-only", "functional-loss"),
)

FATIGABILITY = choice(
    "wk-fatigable",
    "grp-weakness",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

SPEECH = choice(
    "bu-speech",
    "grp-bulbar",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

SWALLOWING = choice(
    "bu-swallow",
    "grp-bulbar",
    ("no", "mild", "unsafe", "unknown"),
    gate=True,
    ask_first=True,
)

BREATHLESSNESS = choice(
    "rs-breath",
    "grp-respiratory",
    ("none", "exertion-only", "rest-or-lying-flat", "unknown"),
    gate=True,
    ask_first=True,
)

NIGHT_BREATHING = choice(
    "rs-night",
    "grp-respiratory",
    ("yes", "no", "unknown"),
    gate=True,
)

ACUTE_FEATURES = choices(
    "gn-acute",
    "grp-general",
    (
        "confusion-agitation",
        "sweating",
        "salivation-tears-vomiting",
        "small-pupils",
        "fever",
        "seizure",
        "none",
        "unknown",
    ),
    gate=True,
    ask_first=True,
)

WEIGHT_LOSS = choice(
    "gn-weightloss",
    "grp-general",
    ("yes", "no", "unknown"),
    gate=True,
)

COGNITION = choice(
    "gn-cog",
    "grp-general",
    ("yes", "no", "unknown"),
    gate=True,
)

SENSORY_SYMPTOMS = choices(
    "se-symptoms",
    "grp-sensory",
    (
        "none",
        "intermittent-nonspecific",
        "distal-stocking",
        "one-limb-dermatomal",
        "ascending-over-days",
        "perioral-fingertips",
        "saddle",
        "unknown",
    ),
    gate=True,
    ask_first=True,
)

CRAMPS = choice(
    "cr-cramps",
    "grp-pain",
    (
        "none",
        "night-calf",
        "focal-limb",
        "frequent-widespread",
        "tetany-carpopedal",
        "unknown",
    ),
    gate=True,
)

PAIN = choices(
    "pa-pain",
    "grp-pain",
    ("none", "muscle-proximal", "neck-arm-radicular", "back-leg-radicular", "unknown"),
    gate=True,
)

RESTLESS_LEGS = choices(
    "rl-criteria",
    "grp-sleep",
    (
        "urge-to-move",
        "worse-at-rest",
        "relieved-by-moving",
        "worse-evening-night",
        "mimic-excluded",
        "none",
        "unknown",
    ),
    shown_when=any_of(
        is_(SITES, "thigh", "calf-foot"),
        is_(TIMING, "rest-awake", "falling-asleep-only"),
    ),
)

SPHINCTER = choice(
    "sp-sphincter",
    "grp-spine",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

CORD_SYMPTOMS = choice(
    "sp-hands",
    "grp-spine",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)
