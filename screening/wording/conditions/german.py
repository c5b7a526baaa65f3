"""Criteria in German."""

from screening.wording.conditions.language import Language, TermWords

# First words of options that are no nouns.
LOWERED = """
abends abgeschwächt andauernd andauerndes andere anderes auffällig ausgeprägter
beidseitig bei demyelinisierende distal durch eine enge epileptischer feines fokal
früheres generalisiert gesteigert gleichbleibend häufig hoch illegales in
intermittierend ja kein keine krampfhafter leicht mangelhafte männlich mehr mit nach
nächtlich nein nicht niedrig normal nur proximal rhythmischer riskanter ruckartige
rückläufig schlechter sensibles starke über um unsicher unterdrückbarer vermindert
vorhanden wandernd weiblich weniger zeitweise
"""

GERMAN = Language(
    both="; und ",
    either="; oder ",
    both_within=" und ",
    either_within=" oder ",
    together=" und zugleich ",
    options="{} oder {}",
    neither="weder {} noch {}",
    none_of="nichts davon: {}",
    denied="nicht {}",
    only="ausschließlich {}",
    only_word="nur",
    not_only="nicht ausschließlich {}",
    answered="beantwortet",
    unanswered="nicht beantwortet, nicht bekannt oder nicht untersucht",
    or_unanswered="({} oder noch offen)",
    compared={
        "lt": "unter {}",
        "le": "höchstens {}",
        "gt": "über {}",
        "ge": "mindestens {}",
    },
    decimal_mark=",",
    quotes="„{}“",
    ambiguous=(",", " oder ", " und "),
    units={
        "years": "Jahre",
        "lt years": "Jahren",
        "times the upper limit of normal": "× obere Normgrenze",
        "mmol/L": "mmol/l",
        "mg/dL": "mg/dl",
        "meq/L": "mEq/l",
        "ug/L": "µg/l",
        "ng/mL": "ng/ml",
    },
    names={
        "pt-age": "Alter",
        "pt-sex": "Geschlecht bei der Geburt",
        "tw-duration": "Dauer des Muskelzuckens",
        "tw-course": "Verlauf des Muskelzuckens",
        "tw-sites": "Ort des Muskelzuckens",
        "tw-spread": "Verteilung des Muskelzuckens im Verlauf",
        "tw-timing": "Zeitpunkt des Muskelzuckens",
        "tw-type": "Art der Bewegung",
        "wk-present": "Muskelschwäche",
        "wk-tempo": "Entwicklung der Schwäche",
        "wk-pattern": "Verteilungsmuster der Schwäche",
        "wk-fatigable": "belastungsabhängig zunehmende Schwäche, Ptosis oder "
        "Doppelbilder",
        "bu-speech": "neue Veränderung des Sprechens",
        "bu-swallow": "Schluckstörung, Verschlucken oder vermehrter Speichelfluss",
        "rs-breath": "ungeklärte Atemnot",
        "rs-night": "neue Morgenkopfschmerzen, nicht erholsamer Schlaf oder "
        "Tagesschläfrigkeit",
        "gn-acute": "aktuelle akute Beschwerden oder Zeichen",
        "gn-weightloss": "ungewollter Gewichtsverlust",
        "gn-cog": "neue Verhaltensänderung oder unkontrolliertes Lachen oder Weinen",
        "ex-power": "Kraft bei der Untersuchung",
        "ex-wasting": "Muskelatrophie",
        "ex-tongue": "Zunge in Ruhe",
        "ex-reflexes": "Muskeleigenreflexe",
        "ex-umn": "Pyramidenbahnzeichen (Schädigung des ersten Motoneurons)",
        "ex-gait": "Gangbild",
        "ex-sensory": "Sensibilitätsprüfung",
        "ex-stiff": "Muskelsteifigkeit, Rigor oder verzögerte Erschlaffung nach "
        "Faustschluss",
        "se-symptoms": "Kribbeln oder Taubheit",
        "cr-cramps": "Muskelkrämpfe",
        "pa-pain": "Schmerzen",
        "rl-criteria": "Restless Legs",
        "sp-sphincter": "neue Blasen-, Mastdarm- oder Sexualfunktionsstörung oder "
        "Reithosentaubheit",
        "sp-hands": "taube, ungeschickte Hände, unsichere Beine oder elektrisierende "
        "Missempfindungen bei Kopfbeugung",
        "tr-stimulants": "Stimulanzien",
        "tr-alcohol": "Alkoholkonsum",
        "tr-stress": "Stress, schlechter Schlaf oder Anstrengung",
        "tr-worry": "Angst vor einer Motoneuronerkrankung als Hauptproblem",
        "tr-mgneed": "geringe Zufuhr, erhöhter Bedarf oder Verlust von Magnesium",
        "dr-classes": "Medikamente",
        "ur-dark": "dunkler Urin",
        "dr-toxin": "Giftkontakt in den letzten 3 Tagen",
        "hx-family": "Familienanamnese",
        "hx-past": "eigene Vorgeschichte",
        "hx-kennedy": "Gynäkomastie, Zucken an Kinn oder Mund oder Händezittern beim "
        "Mann",
        "lb-mg": "Magnesium im Serum",
        "lb-ca": "albuminkorrigiertes Calcium",
        "lb-k": "Kalium",
        "lb-ck": "Kreatinkinase (CK)",
        "lb-tsh": "TSH",
        "lb-b12": "Vitamin B12",
        "lb-hba1c": "HbA1c",
        "lb-ferritin": "Ferritin",
    },
    terms={
        "fasciculation": TermWords(
            "Muskelzucken vom Typ der Faszikulation oder von nicht benanntem Typ",
            "Muskelzucken von anderem Typ als Faszikulation",
        ),
        "four-weeks-or-more": TermWords(
            "seit 4 Wochen oder länger bestehend", "seit weniger als 4 Wochen bestehend"
        ),
        "over-three-months": TermWords(
            "seit mehr als 3 Monaten bestehend", "seit höchstens 3 Monaten bestehend"
        ),
        "any-weakness": TermWords(
            "angegebene Schwäche mit oder ohne Funktionsverlust",
            "keine Schwäche angegeben",
        ),
        "eyelid-only": TermWords(
            "nur am Augenlid und an keinem anderen Ort",
            "nicht allein am Augenlid",
        ),
        "falling-asleep-only": TermWords(
            "beim Einschlafen und zu keiner anderen Zeit",
            "nicht allein beim Einschlafen",
        ),
        "gate-open": TermWords(
            "mindestens eine der 33 Sicherheitsfragen ist unbeantwortet, unbekannt "
            "oder nicht untersucht",
            "alle 33 Sicherheitsfragen sind beantwortet",
        ),
        "clean-gate": TermWords(
            "alle 33 Sicherheitsfragen beantwortet, und die 19, die unauffällig sein "
            "müssen, sind es",
            "eine Sicherheitsfrage auffällig oder noch offen",
        ),
    },
    lowered=frozenset(LOWERED.split()),
)
