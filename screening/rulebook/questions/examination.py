"""What the clinician examines."""

from screening.clinical.question import choice

POWER = choice(
    "ex-power",
    "Examination (clinician)",
    ("normal", "reduced", "not-examined"),
    gate=True,
    ask_first=True,
)

WASTING = choice(
    "ex-wasting",
    "Examination (clinician)",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
)

TONGUE = choice(
    "ex-tongue",
    "Examination (clinician)",
    ("normal", "abnormal", "not-examined"),
    gate=True,
    ask_first=True,
)

REFLEXES = choice(
    "ex-reflexes",
    "Examination (clinician)",
    ("normal", "reduced-absent", "brisk", "not-examined"),
    gate=True,
    ask_first=True,
)

UPPER_MOTOR_NEURONE = choice(
    "ex-umn",
    "Examination (clinician)",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
)

GAIT = choice(
    "ex-gait",
    "Examination (clinician)",
    ("normal", "abnormal", "not-examined"),
    gate=True,
    ask_first=True,
)

SENSATION = choice(
    "ex-sensory",
    "Examination (clinician)",
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
    "Examination (clinician)",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
)
