"""What the clinician examines."""

from screening.clinical.question import choice

POWER = choice(
    "ex-power",
    "grp-examination",
    ("normal", "reduced", "not-examined"),
    gate=True,
    ask_first=True,
)

WASTING = choice(
    "ex-wasting",
    "grp-examination",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
)

TONGUE = choice(
    "ex-tongue",
    "grp-examination",
    ("normal", "abnormal", "not-examined"),
    gate=True,
    ask_first=True,
)

REFLEXES = choice(
    "ex-reflexes",
    "grp-examination",
    ("normal", "reduced-absent", "brisk", "not-examined"),
    gate=True,
    ask_first=True,
)

UPPER_MOTOR_NEURONE = choice(
    "ex-umn",
    "grp-examination",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
)

GAIT = choice(
    "ex-gait",
    "grp-examination",
    ("normal", "abnormal", "not-examined"),
    gate=True,
    ask_first=True,
)

SENSATION = choice(
    "ex-sensory",
    "grp-examination",
    (
        "normal",
        "distal-symmetric",
        "dermatomal-or-nerve",
        "level-or-saddle",
        "not-examined",
    ),
    gate=True,
    ask_first=True,
)

STIFFNESS = choice(
    "ex-stiff",
    "grp-examination",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
)
