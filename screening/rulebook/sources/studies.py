"""Case series, studies, reviews and articles."""

from screening.clinical.rule import Source

ALS39 = Source(
    key="ALS39",
    title="ALS case report (Free Library)",
    citation=(
        "The Free Library, case a0483930581; author, journal and year not recorded"
    ),
    url=None,
    status="unconfirmed",
    says=(
        "Case cited for weight loss together with widespread twitching or cramps as a "
        "reason not to wait with neurology."
    ),
)
BEKK02 = Source(
    key="BEKK02",
    title="Evaluation of referrals from general practice to a neurological department",
    citation="Bekkelund and Albretsen. Fam Pract 2002;19:297-9",
    url="https://doi.org/10.1093/fampra/19.3.297",
    status="excerpt",
    says=(
        "Only about half of 716 referral letters to neurology reported an examination,"
        " so the tool insists on one."
    ),
)
BLACK19 = Source(
    key="BLACK19",
    title="Benign fasciculations and health anxiety: two cases and a systematic review",
    citation="Blackman G et al. Psychosomatics 2019;60:499-507",
    url="https://doi.org/10.1016/j.psym.2019.04.001",
    status="excerpt",
    says=(
        "Health anxiety, mostly about motor neurone disease, is common with benign "
        "fasciculation and psychological therapy helps."
    ),
)
BLEX93 = Source(
    key="BLEX93",
    title="Mayo Clinic long-term follow-up of benign fasciculations",
    citation=(
        "Blexrud MD, Windebank AJ, Daube JR. Ann Neurol 1993;34:622-5 (citation from "
        "memory; content read through summaries at aboutbfs.com and healthjade.com)"
    ),
    url=None,
    status="excerpt",
    says=(
        "None of 121 people with twitching but a normal examination and an EMG normal "
        "apart from fasciculation had motor neurone disease 2-32 years later."
    ),
)
BULB = Source(
    key="BULB",
    title="First referrals and presenting symptoms in bulbar-onset ALS",
    citation=(
        "Series of 110 patients with bulbar onset; authors, journal and year not "
        "recorded"
    ),
    url=None,
    status="unconfirmed",
    says=(
        "A quarter of bulbar-onset patients were first sent to ENT and 81% had "
        "dysarthria, so bulbar signs go to neurology, not to ENT alone."
    ),
)
DRUGS = Source(
    key="DRUGS",
    title="Drugs and toxins that cause twitching, by class",
    citation=(
        "Secondary sources only: review pages, an eyelid-myokymia review (docslib "
        "11336069) and encyclopaedia pages; every entry still to be checked against "
        "its SmPC"
    ),
    url=None,
    status="excerpt",
    says=(
        "Lists drug classes linked to fasciculation, myokymia, myoclonus, myopathy, "
        "restless legs or low magnesium and potassium."
    ),
)
FILIP17 = Source(
    key="FILIP17",
    title="A prospective study of benign fasciculation syndrome (congress abstract)",
    citation="Abstract S45.007, Neurology 2017",
    url=None,
    status="excerpt",
    says=(
        "Of 34 people with benign fasciculation 35% reported subjective weakness, 71% "
        "tingling, 47% numbness and 65% cramps."
    ),
)
FILIP18 = Source(
    key="FILIP18",
    title="A prospective study of benign fasciculation syndrome and anxiety",
    citation="Filippakis A et al. Muscle Nerve 2018;58:852-4",
    url="https://doi.org/10.1002/mus.26193",
    status="excerpt",
    says=(
        "None of 35 people followed for 24 months developed motor neurone disease, "
        "twitching persisted in 93% and the calves were the commonest site."
    ),
)
HAND = Source(
    key="HAND",
    title="Misdiagnosis in amyotrophic lateral sclerosis: survey of US hand surgeons",
    citation="J Hand Surg Am 2023;48:822",
    url="https://doi.org/10.1016/j.jhsa.2023.03.023",
    status="excerpt",
    says=(
        "11% of US hand surgeons had decompressed a nerve in a patient later found to "
        "have ALS, so a weak or wasted hand is not sent to a surgeon alone."
    ),
)
HENING = Source(
    key="HENING",
    title=(
        "The four diagnostic criteria for restless legs syndrome cannot exclude mimics"
    ),
    citation="Hening WA et al., PMC2769267",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC2769267",
    status="excerpt",
    says=(
        "16% of people without restless legs met all four older criteria, so mimics "
        "must be excluded as a fifth step."
    ),
)
HFS = Source(
    key="HFS",
    title="Facial myokymia and hemifacial spasm in multiple sclerosis",
    citation="Marin Collazo and Tobin 2018",
    url="https://doi.org/10.1097/nrl.0000000000000163",
    status="excerpt",
    says=(
        "Facial myokymia (28) or hemifacial spasm (7) occurred with multiple sclerosis"
        " and a pontine lesion in a minority, so persistent or spreading facial "
        "movement needs a specialist."
    ),
)
HYP = Source(
    key="HYP",
    title="Hypnic jerks: review",
    citation="Whitney and Weiss 2018",
    url="https://doi.org/10.1007/s40675-018-0104-9",
    status="excerpt",
    says=(
        "A single jerk at sleep onset is a normal variant in most people and is told "
        "apart from limb movements in sleep, myoclonus and seizure."
    ),
)
IBM = Source(
    key="IBM",
    title="Inclusion body myositis",
    citation="acnpsearch 83457755 (case series); Chilingaryan 2015",
    url="https://doi.org/10.1186/s13256-015-0647-z",
    status="excerpt",
    says=(
        "Slow finger-flexor and quadriceps weakness after 50 with normal or modestly "
        "raised CK can be mistaken for motor neurone disease (9 of 70)."
    ),
)
KIER20 = Source(
    key="KIER20",
    title="Fasciculation anxiety syndrome in clinicians: FASICS",
    citation="Kiernan. Pract Neurol 2020;20:433",
    url=None,
    status="excerpt",
    says=(
        "Clinicians who twitch often fear motor neurone disease, so this fear is asked"
        " about but never lowers the urgency."
    ),
)
LAY = Source(
    key="LAY",
    title="Lay article on muscle twitching",
    citation="Lay article; title, author and date not recorded; no link",
    url=None,
    status="excerpt",
    says=(
        "Names the everyday causes and self-care and says that twitching that lasts or"
        " keeps recurring should be seen by a doctor."
    ),
)
LI = Source(
    key="LI",
    title="Lithium toxicity",
    citation=(
        "Secondary table on lithium levels and signs; author, title and year not "
        "recorded"
    ),
    url=None,
    status="unconfirmed",
    says=(
        "Fasciculation appears at about 1.6-2.5 mmol/L, and with long-term use "
        "toxicity can occur at a level in the normal range."
    ),
)
MATT24 = Source(
    key="MATT24",
    title="Clinical progression of benign fasciculation syndrome: systematic review",
    citation="Mattiuzzi C, Lippi G. Neurol Sci 2024",
    url=None,
    status="excerpt",
    says=(
        "Across 3 studies and 180 people twitching persisted in 98.3%, improved in "
        "51.7%, worsened in 4.1% and none developed motor neurone disease."
    ),
)
MEI22 = Source(
    key="MEI22",
    title=(
        "Key signs of motor neurone disease in primary care: nested case-control study"
        " (QResearch)"
    ),
    citation="Mei XW et al. BMJ Open 2022;12:e058383",
    url="https://doi.org/10.1136/bmjopen-2021-058383",
    status="excerpt",
    says=(
        "Among 17 independent predictors dysarthria was strongest (aOR 43.2), with "
        "weight loss, ataxia, hoarseness, urinary incontinence and others added; the "
        "figure for fasciculation was not visible."
    ),
)
MMN = Source(
    key="MMN",
    title="Multifocal motor neuropathy mistaken for ALS: case series",
    citation="Lawson and Robbins 2018",
    url="https://doi.org/10.17925/USN.2018.14.2.102",
    status="excerpt",
    says=(
        "Three treatable cases of asymmetric arm weakness without objective sensory "
        "loss were first called ALS."
    ),
)
OP = Source(
    key="OP",
    title="Respiratory failure in organophosphate poisoning: cohort of 376 patients",
    citation="PMC1525210; authors, journal and year not recorded",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC1525210",
    status="excerpt",
    says=(
        "24% needed intubation, some after looking well for 24 hours, so exposure or a"
        " cholinergic picture is an emergency at once."
    ),
)
PNH = Source(
    key="PNH",
    title=(
        "Peripheral nerve hyperexcitability: cramp-fasciculation, Isaacs and Morvan "
        "syndromes"
    ),
    citation=(
        "Medlink, peripheral nerve hyperexcitability; MSD, Isaacs syndrome; Sawlani "
        "and Katirji, Continuum 2017; Vincent A et al. JAMA Neurol 2018, "
        "doi:10.1001/jamaneurol.2018.2681; De Wel and Claeys 2021; Tahmoush 1991, "
        "doi:10.1212/WNL.41.7.1021 (the link is to Sawlani and Katirji)"
    ),
    url="https://doi.org/10.1212/CON.0000000000000520",
    status="excerpt",
    says=(
        "Rippling that persists in sleep, stiffness and slow relaxation point to nerve"
        " hyperexcitability, with EMG deciding, CASPR2/LGI1 antibodies to test and "
        "cancer to look for."
    ),
)
PULSE = Source(
    key="PULSE",
    title="Pulse article on motor neurone disease for general practitioners",
    citation="Pulse; title, author and year not recorded",
    url=None,
    status="unconfirmed",
    says="Onset of motor neurone disease under 40 is uncommon.",
)
RESP = Source(
    key="RESP",
    title="ALS with respiratory onset",
    citation=(
        "doi:10.3109/17482960903426543, authors and journal not recorded; also a 2002 "
        "dyspnoea-fasciculation series, citation not recorded"
    ),
    url="https://doi.org/10.3109/17482960903426543",
    status="excerpt",
    says=(
        "Respiratory onset is rare (under 3-5%) and shows widespread fasciculation, "
        "weight loss and head drop with the limbs nearly preserved."
    ),
)
SBMA = Source(
    key="SBMA",
    title="Kennedy's disease (spinal and bulbar muscular atrophy)",
    citation=(
        "Table in Practical Neurology (pn.bmj.com, article not recorded); J Neurol "
        "Neurosurg Psychiatry 2014;85:e4.84"
    ),
    url=None,
    status="excerpt",
    says=(
        "Chin or perioral twitching, hand tremor, gynaecomastia, a very slow course "
        "and raised CK in a man point to Kennedy's disease."
    ),
)
SIMON13 = Source(
    key="SIMON13",
    title="Fasciculation anxiety syndrome in clinicians",
    citation="Simon NG, Kiernan MC. J Neurol 2013;260:1743-7",
    url="https://doi.org/10.1007/s00415-013-6856-8",
    status="excerpt",
    says=(
        "Of 20 clinicians with twitching 70% had fasciculation with anxiety and one "
        "had ALS; exercise, stress, fatigue and caffeine aggravated it."
    ),
)
SINGH11 = Source(
    key="SINGH11",
    title="Fasciculations and cramps: how benign? Four cases progressing to ALS",
    citation="Singh V et al. J Neurol 2011;258:573-8",
    url="https://doi.org/10.1007/s00415-010-5791-1",
    status="excerpt",
    says=(
        "Four people first called benign went on to ALS, so the authors want 4-5 years"
        " before the label is secure."
    ),
)
THY = Source(
    key="THY",
    title="Thyrotoxic myopathy mistaken for ALS",
    citation=(
        "Kitahara 2020; journal not recorded; the figures on weakness in "
        "thyrotoxicosis have no citation"
    ),
    url=None,
    status="excerpt",
    says=(
        "Thyrotoxicosis often causes weakness with a normal CK, and one case sent as "
        "ALS with tongue wasting recovered, so TSH is checked in persistent twitching."
    ),
)
TT13 = Source(
    key="TT13",
    title="Mimics and chameleons in motor neurone disease",
    citation=(
        "Turner and Talbot. Pract Neurol 2013;13:153-64 (the sentence on under-40s "
        "read only as quoted on bfsforum.com)"
    ),
    url="https://doi.org/10.1136/practneurol-2013-000557",
    status="excerpt",
    says=(
        "Without weakness or thyroid and electrolyte abnormality people under 40 can "
        "be reassured without EMG, while once weak, generalised twitching, tongue "
        "wasting, split hand or head drop strongly suggest motor neurone disease."
    ),
)
WNV = Source(
    key="WNV",
    title="Acute flaccid paralysis with West Nile virus",
    citation="Sejvar JJ. Emerg Infect Dis 2003;9:788 and 2005;11(7)",
    url=None,
    status="excerpt",
    says=(
        "Fever with asymmetric areflexic weakness and no sensory loss is a polio-like "
        "emergency (84% polio-like in one series) and notifiable."
    ),
)
