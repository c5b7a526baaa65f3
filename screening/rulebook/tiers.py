"""What each outcome means in practice, what is suggested with it, and the safety net.

Wording after the tier table of the evidence document (section C.1).
"""

from screening.clinical.rule import Outcome, Tier
from screening.rulebook.investigations import (
    BESIDE_URGENT_REFERRAL,
    FIRST_LINE,
    SAME_DAY,
)

EMERGENCY = Tier(
    Outcome.EMERGENCY,
    "Seen within hours; phone first.",
    work_up=(
        "Do not delay for blood tests; send by ambulance if breathing, swallowing or "
        "consciousness is at risk.",
        "Same day: glucose, ECG, U&E, calcium, magnesium, CK.",
        "In hospital: vital capacity lying and sitting, blood gas, MRI of the whole "
        "spine (cord or cauda equina), lumbar puncture and nerve conduction "
        "(Guillain-Barré), cholinesterase, lithium level.",
    ),
    investigations=SAME_DAY,
)
URGENT = Tier(
    Outcome.URGENT,
    "Seen by neurology within 2 weeks; phone the consultant if it progresses fast.",
    work_up=(
        "In parallel, never as a condition of the referral: CK, TSH, calcium, "
        "magnesium, potassium, U&E, glucose or HbA1c, B12, ESR or CRP, protein "
        "electrophoresis, FBC, LFT; HIV, syphilis and Lyme serology by risk.",
        "Neurology: EMG and nerve conduction (3-4 regions, conduction block), MRI of "
        "the cervical spine and brain, anti-GM1, AChR/MuSK, CASPR2/LGI1, AR repeat, "
        "spirometry lying and sitting or SNIP.",
        "Spinal compression pattern: urgent MRI of the spine.",
    ),
    investigations=BESIDE_URGENT_REFERRAL,
)
ROUTINE = Tier(
    Outcome.ROUTINE,
    "Neurology outpatients, or advice and guidance; reviewed by the GP within "
    "6-8 weeks meanwhile. Any new weakness makes it urgent.",
    work_up=(
        "First, where not done: calcium (adjusted), magnesium, potassium, sodium, "
        "creatinine, glucose or HbA1c, TSH, CK (not within 3 days of heavy "
        "exercise), B12, FBC.",
        "EMG and nerve conduction. MRI or MRA for hemifacial spasm, MRI of the brain "
        "for persistent or atypical facial myokymia.",
        "Eye clinic for blepharospasm. Sleep or neurology clinic for restless legs "
        "that resist treatment.",
    ),
    investigations=FIRST_LINE,
)
GP_WORKUP = Tier(
    Outcome.GP_WORKUP,
    "Blood tests and medication review in practice; the same clinician examines "
    "again in 4-6 weeks, on a date that is set now.",
    work_up=(
        "Calcium (adjusted), magnesium, potassium, sodium, creatinine, glucose or "
        "HbA1c, TSH, CK (not within 3 days of heavy exercise), B12, FBC; ferritin "
        "with restless legs.",
        "With a neuropathy also ESR, coeliac serology and protein electrophoresis; "
        "with alcohol also AUDIT and LFT.",
        "Remove triggers one at a time. No EMG in a normal examination under 40 with "
        "normal blood tests.",
    ),
    self_care=(
        "Relaxation: yoga, meditation, autogenic training, walks, music; enough sleep.",
        "Less caffeine, other stimulants and alcohol, each reduced step by step. "
        "Nobody who depends on alcohol or a medicine should stop it suddenly.",
        "Food rich in magnesium: nuts, oatmeal, sunflower seeds, spinach, beans. "
        "Tablets only once kidney function is known; they are unlikely to prevent "
        "cramps.",
    ),
    investigations=FIRST_LINE,
)
REASSURE = Tier(
    Outcome.REASSURE,
    "Every safety question is answered and none is a warning sign: reassurance with "
    "a written safety net and a review date (4-6 weeks if under 4 weeks, else 3-6 "
    "months).",
    work_up=(),
    self_care=GP_WORKUP.self_care,
)
TIERS = {
    tier.outcome: tier for tier in (EMERGENCY, URGENT, ROUTINE, GP_WORKUP, REASSURE)
}

SAFETY_NET = (
    "Return at once for breathlessness lying flat, choking, sudden or quickly "
    "spreading weakness, numbness of the saddle area, bladder or bowel change, "
    "confusion or fits.",
    "Return within days for any lost task (buttons, keys, stairs, tripping), slurred "
    "speech, thinning muscle or weight loss.",
)

PAEDIATRIC_ROUTE = (
    "Under 16 is outside the scope of these rules: use the paediatric route, at once "
    "if a red flag is listed."
)
