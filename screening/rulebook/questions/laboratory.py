"""Laboratory results: each optional, absent is unanswered and never normal."""

from decimal import Decimal

from screening.clinical.question import Kind, Unit, choice, number

MAGNESIUM = number(
    "lb-mg",
    "grp-laboratory",
    Kind.QUANTITY,
    ("0.1", "5"),
    units=(
        Unit("mmol/L"),
        Unit("mg/dL", Decimal("0.4114")),
        Unit("meq/L", Decimal("0.5")),
    ),
    decimals=2,
    laboratory=True,
    silence_argued=True,
    why="Absent is unanswered, not normal.",
)

CALCIUM = number(
    "lb-ca",
    "grp-laboratory",
    Kind.QUANTITY,
    ("0.5", "6"),
    units=(
        Unit("mmol/L"),
        Unit("mg/dL", Decimal("0.2495")),
        Unit("meq/L", Decimal("0.5")),
    ),
    decimals=2,
    laboratory=True,
    silence_argued=True,
    why="Absent is unanswered, not normal.",
)

POTASSIUM = number(
    "lb-k",
    "grp-laboratory",
    Kind.QUANTITY,
    ("1", "12"),
    units=(
        Unit("mmol/L"),
        Unit("meq/L"),
    ),
    decimals=1,
    laboratory=True,
    silence_argued=True,
    why="Absent is unanswered, not normal.",
)

# As a multiple of the laboratory's upper limit of normal.
CREATINE_KINASE = number(
    "lb-ck",
    "grp-laboratory",
    Kind.DECIMAL,
    ("0", "2000"),
    decimals=1,
    laboratory=True,
    silence_argued=True,
    why=(
        "Absent is unanswered, not normal. The form offers value and upper limit in "
        "U/L and calculates the multiple."
    ),
)

TSH = choice(
    "lb-tsh",
    "grp-laboratory",
    ("low", "normal", "high"),
    laboratory=True,
    silence_argued=True,
    why="Absent is unknown, not normal.",
)

VITAMIN_B12 = choice(
    "lb-b12",
    "grp-laboratory",
    ("low", "normal"),
    laboratory=True,
    silence_argued=True,
    why="Absent is unknown, not normal.",
)

HBA1C = number(
    "lb-hba1c",
    "grp-laboratory",
    Kind.QUANTITY,
    ("15", "250"),
    units=(
        Unit("mmol/mol"),
        Unit("%", Decimal("10.929"), Decimal("2.15")),
    ),
    decimals=0,
    laboratory=True,
    silence_argued=True,
    why="Absent is unanswered, not normal.",
)

FERRITIN = number(
    "lb-ferritin",
    "grp-laboratory",
    Kind.QUANTITY,
    ("1", "100000"),
    units=(
        Unit("ug/L"),
        Unit("ng/mL"),
    ),
    decimals=0,
    laboratory=True,
    why="Absent is unanswered, not normal.",
)

QUESTIONS = (
    MAGNESIUM,
    CALCIUM,
    POTASSIUM,
    CREATINE_KINASE,
    TSH,
    VITAMIN_B12,
    HBA1C,
    FERRITIN,
)
