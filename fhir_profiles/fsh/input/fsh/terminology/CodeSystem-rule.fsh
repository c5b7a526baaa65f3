CodeSystem: FasciculationScreeningRule
Id: rule
Title: "Rules of fasciculation screening"
Description: "One concept for each rule of the rulebook. The display is a short title, the definition the finding as the rulebook states it. E: same-day emergency, U: urgent neurology, N: routine neurology, G: GP work-up and review, B: reassurance. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* insert Definition
* insert GermanTitle([[Regeln des Faszikulations-Screenings]])
* ^caseSensitive = true
* ^content = #complete
* #E01 "Breathless at rest or lying flat" "Warning sign of breathing; do not wait for a diagnosis"
* #E01 insert German([[Atemnot in Ruhe oder im flachen Liegen]])
* #E02 "Weakness within 4 weeks, symmetrical or pattern unknown" "Rapidly progressive symmetrical weakness"
* #E02 insert German([[Schwäche binnen 4 Wochen, symmetrisch oder Muster unklar]])
* #E03 "Loss of function within hours to days" "Sudden or very rapid weakness (stricter than NG127, which sends one-limb hours-days progression as urgent)"
* #E03 insert German([[Funktionsverlust in Stunden bis Tagen]])
* #E04 "Numbness rising over days with a possible motor sign" "Rapidly progressive symmetrical numbness with weakness/imbalance"
* #E04 insert German([[Über Tage aufsteigende Taubheit, motorisches Zeichen möglich]])
* #E05 "Bladder, bowel or saddle change with motor sign or leg pain" "Warning sign of cauda equina or cord compression"
* #E05 insert German([[Blasen-, Darm- oder Reithosenstörung mit weiterem Zeichen]])
* #E06 "Contact with a poison in the last 3 days" "Toxic exposure: contact poisons service / emergency department now"
* #E06 insert German([[Kontakt mit einem Gift in den letzten 3 Tagen]])
* #E07 "Alcohol stopped or cut down, with acute symptoms" "Complicated alcohol withdrawal risk"
* #E07 insert German([[Alkohol abgesetzt oder reduziert, akute Beschwerden]])
* #E08 "Seizure, or pattern of cholinergic poisoning" "Seizure, or cholinergic toxidrome even if exposure is denied"
* #E08 insert German([[Epileptischer Anfall oder cholinerges Vergiftungsmuster]])
* #E09 "Lithium with possible signs of toxicity" "Possible lithium toxicity: same-day level and renal function"
* #E09 insert German([[Lithium mit möglichen Vergiftungszeichen]])
* #E10 "Serotonergic medicine with brisk reflexes and acute symptoms" "Possible serotonin toxicity (Hunter pattern)"
* #E10 insert German([[Serotonerges Mittel, Reflexe gesteigert, akute Beschwerden]])
* #E11 "Very low calcium, or tetany or tingling pointing to it" "Acute hypocalcaemia"
* #E11 insert German([[Calcium sehr niedrig, oder Tetanie oder Kribbeln als Hinweis]])
* #E12 "Dangerous magnesium, potassium or calcium level" "Dangerous magnesium, potassium or calcium: discuss with medicine same day, ECG"
* #E12 insert German([[Gefährlicher Magnesium-, Kalium- oder Calciumwert]])
* #E13 "Dark urine, or very high CK with muscle pain or weakness" "Possible rhabdomyolysis / severe myopathy: stop statin, same-day CK, U&E"
* #E13 insert German([[Dunkler Urin, oder CK sehr hoch mit Schmerz oder Schwäche]])
* #E14 "Unsafe swallowing, or possible myasthenic crisis" "Aspiration risk / possible impending myasthenic crisis"
* #E14 insert German([[Unsicheres Schlucken oder mögliche myasthene Krise]])
* #E15 "Past cancer, spinal root pain and a neurological sign" "Possible metastatic cord compression"
* #E15 insert German([[Krebsvorgeschichte, Wurzelschmerz, neurologisches Zeichen]])
* #U01 "Loss of function, rapid weakness or weakness of the neck" "Progressive functional or neck weakness: neuromuscular assessment; name possible MND in the letter"
* #U01 insert German([[Funktionsverlust, rasche Schwäche oder Nackenschwäche]])
* #U02 "Reduced power or muscle wasting on examination" "Objective weakness or wasting with twitching"
* #U02 insert German([[Verminderte Kraft oder Muskelatrophie bei der Untersuchung]])
* #U03 "Change of speech, swallowing or tongue" "Bulbar symptom or sign: neurology, not ENT alone"
* #U03 insert German([[Veränderung von Sprechen, Schlucken oder Zunge]])
* #U04 "Upper motor neurone sign on examination" "Upper motor neurone sign"
* #U04 insert German([[Zeichen des ersten Motoneurons bei der Untersuchung]])
* #U05 "Twitching with possible weakness of breathing" "Possible respiratory-onset neuromuscular disease: also spirometry lying/standing, bicarbonate"
* #U05 insert German([[Muskelzucken mit möglicher Atemschwäche]])
* #U06 "Possible pressure on the spinal cord in the neck" "Possible cervical myelopathy: urgent MRI cervical spine + spinal/neurology"
* #U06 insert German([[Möglicher Druck auf das Halsmark]])
* #U07 "Change of behaviour with a motor feature" "Cognitive-behavioural change with motor features"
* #U07 insert German([[Verhaltensänderung mit motorischem Zeichen]])
* #U08 "Muscle stiffness with cancer, weight loss or confusion" "Stiffness with fasciculation plus paraneoplastic/encephalopathic pointer"
* #U08 insert German([[Steifigkeit mit Krebs, Gewichtsverlust oder Verwirrtheit]])
* #U09 "Weight loss with widespread twitching or cramps" "Weight loss with widespread hyperexcitability: neurology in parallel with TSH, CK, cancer work-up"
* #U09 insert German([[Gewichtsverlust mit ausgedehntem Zucken oder Krämpfen]])
* #U10 "New bladder, bowel, saddle, level or rising sensory change" "New sphincter, saddle, level or ascending sensory symptom: clarify and examine today; urgent, a same-day emergency with any motor sign"
* #U10 insert German([[Neue Störung von Blase, Darm oder Gefühl (Querschnittmuster)]])
* #U11 "Fatigable weakness, drooping eyelids or double vision" "Possible myasthenia: AChR antibodies, urgent neurology"
* #U11 insert German([[Ermüdbare Schwäche, hängende Lider oder Doppelbilder]])
* #U12 "Twitching with altered awareness" "Possible seizure: first-seizure pathway"
* #U12 insert German([[Zuckungen mit verändertem Bewusstsein]])
* #U13 "Facial movement with a pointer to the brainstem" "Facial movement with brainstem pointer"
* #U13 insert German([[Gesichtsbewegung mit Hinweis auf den Hirnstamm]])
* #N01 "Eyelid twitching for more than 3 months" "Eyelid movement persisting over 3 months"
* #N01 insert German([[Lidzucken seit mehr als 3 Monaten]])
* #N02 "Half-face pulling, forced eye closure or lasting face twitch" "Hemifacial spasm / blepharospasm: neurology or eye clinic by local provision; MRI by specialist"
* #N02 insert German([[Halbseitiges Verziehen, Lidkrampf, bleibendes Gesichtszucken]])
* #N03 "Age 50 or over: spreading, one-limb or crampy twitching" "Older onset with focal, spreading or crampy fasciculations: EMG opinion"
* #N03 insert German([[Ab 50: zunehmend, an einer Extremität oder mit Krämpfen]])
* #N04 "Family history of MND or FTD with lasting twitching" "Family history with persistent fasciculation"
* #N04 insert German([[MND/ALS oder FTD in der Familie, anhaltendes Zucken]])
* #N05 "Distal numbness with brisk reflexes, or cord-type symptoms" "Distal sensory change with brisk reflexes, or cord-type symptoms: brain/spine assessment, MRI cervical spine"
* #N05 insert German([[Distale Taubheit, Reflexe gesteigert, oder Halsmark-Symptome]])
* #N06 "Widespread cramps, stiffness or rippling of the muscles" "Cramp-fasciculation / nerve hyperexcitability: EMG, CASPR2/LGI1"
* #N06 insert German([[Ausgedehnte Krämpfe, Muskelsteifigkeit oder Muskelwogen]])
* #N07 "Past polio with weakness or lasting twitching" "Possible post-polio syndrome (diagnosis of exclusion)"
* #N07 insert German([[Frühere Polio mit Schwäche oder anhaltendem Muskelzucken]])
* #N08 "Man with gynaecomastia, chin twitching or hand tremor" "Kennedy pattern: CK, neurology, AR gene"
* #N08 insert German([[Mann mit Gynäkomastie, Kinnzucken oder Händezittern]])
* #N09 "Loss of function developing over years" "Chronic slowly progressive weakness"
* #N09 insert German([[Funktionsverlust über Jahre]])
* #N10 "CK more than 4 times the upper limit" "Raised CK"
* #N10 insert German([[CK über dem Vierfachen der oberen Grenze]])
* #N11 "Jerks of a whole limb, not only when falling asleep" "Other involuntary movement that cannot be suppressed"
* #N11 insert German([[Ruckartige Extremitätenzuckung, nicht nur beim Einschlafen]])
* #N12 "Twitching for over 3 months that spreads or worsens" "Persistent and progressing twitching: twitching that lasts or recurs"
* #N12 insert German([[Muskelzucken über 3 Monate mit Ausbreitung oder Zunahme]])
* #N13 "Reflexes reduced with normal sensation, or abnormal gait" "Reflex loss without sensory change, or unexplained gait abnormality"
* #N13 insert German([[Reflexe vermindert, Gefühl normal, oder Gang auffällig]])
* #G01 "Twitching for 4 weeks or longer" "Persistent twitching: one set of bloods, medication review, re-examine at 4-6 weeks"
* #G01 insert German([[Muskelzucken seit mindestens 4 Wochen]])
* #G02 "Safety questions not answered or not examined" "Not complete: what is missing is listed; do not reassure"
* #G02 insert German([[Sicherheitsfragen offen oder nicht untersucht]])
* #G03 "Risk of low magnesium without a result, or alcohol risk" "Check Mg, Ca, K, U&E; with alcohol also AUDIT, LFT, B12, folate, and advise against sudden stopping"
* #G03 insert German([[Risiko für Magnesiummangel ohne Messwert, oder Alkoholrisiko]])
* #G04 "Low magnesium, calcium or potassium" "Low magnesium, calcium or potassium: treat, find the cause, recheck all three"
* #G04 insert German([[Magnesium, Calcium oder Kalium erniedrigt]])
* #G05 "Medicine or stimulant that may cause twitching" "Medication/stimulant review; never stop abruptly (antidepressant, lithium, sedative). Lithium: level, U&E, Ca, TSH within 24 h"
* #G05 insert German([[Medikament oder Stimulans als möglicher Auslöser]])
* #G06 "Urge to move the legs" "RLS: ferritin, transferrin saturation, FBC, U&E, drug review; exclude mimics"
* #G06 insert German([[Bewegungsdrang der Beine]])
* #G07 "Stocking-pattern numbness without brisk reflexes" "Polyneuropathy work-up: B12, TFT, coeliac, renal, glucose/HbA1c, ESR, alcohol (+ protein electrophoresis)"
* #G07 insert German([[Strumpfförmige Taubheit ohne gesteigerte Reflexe]])
* #G08 "Pain or numbness in the area of a nerve root or nerve" "Radiculopathy: conservative care, re-examine 4-6 weeks, MRI/referral if motor deficit persists or progresses"
* #G08 insert German([[Schmerz oder Taubheit im Gebiet von Wurzel oder Nerv]])
* #G09 "Felt weakness without loss of function" "Subjective weakness: re-examine power now and in 4-6 weeks, the same clinician; do not dismiss"
* #G09 insert German([[Gefühlte Schwäche ohne Funktionsverlust]])
* #G10 "Statin or fibrate with muscle symptoms, CK not known" "CK, TSH, U&E, vitamin D; statin plan"
* #G10 insert German([[Statin oder Fibrat, Muskelbeschwerden, CK nicht bekannt]])
* #G11 "Abnormal TSH, B12, HbA1c or ferritin" "Treatable metabolic cause: treat it, then re-examine before labelling as benign"
* #G11 insert German([[TSH, B12, HbA1c oder Ferritin auffällig]])
* #G12 "Age 50 or over with twitching" "Examine twice: 4-6 weeks and 3 months"
* #G12 insert German([[Muskelzucken ab 50 Jahren]])
* #G13 "Fear of motor neurone disease is a main problem" "Name and treat health anxiety (CBT); one good examination, then stop repeat tests; it stays as urgent as it is without the worry"
* #G13 insert German([[Angst vor einer Motoneuronerkrankung als Hauptproblem]])
* #G14 "Abnormal or contradictory answer that needs review" "No reassurance on an abnormal or contradictory answer: review, targeted tests, re-examine"
* #G14 insert German([[Auffällige oder widersprüchliche Angabe, zu klären]])
* #B01 "Twitching for less than 4 weeks, no warning sign" "Short-lived benign pattern, with or without a named trigger"
* #B01 insert German([[Muskelzucken unter 4 Wochen ohne Warnzeichen]])
* #B02 "Only when falling asleep, no warning sign" "Hypnic jerks"
* #B02 insert German([[Nur beim Einschlafen, ohne Warnzeichen]])
* #B03 "Eyelid twitching up to 3 months, no warning sign" "Eyelid myokymia"
* #B03 insert German([[Lidzucken bis 3 Monate ohne Warnzeichen]])
* #B04 "Over 3 months, under 40, normal examination and bloods" "Benign fasciculation pattern after one work-up"
* #B04 insert German([[Über 3 Monate, unter 40, Untersuchung und Labor normal]])
* #B05 "Tic that can be suppressed, no warning sign" "Tic: do not routinely refer unless troublesome"
* #B05 insert German([[Unterdrückbarer Tic ohne Warnzeichen]])
