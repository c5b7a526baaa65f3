"""What the clinician examines."""

from screening.clinical.question import choice

POWER = choice(
    "ex-power",
    "grp-examination",
    ("normal", "reduced", "not-examined"),
    gate=True,
    ask_first=True,
    why=(
        "No reassurance without an examination: NG127 hinges on wasting AND "
        "weakness; half of referral letters contain no examination [NG127-tics, "
        "BEKK02]"
    ),
)

WASTING = choice(
    "ex-wasting",
    "grp-examination",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
    why="As above; split-hand sign [TT13]",
)

TONGUE = choice(
    "ex-tongue",
    "grp-examination",
    ("normal", "abnormal", "not-examined"),
    gate=True,
    ask_first=True,
    why="Bulbar LMN sign; look with tongue NOT protruded [TT13, NG42]",
)

REFLEXES = choice(
    "ex-reflexes",
    "grp-examination",
    ("normal", "reduced-absent", "brisk", "not-examined"),
    gate=True,
    ask_first=True,
    why=(
        "Reduced: neuropathy/GBS/MMN/SBMA; brisk in a wasted limb: ALS; brisk legs: "
        "myelopathy [NG127-sens, DCM]"
    ),
)

UPPER_MOTOR_NEURONE = choice(
    "ex-umn",
    "grp-examination",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
    why="Cord compression or ALS [DCM, GCC]",
)

GAIT = choice(
    "ex-gait",
    "grp-examination",
    ("normal", "abnormal", "not-examined"),
    gate=True,
    ask_first=True,
    why="Foot drop, spasticity, ataxia [DCM, NG127-weak]",
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
    why=(
        "Objective sensory loss redirects to neuropathy, root or cord and counts "
        "against MND, but never cancels a motor flag [REDFLAG]"
    ),
)

STIFFNESS = choice(
    "ex-stiff",
    "grp-examination",
    ("absent", "present", "not-examined"),
    gate=True,
    ask_first=True,
    why=(
        "NG127: fasciculations WITH rigidity are referred; Isaacs/neuromyotonia, "
        "stiff person [NG127-tics, PNH]"
    ),
)

QUESTIONS = (
    POWER,
    WASTING,
    TONGUE,
    REFLEXES,
    UPPER_MOTOR_NEURONE,
    GAIT,
    SENSATION,
    STIFFNESS,
)
