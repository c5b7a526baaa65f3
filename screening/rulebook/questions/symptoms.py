"""What the patient reports, from the twitching to the spine."""

from screening.clinical.criteria import any_of, is_
from screening.clinical.question import Kind, choice, choices, number

AGE = number(
    "pt-age",
    "grp-patient",
    Kind.INTEGER,
    ("0", "120"),
    gate=True,
    why=(
        "ALS risk rises with age; onset <40 is uncommon; the EMG threshold and "
        "review plan depend on it [TT13, MEI22, PULSE]"
    ),
)

SEX = choice(
    "pt-sex",
    "grp-patient",
    ("male", "female", "unknown"),
    silence_argued=True,
    why="Kennedy's disease affects men; pregnancy gate [SBMA]",
)

DURATION = choice(
    "tw-duration",
    "grp-twitching",
    ("lt-4w", "4w-3m", "3m-12m", "gt-12m", "unknown"),
    gate=True,
    why=(
        "Twitching that lasts or recurs should be seen by a doctor; NG127 uses 3 "
        "months for eyelid movements; BFS normally persists [NG127-tics, FILIP18]"
    ),
)

COURSE = choice(
    "tw-course",
    "grp-twitching",
    ("improving", "intermittent", "stable", "spreading-or-worsening", "unknown"),
    gate=True,
    why=(
        "Progression is the second question of the MND Red Flag tool; improvement "
        "counts against MND [REDFLAG]"
    ),
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
    why=(
        "Calf/eyelid: usual benign sites. Tongue, shoulder girdle, generalised: "
        "higher concern [FILIP18, SIMON13, TT13]"
    ),
)

SPREAD = choice(
    "tw-spread",
    "grp-twitching",
    ("one-spot", "one-limb", "migratory", "both-sides", "unknown"),
    silence_argued=True,
    why=(
        "Migratory = typical benign; fixed to one limb and spreading to the next = "
        "MND pattern [REDFLAG, GCC]"
    ),
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
    why=(
        "Sleep onset only = hypnic jerk; persistence in sleep = Isaacs / ALS rather "
        "than tremor, tic [HYP, PNH]"
    ),
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
    why=(
        "Separates fasciculation from myokymia, myoclonus, tremor, hemifacial spasm, "
        "blepharospasm, tic and seizure, which have other routes in NG127 "
        "[NG127-tics]"
    ),
)

WEAKNESS = choice(
    "wk-present",
    "grp-weakness",
    ("none", "subjective-only", "functional-loss", "unknown"),
    gate=True,
    ask_first=True,
    why=(
        "The key discriminator. Subjective weakness is common in BFS (about a "
        "third); loss of a task (buttons, keys, tripping, stairs) is a red flag "
        "[FILIP18, REDFLAG, NG42]"
    ),
)

WEAKNESS_TEMPO = choice(
    "wk-tempo",
    "grp-weakness",
    ("hours-days", "days-to-4-weeks", "weeks-to-months", "years", "unknown"),
    ask_first=True,
    shown_when=is_(WEAKNESS, "subjective-only", "functional-loss"),
    silence_argued=True,
    why=(
        "NG127: within 4 weeks symmetrical = immediate; hours-days one limb = "
        "urgent/stroke; weeks-months = neuromuscular referral [NG127-weak]"
    ),
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
    silence_argued=True,
    why=(
        "Asymmetric painless = MND/MMN; proximal symmetric = myopathy; distal "
        "symmetric = polyneuropathy; head drop has high PPV for MND once MG is "
        "excluded [TT13]"
    ),
)

FATIGABILITY = choice(
    "wk-fatigable",
    "grp-weakness",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
    why=(
        "Myasthenia mimic; ptosis/diplopia count against MND in the Red Flag tool "
        "[REDFLAG]"
    ),
)

SPEECH = choice(
    "bu-speech",
    "grp-bulbar",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
    why=(
        "25% of MND starts bulbar; dysarthria was the strongest primary-care "
        "predictor (aOR 43) [REDFLAG, MEI22]"
    ),
)

SWALLOWING = choice(
    "bu-swallow",
    "grp-bulbar",
    ("no", "mild", "unsafe", "unknown"),
    gate=True,
    ask_first=True,
    why=(
        "NG127: refer urgently if any evidence of swallowing impairment with "
        "progressive weakness [NG127-weak]"
    ),
)

BREATHLESSNESS = choice(
    "rs-breath",
    "grp-respiratory",
    ("none", "exertion-only", "rest-or-lying-flat", "unknown"),
    gate=True,
    ask_first=True,
    why=(
        "NG127: refer immediately if breathless at rest or lying flat; "
        "respiratory-onset ALS shows prominent fasciculations [NG127-weak, RESP]"
    ),
)

NIGHT_BREATHING = choice(
    "rs-night",
    "grp-respiratory",
    ("yes", "no", "unknown"),
    gate=True,
    why="Nocturnal hypoventilation [NG42, REDFLAG]",
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
    why=(
        "Cholinergic, serotonin, withdrawal, lithium, infection patterns: same-day "
        "[CG100, HUNTER, OP]"
    ),
)

WEIGHT_LOSS = choice(
    "gn-weightloss",
    "grp-general",
    ("yes", "no", "unknown"),
    gate=True,
    why=(
        "Added predictor of MND in QResearch; thyrotoxicosis; cancer/paraneoplastic "
        "[MEI22]"
    ),
)

COGNITION = choice(
    "gn-cog",
    "grp-general",
    ("yes", "no", "unknown"),
    gate=True,
    why="Cognitive feature of MND [NG42, REDFLAG]",
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
    why=(
        "Polyneuropathy, root, GBS, hypocalcaemia, cauda equina; non-specific "
        "tingling is frequent in BFS (70% in one cohort) [NG127-sens, SFE-CA, "
        "FILIP17]"
    ),
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
    why="Cramp-fasciculation, ALS prodrome, tetany [SINGH11, PNH, SFE-CA]",
)

PAIN = choices(
    "pa-pain",
    "grp-pain",
    ("none", "muscle-proximal", "neck-arm-radicular", "back-leg-radicular", "unknown"),
    gate=True,
    why="Painless = MND pattern; root; myopathy [REDFLAG, DCM]",
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
    silence_argued=True,
    why=(
        "All five IRLSSG 2014 criteria needed; mimics satisfy four of them in 16% "
        "[IRLSSG14, HENING]"
    ),
)

SPHINCTER = choice(
    "sp-sphincter",
    "grp-spine",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
    why="Cauda equina / cord compression [CES, NG127-weak]",
)

CORD_SYMPTOMS = choice(
    "sp-hands",
    "grp-spine",
    ("yes", "no", "unknown"),
    gate=True,
    ask_first=True,
    why="Degenerative cervical myelopathy, easily missed [DCM]",
)

QUESTIONS = (
    AGE,
    SEX,
    DURATION,
    COURSE,
    SITES,
    SPREAD,
    TIMING,
    MOVEMENT,
    WEAKNESS,
    WEAKNESS_TEMPO,
    WEAKNESS_PATTERN,
    FATIGABILITY,
    SPEECH,
    SWALLOWING,
    BREATHLESSNESS,
    NIGHT_BREATHING,
    ACUTE_FEATURES,
    WEIGHT_LOSS,
    COGNITION,
    SENSORY_SYMPTOMS,
    CRAMPS,
    PAIN,
    RESTLESS_LEGS,
    SPHINCTER,
    CORD_SYMPTOMS,
)
