"""Guidelines, criteria, limits and policies."""

from screening.clinical.rule import Source

CES = Source(
    key="CES",
    title="Cauda equina syndrome: emergency referral pathway",
    citation=(
        "GIRFT cauda equina pathway; BMJ Best Practice (year and edition not recorded)"
    ),
    url=None,
    status="excerpt",
    says=(
        "Back or leg pain with recent bladder, bowel, saddle or sexual change or "
        "bilateral leg deficit needs emergency hospital assessment with MRI at any "
        "hour."
    ),
)
CG100 = Source(
    key="CG100",
    title="NICE CG100: alcohol withdrawal",
    citation="NICE CG100, recommendation 1.1.1",
    url=None,
    status="excerpt",
    says=(
        "Admit for alcohol withdrawal with seizures or delirium, or a high risk of "
        "them, and never advise a dependent person to stop suddenly."
    ),
)
DCM = Source(
    key="DCM",
    title="Degenerative cervical myelopathy and cervical radiculopathy in primary care",
    citation=(
        "Davies BM et al. BMJ 2018;360:k186; Hilton B et al. PLoS One "
        "2018;13:e0207709; McCartney S et al. BJGP 2018, PMC5737310 (the link is to "
        "McCartney)"
    ),
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5737310",
    status="excerpt",
    says=(
        "Clumsy numb hands, imbalance or upper motor neurone signs need MRI and a "
        "prompt surgical opinion; weakness in more than one myotome or sensory loss in"
        " more than one dermatome is a red flag in neck pain."
    ),
)
DGN_RLS = Source(
    key="DGN-RLS",
    title="German guideline on restless legs syndrome (DGN/DGSM, S2k)",
    citation="AWMF 030/081, 2022, valid to 24.06.2027; dgn.org ll-030-081",
    url=None,
    status="excerpt",
    says=(
        "The diagnosis is clinical, and iron status and a blood count are checked in "
        "everyone at diagnosis and on worsening; the ferritin limit of 75 is from "
        "memory."
    ),
)
EAS15 = Source(
    key="EAS15",
    title="EAS definitions of statin-associated muscle symptoms",
    citation="Stroes 2015; with an SRM classification page",
    url="https://doi.org/10.1093/eurheartj/ehv043",
    status="excerpt",
    says=(
        "Grades CK as up to 4, 4-10 and above 10 times the upper limit, and treats "
        "suspected rhabdomyolysis as stop and admit."
    ),
)
GBS = Source(
    key="GBS",
    title="Guillain-Barre syndrome (EAN/PNS 2023)",
    citation="EAN/PNS 2023; full citation not recorded",
    url=None,
    status="excerpt",
    says=(
        "Symmetrical areflexic weakness peaking within 4 weeks, often after an "
        "infection, of whom 10-30% need ventilation."
    ),
)
GCC = Source(
    key="GCC",
    title="Gold Coast criteria for ALS",
    citation=(
        "Read through myneuronews 2022 and link.springer.com s40035-021-00253-2; "
        "original from memory: Shefner JM et al. Clin Neurophysiol 2020;131:1975-8; "
        "real-world test: Ferullo L et al. Brain Sci 2024;14:1055 (the link is to the "
        "Springer paper)"
    ),
    url="https://doi.org/10.1186/s40035-021-00253-2",
    status="excerpt",
    says=(
        "Progressive motor impairment with upper and lower motor neurone signs in one "
        "body region, or lower motor neurone signs in two, is what the letter should "
        "let the neurologist judge."
    ),
)
HCA = Source(
    key="HCA",
    title="High calcium limit for same-day action",
    citation="No document recorded",
    url=None,
    status="memory",
    says=(
        "Calcium above 3.5 mmol/L (hypercalcaemia) is treated as a same-day emergency."
    ),
)
HUNTER = Source(
    key="HUNTER",
    title="Hunter criteria for serotonin toxicity",
    citation=(
        "Hunter criteria, read as a table in a clinmedjournals article; original paper"
        " not recorded"
    ),
    url=None,
    status="excerpt",
    says=(
        "A serotonergic drug with clonus, or tremor with hyperreflexia, or the listed "
        "combinations with agitation, sweating or fever, points to serotonin toxicity."
    ),
)
IRLSSG14 = Source(
    key="IRLSSG14",
    title="Diagnostic criteria for restless legs syndrome (IRLSSG 2014)",
    citation="Allen RP et al. Sleep Med 2014;15:860-73",
    url="https://doi.org/10.1016/j.sleep.2014.03.025",
    status="excerpt",
    says=(
        "All five criteria are needed: urge to move, worse at rest, relieved by "
        "movement, worse in the evening or night, and not explained by a mimic."
    ),
)
K = Source(
    key="K",
    title="Potassium limits for same-day action",
    citation="UK Kidney Association (document and year not recorded)",
    url=None,
    status="memory",
    says="Potassium below 2.5 or from 6.5 mmol/L is treated as a same-day emergency.",
)
MG = Source(
    key="MG",
    title="Low magnesium in primary care",
    citation=(
        "NHS BNSSG Remedy, hypomagnesaemia (remedy.bnssg.icb.nhs.uk); gpreasoning.uk; "
        "Janett S et al. 2015, PMC4434191; Cochrane CD009402.pub3, 2020 (the link is "
        "to Janett)"
    ),
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4434191",
    status="excerpt",
    says=(
        "Magnesium up to 0.4 mmol/L, or low with tetany, seizure or arrhythmia, is "
        "same-day; 0.4-0.7 without these is replaced by mouth and the cause removed; "
        "tablets are unlikely to prevent cramps in older adults."
    ),
)
MG_CRISIS = Source(
    key="MG-crisis",
    title="Impending myasthenic crisis",
    citation="No document recorded",
    url=None,
    status="memory",
    says=(
        "Fatigable weakness with swallowing or breathing symptoms may be an impending "
        "myasthenic crisis and is same-day."
    ),
)
MSCC = Source(
    key="MSCC",
    title="Metastatic spinal cord compression",
    citation="NICE NG234",
    url=None,
    status="memory",
    says=(
        "Spinal or radicular pain in a person with cancer and new weakness, gait "
        "change or cord signs is same-day."
    ),
)
NG127 = Source(
    key="NG127",
    title="NICE NG127: gait, tremor, seizure and other sections",
    citation=(
        "NICE NG127, 2019, part of the wording changed in October 2023; sections on "
        "gait, tremor, seizures and blackouts from memory"
    ),
    url=None,
    status="memory",
    says=(
        "Used for unexplained gait change, tremor, possible seizure and the myasthenia"
        " route, none of which was read in the guideline text."
    ),
)
NG127_SENS = Source(
    key="NG127-sens",
    title="NICE NG127: sensory symptoms",
    citation=(
        "NICE NG127, 2019, sensory symptoms; read through a copy at "
        "primarycarenotebook.com"
    ),
    url=None,
    status="excerpt",
    says=(
        "Symmetrical numbness with weakness or imbalance over hours to days is "
        "immediate, distal change with brisk reflexes is referred, and with depressed "
        "reflexes it is first worked up in primary care."
    ),
)
NG127_TICS = Source(
    key="NG127-tics",
    title="NICE NG127: tics and involuntary movements",
    citation=(
        "NICE NG127, 2019, tics and involuntary movements; read through copies at "
        "gpnotebook.com and nursing-notebook.com (ID x20190521122012553900)"
    ),
    url=None,
    status="excerpt",
    says=(
        "Small muscle twitches are not routinely referred unless wasting and weakness,"
        " or rigidity, go with them, nor isolated eyelid movements unless they close "
        "both eyes tightly or last over 3 months."
    ),
)
NG127_WEAK = Source(
    key="NG127-weak",
    title="NICE NG127: limb or facial weakness",
    citation=(
        "NICE NG127, limb or facial weakness; read in the wording of May 2019 at "
        "nursing-notebook.com (ID x20190519193725527126), to be checked against "
        "October 2023"
    ),
    url=None,
    status="excerpt",
    says=(
        "Symmetrical weakness within 4 weeks is immediate, one limb over hours to days"
        " urgent, weeks to months a neuromuscular referral that is urgent with "
        "swallowing and immediate with breathing impairment."
    ),
)
NG42 = Source(
    key="NG42",
    title="NICE NG42: motor neurone disease",
    citation=(
        "NICE NG42, 2016, updated 2019; read through medscape.co.uk (2022a10019b7) and"
        " a Red Whale pearl"
    ),
    url=None,
    status="excerpt",
    says=(
        "If motor neurone disease is suspected, refer without delay, name the possible"
        " diagnosis in the letter and phone the consultant if urgent."
    ),
)
PPS = Source(
    key="PPS",
    title="Post-polio syndrome: March of Dimes criteria",
    citation="March of Dimes criteria, in PMC5012079",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5012079",
    status="excerpt",
    says=(
        "New lasting weakness after paralytic polio and at least 15 stable years, with"
        " other causes excluded, is required for the label."
    ),
)
REDFLAG = Source(
    key="REDFLAG",
    title="Red Flag tool for motor neurone disease (MND Association and RCGP)",
    citation=(
        "MND Association/RCGP Red Flag tool; text read at studyres.com/doc/23254069, "
        "with mndassociation.org information for GPs and guidelines.co.uk 252569"
    ),
    url="https://studyres.com/doc/23254069",
    status="seen",
    says=(
        "Painless progressive bulbar, limb, breathing or cognitive features mean query"
        " motor neurone disease; asymmetry and family history support it, while "
        "sphincter, sensory or eye signs and improvement do not."
    ),
)
SFE_CA = Source(
    key="SFE-CA",
    title="Society for Endocrinology emergency guidance: acute hypocalcaemia in adults",
    citation="Turner J et al. Endocr Connect 2016;5:G7",
    url=None,
    status="excerpt",
    says=(
        "Symptoms typically begin at an adjusted calcium below about 1.9 mmol/L, "
        "sooner if it falls fast, with tingling, tetany, long QT or seizure."
    ),
)
TORONTO = Source(
    key="TORONTO",
    title="Toronto criteria for polyneuropathy",
    citation="Toronto criteria; document, authors and year not recorded",
    url=None,
    status="unconfirmed",
    says=(
        "Any two of symptoms, distal sensory loss and reduced ankle jerks make "
        "polyneuropathy probable."
    ),
)
POLICY_M01 = Source(
    key="policy M01",
    title=None,
    citation="Policy M01 of this rule table; not an outside source",
    url=None,
    status="seen",
    says=(
        "Any unanswered item of the safety gate blocks reassurance and is printed as "
        "not asked."
    ),
)
