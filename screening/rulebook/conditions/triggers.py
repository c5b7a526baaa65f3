"""Magnesium deficiency; stimulants, alcohol and stress."""

from screening.clinical.criteria import all_of, any_of, at_least, below, is_
from screening.clinical.explain.differential import Condition, Sign, Text
from screening.rulebook.questions import (
    ACUTE_FEATURES,
    ALCOHOL,
    CRAMPS,
    DRUG_CLASSES,
    MAGNESIUM,
    MAGNESIUM_NEED,
    STIMULANTS,
    STRESS,
    TOXIN,
)

MAGNESIUM_DEFICIENCY = Condition(
    id="magnesium-deficiency",
    name=Text("Magnesium deficiency", "Magnesiummangel"),
    pattern=Text(
        "Pattern that can be seen with magnesium deficiency",
        "Muster, das bei einem Magnesiummangel vorkommen kann",
    ),
    supporting=(
        Sign(
            Text(
                "serum magnesium below 0.7 mmol/L",
                "Magnesium im Serum unter 0,7 mmol/l",
            ),
            below(MAGNESIUM, "0.7"),
            ("MG",),
        ),
        Sign(
            Text("tetany or carpopedal spasm", "Tetanie oder Karpopedalspasmus"),
            is_(CRAMPS, "tetany-carpopedal"),
            ("MG",),
        ),
        Sign(
            Text(
                "medicine that can lower magnesium",
                "Medikament, das den Magnesiumspiegel senken kann",
            ),
            is_(DRUG_CLASSES, "ppi", "diuretic", "chemotherapy-or-calcineurin"),
            ("MG", "DRUGS"),
        ),
        Sign(
            Text("hazardous alcohol use", "riskanter Alkoholkonsum"),
            is_(ALCOHOL, "hazardous"),
            ("MG",),
        ),
        Sign(
            Text(
                "loss through the gut, raised need or low intake",
                "Verlust über den Darm, erhöhter Bedarf oder geringe Zufuhr",
            ),
            is_(
                MAGNESIUM_NEED,
                "vomiting-diarrhoea-malabsorption",
                "pregnancy",
                "endurance-sweating",
                "poor-diet",
            ),
            ("MG", "LAY"),
        ),
    ),
    opposing=(
        Sign(
            Text(
                "serum magnesium of 0.7 mmol/L or more",
                "Magnesium im Serum mindestens 0,7 mmol/l",
            ),
            at_least(MAGNESIUM, "0.7"),
            ("MG",),
        ),
    ),
    work_up=Text(
        "magnesium, potassium, calcium, ECG, magnesium in urine",
        "Magnesium, Kalium, Calcium, EKG, Magnesium im Urin",
    ),
    tier_if_clean=Text(
        "GP work-up; same-day emergency at 0.4 mmol/L or below, or with tetany",
        "hausärztliche Abklärung; Notfall am selben Tag bei höchstens 0,4 mmol/l oder "
        "bei Tetanie",
    ),
    note=Text(
        "Never to be concluded without a value; a normal value does not exclude a "
        "deficit of the body.",
        "Nie ohne Messwert anzunehmen; ein normaler Wert schließt einen Mangel im "
        "Körper nicht aus.",
    ),
)

STIMULANTS_ALCOHOL_STRESS = Condition(
    id="stimulants-alcohol-stress",
    name=Text("Stimulants, alcohol or stress", "Stimulanzien, Alkohol oder Stress"),
    pattern=Text(
        "Pattern that can be seen with stimulants, alcohol or stress",
        "Muster, das bei Stimulanzien, Alkohol oder Stress vorkommen kann",
    ),
    supporting=(
        Sign(
            Text("stimulants", "Stimulanzien"),
            any_of(
                is_(
                    STIMULANTS,
                    "caffeine-over-400mg",
                    "energy-drinks",
                    "nicotine-heavy",
                    "illicit-or-ADHD-stimulant",
                ),
                is_(DRUG_CLASSES, "adhd-stimulant", "beta-agonist-theophylline"),
            ),
            ("SIMON13", "DRUGS"),
        ),
        Sign(
            Text(
                "hazardous alcohol use, or alcohol stopped or cut down",
                "riskanter Alkoholkonsum oder Alkohol beendet oder reduziert",
            ),
            is_(ALCOHOL, "hazardous", "stopped-or-cut-in-last-5-days"),
            ("CG100",),
        ),
        Sign(
            Text(
                "stress, poor sleep or heavy exertion",
                "Stress, schlechter Schlaf oder starke Anstrengung",
            ),
            is_(STRESS, "stress", "poor-sleep", "heavy-exercise"),
            ("SIMON13",),
        ),
    ),
    opposing=(
        Sign(
            Text(
                "acute features after stopping alcohol (can be seen with withdrawal)",
                "akute Zeichen nach Alkoholverzicht (können beim Entzug vorkommen)",
            ),
            all_of(
                is_(ALCOHOL, "stopped-or-cut-in-last-5-days"),
                is_(
                    ACUTE_FEATURES,
                    "confusion-agitation",
                    "sweating",
                    "fever",
                    "seizure",
                ),
            ),
            ("CG100",),
        ),
        Sign(
            Text(
                "withdrawal from a sedative or opioid",
                "Entzug eines Sedativums oder Opioids",
            ),
            is_(DRUG_CLASSES, "sedative-or-opioid-withdrawal"),
            ("DRUGS",),
        ),
        Sign(Text("exposure to a poison", "Giftkontakt"), is_(TOXIN, "yes"), ("OP",)),
    ),
    work_up=Text("AUDIT, TSH", "AUDIT, TSH"),
    tier_if_clean=Text(
        "reassurance below 4 weeks with nothing abnormal; GP work-up with hazardous "
        "use; same-day emergency in withdrawal with acute features",
        "Beruhigung unter 4 Wochen ohne auffälligen Befund; hausärztliche Abklärung "
        "bei riskantem Konsum; Notfall am selben Tag bei Entzug mit akuten Zeichen",
    ),
    note=Text(
        "A trigger never lowers the urgency that another finding asks for.",
        "Ein Auslöser senkt nie die Dringlichkeit, die ein anderer Befund verlangt.",
    ),
    ask_also=(
        Text("link in time and dose", "zeitlicher Zusammenhang und Dosisabhängigkeit"),
        Text("improvement on reduction", "Besserung nach Reduktion"),
    ),
)
