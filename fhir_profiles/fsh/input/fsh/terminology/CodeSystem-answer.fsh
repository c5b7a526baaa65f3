CodeSystem: FasciculationScreeningAnswer
Id: answer
Title: "Answers of the muscle twitching questionnaire"
Description: "One concept for each distinct answer option of the muscle twitching questionnaire. A code keeps its display under every question that offers it; what it says follows from the question. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* insert Definition
* insert GermanTitle([[Antworten des Fragebogens zum Muskelzucken]])
* ^copyright = "Fasciculation Screening. Muscle power is graded by the scale of the Medical Research Council (Aids to the Examination of the Peripheral Nervous System, Memorandum no. 45), worded by this project; the restless legs statements follow the criteria of the International Restless Legs Syndrome Study Group (2014), worded by this project."
* ^caseSensitive = true
* ^content = #complete
* #male "Male"
* #male insert German([[Männlich]])
* #female "Female"
* #female insert German([[Weiblich]])
* #unknown "Not known"
* #unknown insert German([[Nicht bekannt]])
* #lt-4w "Less than 4 weeks"
* #lt-4w insert German([[Weniger als 4 Wochen]])
* #4w-3m "4 weeks to 3 months"
* #4w-3m insert German([[4 Wochen bis 3 Monate]])
* #3m-12m "More than 3, up to 12 months"
* #3m-12m insert German([[Mehr als 3, höchstens 12 Monate]])
* #gt-12m "More than 12 months"
* #gt-12m insert German([[Mehr als 12 Monate]])
* #improving "Improving"
* #improving insert German([[Rückläufig]])
* #intermittent "Intermittent (comes and goes)"
* #intermittent insert German([[Intermittierend (kommt und geht)]])
* #stable "Stable"
* #stable insert German([[Gleichbleibend]])
* #spreading-or-worsening "Spreading or worsening"
* #spreading-or-worsening insert German([[Ausbreitung oder Zunahme]])
* #eyelid "Eyelid"
* #eyelid insert German([[Augenlid]])
* #face-other "Face, other than the eyelid"
* #face-other insert German([[Gesicht, außer Augenlid]])
* #tongue "Tongue"
* #tongue insert German([[Zunge]])
* #hand-arm "Hand or arm"
* #hand-arm insert German([[Hand oder Arm]])
* #shoulder-trunk "Shoulder or trunk"
* #shoulder-trunk insert German([[Schulter oder Rumpf]])
* #thigh "Thigh"
* #thigh insert German([[Oberschenkel]])
* #calf-foot "Calf or foot"
* #calf-foot insert German([[Wade oder Fuß]])
* #generalised "Generalised"
* #generalised insert German([[Generalisiert]])
* #one-spot "One spot"
* #one-spot insert German([[Eine Stelle]])
* #one-limb "One limb"
* #one-limb insert German([[Eine Extremität]])
* #migratory "Migratory (moves from place to place)"
* #migratory insert German([[Wandernd (wechselnde Stellen)]])
* #both-sides "Both sides"
* #both-sides insert German([[Beidseitig]])
* #rest-awake "At rest while awake"
* #rest-awake insert German([[In Ruhe im Wachzustand]])
* #falling-asleep-only "Only when falling asleep"
* #falling-asleep-only insert German([[Nur beim Einschlafen]])
* #continuous-incl-sleep "Continuous, also during sleep"
* #continuous-incl-sleep insert German([[Andauernd, auch im Schlaf]])
* #after-exercise "After exercise"
* #after-exercise insert German([[Nach körperlicher Belastung]])
* #during-action "During movement (action)"
* #during-action insert German([[Bei Bewegung (Aktion)]])
* #flicker-under-skin "Flicker under the skin"
* #flicker-under-skin insert German([[Feines Zucken unter der Haut]])
* #rippling-continuous "Continuous rippling of the muscle"
* #rippling-continuous insert German([[Andauerndes Muskelwogen]])
* #whole-limb-jerk "Jerk of a whole limb"
* #whole-limb-jerk insert German([[Ruckartige Zuckung einer ganzen Extremität]])
* #rhythmic-tremor "Rhythmic tremor"
* #rhythmic-tremor insert German([[Rhythmischer Tremor]])
* #half-face-pull "Pulling of one half of the face"
* #half-face-pull insert German([[Verziehen einer Gesichtshälfte]])
* #forced-eye-closure-both "Forced closure of both eyes"
* #forced-eye-closure-both insert German([[Krampfhafter Lidschluss beider Augen]])
* #suppressible-tic "Tic that can be suppressed"
* #suppressible-tic insert German([[Unterdrückbarer Tic]])
* #with-altered-awareness "With altered awareness"
* #with-altered-awareness insert German([[Mit verändertem Bewusstsein]])
* #none "None"
* #none insert German([[Keine]])
* #subjective-only "Subjective only, no loss of function"
* #subjective-only insert German([[Nur subjektiv, ohne Funktionsverlust]])
* #functional-loss "Loss of function (for example buttons, keys, stairs, tripping)"
* #functional-loss insert German([[Funktionsverlust (z. B. Knöpfe, Schlüssel, Treppen, Stolpern)]])
* #hours-days "Hours to days"
* #hours-days insert German([[Stunden bis Tage]])
* #days-to-4-weeks "Days to 4 weeks"
* #days-to-4-weeks insert German([[Tage bis 4 Wochen]])
* #weeks-to-months "Weeks to months"
* #weeks-to-months insert German([[Wochen bis Monate]])
* #years "Years"
* #years insert German([[Jahre]])
* #one-limb-asymmetric "One limb, asymmetrical"
* #one-limb-asymmetric insert German([[Eine Extremität, asymmetrisch]])
* #hand "Hand"
* #hand insert German([[Hand]])
* #foot-drop "Foot drop"
* #foot-drop insert German([[Fußheberschwäche]])
* #proximal-symmetric "Proximal and symmetrical"
* #proximal-symmetric insert German([[Proximal und symmetrisch]])
* #distal-symmetric "Distal and symmetrical"
* #distal-symmetric insert German([[Distal und symmetrisch]])
* #neck-head-drop "Neck weakness or head drop"
* #neck-head-drop insert German([[Nackenschwäche oder Kopfhalteschwäche]])
* #face "Face"
* #face insert German([[Gesicht]])
* #yes "Yes"
* #yes insert German([[Ja]])
* #no "No"
* #no insert German([[Nein]])
* #mild "Mild"
* #mild insert German([[Leicht]])
* #unsafe "Unsafe (risk of aspiration)"
* #unsafe insert German([[Unsicher (Aspirationsgefahr)]])
* #exertion-only "On exertion only"
* #exertion-only insert German([[Nur bei Belastung]])
* #rest-or-lying-flat "At rest or when lying flat"
* #rest-or-lying-flat insert German([[In Ruhe oder im flachen Liegen]])
* #confusion-agitation "Confusion or agitation"
* #confusion-agitation insert German([[Verwirrtheit oder Agitiertheit]])
* #sweating "Sweating"
* #sweating insert German([[Schwitzen]])
* #salivation-tears-vomiting "Excess saliva, watering eyes or vomiting"
* #salivation-tears-vomiting insert German([[Vermehrter Speichelfluss, Tränenfluss oder Erbrechen]])
* #small-pupils "Small pupils"
* #small-pupils insert German([[Enge Pupillen]])
* #fever "Fever"
* #fever insert German([[Fieber]])
* #seizure "Seizure"
* #seizure insert German([[Epileptischer Anfall]])
* #normal "Normal"
* #normal insert German([[Normal]])
* #reduced "Reduced"
* #reduced insert German([[Vermindert]])
* #not-examined "Not examined"
* #not-examined insert German([[Nicht untersucht]])
* #absent "Absent"
* #absent insert German([[Nicht vorhanden]])
* #present "Present"
* #present insert German([[Vorhanden]])
* #abnormal "Abnormal"
* #abnormal insert German([[Auffällig]])
* #reduced-absent "Reduced or absent"
* #reduced-absent insert German([[Abgeschwächt oder fehlend]])
* #brisk "Brisk"
* #brisk insert German([[Gesteigert]])
* #dermatomal-or-nerve "In a dermatome or the territory of one nerve"
* #dermatomal-or-nerve insert German([[In einem Dermatom oder im Gebiet eines Nervs]])
* #level-or-saddle "Sensory level or saddle area"
* #level-or-saddle insert German([[Sensibles Niveau oder Reithosengebiet]])
* #intermittent-nonspecific "Intermittent, non-specific"
* #intermittent-nonspecific insert German([[Zeitweise, unspezifisch]])
* #distal-stocking "Distal, stocking pattern"
* #distal-stocking insert German([[Distal, strumpfförmig]])
* #one-limb-dermatomal "One limb, in a dermatome"
* #one-limb-dermatomal insert German([[Eine Extremität, in einem Dermatom]])
* #ascending-over-days "Ascending over days"
* #ascending-over-days insert German([[Über Tage aufsteigend]])
* #perioral-fingertips "Around the mouth or in the fingertips"
* #perioral-fingertips insert German([[Um den Mund oder an den Fingerspitzen]])
* #saddle "Saddle area"
* #saddle insert German([[Reithosengebiet]])
* #night-calf "In the calf at night"
* #night-calf insert German([[Nächtlich in der Wade]])
* #focal-limb "Focal, in a limb"
* #focal-limb insert German([[Fokal, in einer Extremität]])
* #frequent-widespread "Frequent and widespread"
* #frequent-widespread insert German([[Häufig und ausgedehnt]])
* #tetany-carpopedal "Tetany or carpopedal spasm"
* #tetany-carpopedal insert German([[Tetanie oder Karpopedalspasmus]])
* #muscle-proximal "In the proximal muscles"
* #muscle-proximal insert German([[In der proximalen Muskulatur]])
* #neck-arm-radicular "Neck and arm, radicular"
* #neck-arm-radicular insert German([[Nacken und Arm, radikulär]])
* #back-leg-radicular "Back and leg, radicular"
* #back-leg-radicular insert German([[Rücken und Bein, radikulär]])
* #urge-to-move "Urge to move the legs"
* #urge-to-move insert German([[Bewegungsdrang der Beine]])
* #worse-at-rest "Worse at rest"
* #worse-at-rest insert German([[In Ruhe stärker]])
* #relieved-by-moving "Relieved by moving"
* #relieved-by-moving insert German([[Durch Bewegung gebessert]])
* #worse-evening-night "Worse in the evening or at night"
* #worse-evening-night insert German([[Abends oder nachts stärker]])
* #mimic-excluded "Mimics excluded (leg cramps, position, myalgia, venous stasis, oedema, arthritis, foot tapping)"
* #mimic-excluded insert German([[Andere Ursachen ausgeschlossen (Wadenkrämpfe, Lagerung, Myalgie, venöse Stauung, Ödeme, Arthritis, Fußwippen)]])
* #caffeine-over-400mg "Caffeine, more than 400 mg a day"
* #caffeine-over-400mg insert German([[Koffein, mehr als 400 mg am Tag]])
* #energy-drinks "Energy drinks"
* #energy-drinks insert German([[Energydrinks]])
* #nicotine-heavy "Nicotine, heavy use"
* #nicotine-heavy insert German([[Nikotin, starker Konsum]])
* #illicit-or-ADHD-stimulant "Illicit stimulant or ADHD stimulant"
* #illicit-or-ADHD-stimulant insert German([[Illegales Stimulans oder ADHS-Stimulans]])
* #none-low "None or low"
* #none-low insert German([[Kein oder geringer Konsum]])
* #hazardous "Hazardous"
* #hazardous insert German([[Riskanter Konsum]])
* #stopped-or-cut-in-last-5-days "Stopped or cut down in the last 5 days"
* #stopped-or-cut-in-last-5-days insert German([[In den letzten 5 Tagen beendet oder reduziert]])
* #stress "Marked stress"
* #stress insert German([[Ausgeprägter Stress]])
* #poor-sleep "Poor sleep"
* #poor-sleep insert German([[Schlechter Schlaf]])
* #heavy-exercise "Heavy recent exertion"
* #heavy-exercise insert German([[Starke Anstrengung in letzter Zeit]])
* #poor-diet "Poor diet"
* #poor-diet insert German([[Mangelhafte Ernährung]])
* #vomiting-diarrhoea-malabsorption "Vomiting, diarrhoea or malabsorption"
* #vomiting-diarrhoea-malabsorption insert German([[Erbrechen, Durchfall oder Malabsorption]])
* #pregnancy "Pregnancy"
* #pregnancy insert German([[Schwangerschaft]])
* #endurance-sweating "Endurance sport or heavy sweating"
* #endurance-sweating insert German([[Ausdauersport oder starkes Schwitzen]])
* #ppi "Proton pump inhibitor"
* #ppi insert German([[Protonenpumpenhemmer]])
* #diuretic "Diuretic"
* #diuretic insert German([[Diuretikum]])
* #beta-agonist-theophylline "Beta-agonist or theophylline"
* #beta-agonist-theophylline insert German([[Beta-Sympathomimetikum oder Theophyllin]])
* #lithium "Lithium"
* #lithium insert German([[Lithium]])
* #ssri-snri-serotonergic "SSRI, SNRI or other serotonergic medicine"
* #ssri-snri-serotonergic insert German([[SSRI, SNRI oder anderes serotonerges Medikament]])
* #adhd-stimulant "ADHD stimulant"
* #adhd-stimulant insert German([[ADHS-Stimulans]])
* #statin-fibrate "Statin or fibrate"
* #statin-fibrate insert German([[Statin oder Fibrat]])
* #corticosteroid "Corticosteroid"
* #corticosteroid insert German([[Kortikosteroid]])
* #cholinesterase-inhibitor "Cholinesterase inhibitor"
* #cholinesterase-inhibitor insert German([[Cholinesterasehemmer]])
* #antipsychotic-antiemetic "Antipsychotic or antiemetic"
* #antipsychotic-antiemetic insert German([[Antipsychotikum oder Antiemetikum]])
* #chemotherapy-or-calcineurin "Chemotherapy or calcineurin inhibitor"
* #chemotherapy-or-calcineurin insert German([[Chemotherapie oder Calcineurin-Inhibitor]])
* #sedative-or-opioid-withdrawal "Withdrawal from a sedative or opioid"
* #sedative-or-opioid-withdrawal insert German([[Entzug eines Sedativums oder Opioids]])
* #mnd-ftd "Motor neurone disease (MND/ALS) or frontotemporal dementia"
* #mnd-ftd insert German([[Motoneuronerkrankung (z. B. ALS) oder frontotemporale Demenz]])
* #neuromuscular-other "Other neuromuscular disease"
* #neuromuscular-other insert German([[Andere neuromuskuläre Erkrankung]])
* #polio "Poliomyelitis"
* #polio insert German([[Poliomyelitis]])
* #cancer "Cancer"
* #cancer insert German([[Krebserkrankung]])
* #thyroid-disease "Thyroid disease"
* #thyroid-disease insert German([[Schilddrüsenerkrankung]])
* #neck-endocrine-surgery "Thyroid, parathyroid or other neck surgery"
* #neck-endocrine-surgery insert German([[Operation an Schilddrüse, Nebenschilddrüse oder Hals]])
* #diabetes "Diabetes"
* #diabetes insert German([[Diabetes mellitus]])
* #neuropathy-risk-other "Other risk for neuropathy"
* #neuropathy-risk-other insert German([[Anderes Risiko für eine Neuropathie]])
* #infection-last-6w "Infection in the last 6 weeks"
* #infection-last-6w insert German([[Infektion in den letzten 6 Wochen]])
* #demyelination-or-other-neuro "Demyelination or other neurological disease"
* #demyelination-or-other-neuro insert German([[Demyelinisierende oder andere neurologische Erkrankung]])
* #normal-emg-before "Earlier normal EMG"
* #normal-emg-before insert German([[Früheres unauffälliges EMG]])
* #low "Low"
* #low insert German([[Niedrig]])
* #high "High"
* #high insert German([[Hoch]])
* #increased "Increased"
* #increased insert German([[Erhöht]])
* #negative "Negative"
* #negative insert German([[Negativ]])
* #positive-right "Positive on the right"
* #positive-right insert German([[Rechts positiv]])
* #positive-left "Positive on the left"
* #positive-left insert German([[Links positiv]])
* #positive-both "Positive on both sides"
* #positive-both insert German([[Beidseits positiv]])
* #flexor-both "Flexor on both sides"
* #flexor-both insert German([[Beidseits Beugung (physiologisch)]])
* #extensor-right "Extensor on the right"
* #extensor-right insert German([[Rechts Streckung (Babinski positiv)]])
* #extensor-left "Extensor on the left"
* #extensor-left insert German([[Links Streckung (Babinski positiv)]])
* #extensor-both "Extensor on both sides"
* #extensor-both insert German([[Beidseits Streckung (Babinski positiv)]])
* #equivocal-mute "Equivocal or mute"
* #equivocal-mute insert German([[Nicht eindeutig oder stumm]])
* #unsustained "Unsustained (a few beats)"
* #unsustained insert German([[Erschöpflich (wenige Schläge)]])
* #sustained-right "Sustained on the right"
* #sustained-right insert German([[Rechts unerschöpflich]])
* #sustained-left "Sustained on the left"
* #sustained-left insert German([[Links unerschöpflich]])
* #sustained-both "Sustained on both sides"
* #sustained-both insert German([[Beidseits unerschöpflich]])
* #0 "MRC 0: no contraction"
* #0 insert German([[MRC 0: keine Kontraktion]])
* #1 "MRC 1: flicker or trace of contraction"
* #1 insert German([[MRC 1: sichtbare oder tastbare Kontraktion ohne Bewegung]])
* #2 "MRC 2: active movement with gravity eliminated"
* #2 insert German([[MRC 2: aktive Bewegung unter Ausschaltung der Schwerkraft]])
* #3 "MRC 3: active movement against gravity"
* #3 insert German([[MRC 3: aktive Bewegung gegen die Schwerkraft]])
* #4- "MRC 4-: active movement against slight resistance"
* #4- insert German([[MRC 4-: aktive Bewegung gegen leichten Widerstand]])
* #4 "MRC 4: active movement against moderate resistance"
* #4 insert German([[MRC 4: aktive Bewegung gegen mäßigen Widerstand]])
* #4+ "MRC 4+: active movement against strong resistance"
* #4+ insert German([[MRC 4+: aktive Bewegung gegen starken Widerstand]])
* #5 "MRC 5: normal power"
* #5 insert German([[MRC 5: normale Kraft]])
* #seen "Seen"
* #seen insert German([[Gesehen]])
* #not-seen "Not seen"
* #not-seen insert German([[Nicht gesehen]])
* #not-discussed "Not discussed"
* #not-discussed insert German([[Nicht besprochen]])
* #right-handed "Right-handed"
* #right-handed insert German([[Rechtshändig]])
* #left-handed "Left-handed"
* #left-handed insert German([[Linkshändig]])
* #ambidextrous "Ambidextrous"
* #ambidextrous insert German([[Beidhändig]])
* #does-not-drive "Does not drive"
* #does-not-drive insert German([[Fährt kein Kraftfahrzeug]])
* #private-driver "Drives privately"
* #private-driver insert German([[Fährt privat]])
* #professional-driver "Drives professionally (for example bus, lorry, taxi)"
* #professional-driver insert German([[Fährt beruflich (z. B. Bus, Lkw, Taxi)]])
