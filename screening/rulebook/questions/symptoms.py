"""What the patient reports, from the twitching to the spine."""

from screening.clinical.criteria import any_of, is_
from screening.clinical.question import Kind, choice, choices, number

AGE = number("pt-age", "Header", Kind.INTEGER, ("0", "120"), gate=True)

SEX = choice(
    "pt-sex",
    "Header",
    ("male", "female", "unknown"),
)

DURATION = choice(
    "tw-duration",
    "Twitching",
    ("lt-4w", "4w-3m", "3m-12m", "gt-12m", "unknown"),
    gate=True,
)

COURSE = choice(
    "tw-course",
    "Twitching",
    ("improving", "intermittent", "stable", "spreading-or-worsening", "unknown"),
    gate=True,
)

SITES = choices(
    "tw-sites",
    "Twitching",
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
    "Twitching",
    ("one-spot", "one-limb", "migratory", "both-sides", "unknown"),
)

TIMING = choices(
    "tw-timing",
    "Twitching",
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
    "Twitching",
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
    "Weakness and function",
    ("none", "subjective-only", "functional-loss", "unknown"),
    gate=True,
    ask_first=True,
)

WEAKNESS_TEMPO = choice(
    "wk-tempo",
    "Weakness and function",
    ("hours-days", "days-to-4-weeks", "weeks-to-months", "years", "unknown"),
    ask_first=True,
    shown_when=is_(WEAKNESS, "subjective-only", "functional-loss"),
)

WEAKNESS_PATTERN = choices(
    "wk-pattern",
    "Weakness and function",
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
    "Weakness and function",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

SPEECH = choice(
    "bu-speech",
    "Bulbar",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

SWALLOWING = choice(
    "bu-swallow",
    "Bulbar",
    ("no", "mild", "unsafe", "unknown"),
    gate=True,
    ask_first=True,
)

BREATHLESSNESS = choice(
    "rs-breath",
    "Respiratory",
    ("none", "exertion-only", "rest-or-lying-flat", "unknown"),
    gate=True,
    ask_first=True,
)

NIGHT_BREATHING = choice(
    "rs-night",
    "Respiratory",
    ("yes", "no", "unknown"),
    gate=True,
)

ACUTE_FEATURES = choices(
    "gn-acute",
    "General",
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
    "General",
    ("yes", "no", "unknown"),
    gate=True,
)

COGNITION = choice(
    "gn-cog",
    "General",
    ("yes", "no", "unknown"),
    gate=True,
)

SENSORY_SYMPTOMS = choices(
    "se-symptoms",
    "Sensory symptoms",
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
    "Pain and cramps",
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
    "Pain and cramps",
    ("none", "muscle-proximal", "neck-arm-radicular", "back-leg-radicular", "unknown"),
    gate=True,
)

RESTLESS_LEGS = choices(
    "rl-criteria",
    "Sleep / RLS",
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
    "Spine / sphincter",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)

CORD_SYMPTOMS = choice(
    "sp-hands",
    "Spine / sphincter",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
)
