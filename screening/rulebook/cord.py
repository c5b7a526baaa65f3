"""Spinal cord, cauda equina and nerve roots."""

from screening.clinical.criteria import all_of, any_of, is_, unanswered
from screening.clinical.rule import Outcome, Reference, Rule
from screening.rulebook.questions import (
    CORD_SYMPTOMS,
    GAIT,
    PAIN,
    PAST_HISTORY,
    POWER,
    REFLEXES,
    SENSATION,
    SENSORY_SYMPTOMS,
    SPHINCTER,
    UPPER_MOTOR_NEURONE,
)
from screening.rulebook.review import FIRST_DRAFT
from screening.rulebook.sources import CES, DCM, GCC, MSCC, NG127_SENS, NG127_WEAK
from screening.rulebook.terms import ANY_WEAKNESS

E05 = Rule(
    id="E05",
    outcome=Outcome.EMERGENCY,
    title="Bladder, bowel or saddle change with motor sign or leg pain",
    finding="Warning sign of cauda equina or cord compression",
    when=all_of(
        any_of(
            is_(SPHINCTER, "yes"),
            is_(SENSORY_SYMPTOMS, "saddle"),
            is_(SENSATION, "level-or-saddle"),
        ),
        any_of(
            is_(PAIN, "back-leg-radicular"),
            ANY_WEAKNESS,
            is_(POWER, "reduced"),
            is_(UPPER_MOTOR_NEURONE, "present"),
        ),
    ),
    may_point_to="cauda equina, myelopathy",
    weight="strong",
    references=(
        Reference(CES),
        Reference(NG127_WEAK),
    ),
    review=FIRST_DRAFT,
)

E15 = Rule(
    id="E15",
    outcome=Outcome.EMERGENCY,
    title="Past cancer, spinal root pain and a neurological sign",
    finding="Possible metastatic cord compression",
    when=all_of(
        is_(PAST_HISTORY, "cancer"),
        is_(PAIN, "back-leg-radicular", "neck-arm-radicular"),
        any_of(
            is_(UPPER_MOTOR_NEURONE, "present"),
            is_(POWER, "reduced"),
            is_(GAIT, "abnormal"),
        ),
    ),
    may_point_to="MSCC",
    weight="strong",
    references=(Reference(MSCC, "NICE, from memory"),),
    review=FIRST_DRAFT,
)

U04 = Rule(
    id="U04",
    outcome=Outcome.URGENT,
    title="Upper motor neurone sign on examination",
    finding="Upper motor neurone sign",
    when=is_(UPPER_MOTOR_NEURONE, "present"),
    may_point_to="DCM, ALS, MS",
    weight="strong",
    references=(
        Reference(DCM),
        Reference(GCC),
    ),
    review=FIRST_DRAFT,
)

U06 = Rule(
    id="U06",
    outcome=Outcome.URGENT,
    title="Possible pressure on the spinal cord in the neck",
    finding=(
        "Possible cervical myelopathy: urgent MRI cervical spine + spinal/neurology"
    ),
    when=all_of(
        is_(CORD_SYMPTOMS, "yes"),
        any_of(
            is_(GAIT, "abnormal"),
            is_(REFLEXES, "brisk"),
            unanswered(GAIT),
            unanswered(REFLEXES),
        ),
    ),
    may_point_to="DCM",
    weight="strong",
    references=(Reference(DCM),),
    review=FIRST_DRAFT,
)

U10 = Rule(
    id="U10",
    outcome=Outcome.URGENT,
    title="New bladder, bowel, saddle, level or rising sensory change",
    finding=(
        "New sphincter, saddle, level or ascending sensory symptom: clarify and "
        "examine today; urgent, a same-day emergency with any motor sign"
    ),
    when=any_of(
        is_(SPHINCTER, "yes"),
        is_(SENSORY_SYMPTOMS, "saddle", "ascending-over-days"),
        is_(SENSATION, "level-or-saddle"),
    ),
    may_point_to="cord / cauda equina, early GBS",
    weight="moderate",
    references=(
        Reference(CES),
        Reference(NG127_SENS),
    ),
    review=FIRST_DRAFT,
)

N05 = Rule(
    id="N05",
    outcome=Outcome.ROUTINE,
    title="Distal numbness with brisk reflexes, or cord-type symptoms",
    finding=(
        "Distal sensory change with brisk reflexes, or cord-type symptoms: "
        "brain/spine assessment, MRI cervical spine"
    ),
    when=any_of(
        all_of(
            any_of(
                is_(SENSORY_SYMPTOMS, "distal-stocking"),
                is_(SENSATION, "distal-symmetric"),
            ),
            is_(REFLEXES, "brisk"),
        ),
        is_(CORD_SYMPTOMS, "yes"),
    ),
    may_point_to="myelopathy, B12 (combined degeneration)",
    weight="strong / moderate",
    references=(
        Reference(NG127_SENS),
        Reference(DCM),
    ),
    review=FIRST_DRAFT,
)

G08 = Rule(
    id="G08",
    outcome=Outcome.GP_WORKUP,
    title="Pain or numbness in the area of a nerve root or nerve",
    finding=(
        "Radiculopathy: conservative care, re-examine 4-6 weeks, MRI/referral if motor"
        " deficit persists or progresses"
    ),
    when=any_of(
        is_(PAIN, "neck-arm-radicular", "back-leg-radicular"),
        is_(SENSATION, "dermatomal-or-nerve"),
        is_(SENSORY_SYMPTOMS, "one-limb-dermatomal"),
    ),
    may_point_to="radiculopathy, entrapment",
    weight="moderate",
    references=(Reference(DCM, "McCartney"),),
    review=FIRST_DRAFT,
)

RULES = (E05, E15, U04, U06, U10, N05, G08)
