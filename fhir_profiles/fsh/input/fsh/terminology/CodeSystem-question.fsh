CodeSystem: FasciculationScreeningQuestion
Id: question
Title: "Questions of the muscle twitching questionnaire"
Description: "One concept for each question of the muscle twitching questionnaire; the code is the link id, the display the question. The definition says why it is asked, with the keys of the sources in square brackets. Codes that start with `lt-` stand for questions that only fill the referral letter. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* insert Definition
* insert GermanTitle([[Fragen des Fragebogens zum Muskelzucken]])
* ^caseSensitive = true
* ^content = #complete
* #pt-age "Age in years" "Why it is asked: ALS risk rises with age; onset <40 is uncommon; the EMG threshold and review plan depend on it [TT13, MEI22, PULSE]"
* #pt-age insert German([[Alter in Jahren]])
* #pt-sex "Sex at birth" "Why it is asked: Kennedy's disease affects men; pregnancy gate [SBMA]"
* #pt-sex insert German([[Geschlecht bei der Geburt]])
* #tw-duration "How long has the twitching been present in total, even if it comes and goes?" "Why it is asked: Twitching that lasts or recurs should be seen by a doctor; NG127 uses 3 months for eyelid movements; BFS normally persists [NG127-tics, FILIP18]"
* #tw-duration insert German([[Wie lange besteht das Muskelzucken insgesamt, auch wenn es kommt und geht?]])
* #tw-course "Course of the twitching so far" "Why it is asked: Progression is the second question of the MND Red Flag tool; improvement counts against MND [REDFLAG]"
* #tw-course insert German([[Bisheriger Verlauf des Muskelzuckens]])
* #tw-sites "Where is the twitching?" "Why it is asked: Calf/eyelid: usual benign sites. Tongue, shoulder girdle, generalised: higher concern [FILIP18, SIMON13, TT13]"
* #tw-sites insert German([[Wo tritt das Muskelzucken auf?]])
* #tw-spread "Distribution of the twitching over time" "Why it is asked: Migratory = typical benign; fixed to one limb and spreading to the next = MND pattern [REDFLAG, GCC]"
* #tw-spread insert German([[Verteilung des Muskelzuckens im zeitlichen Verlauf]])
* #tw-timing "When does the twitching occur?" "Why it is asked: Sleep onset only = hypnic jerk; persistence in sleep = Isaacs / ALS rather than tremor, tic [HYP, PNH]"
* #tw-timing insert German([[Wann tritt das Muskelzucken auf?]])
* #tw-type "What does the movement look like?" "Why it is asked: Separates fasciculation from myokymia, myoclonus, tremor, hemifacial spasm, blepharospasm, tic and seizure, which have other routes in NG127 [NG127-tics]"
* #tw-type insert German([[Wie sieht die Bewegung aus?]])
* #wk-present "Is there weakness?" "Why it is asked: The key discriminator. Subjective weakness is common in BFS (about a third); loss of a task (buttons, keys, tripping, stairs) is a red flag [FILIP18, REDFLAG, NG42]"
* #wk-present insert German([[Besteht eine Muskelschwäche?]])
* #wk-tempo "How fast did the weakness develop?" "Why it is asked: NG127: within 4 weeks symmetrical = immediate; hours-days one limb = urgent/stroke; weeks-months = neuromuscular referral [NG127-weak]"
* #wk-tempo insert German([[Wie schnell hat sich die Schwäche entwickelt?]])
* #wk-pattern "Pattern of the weakness" "Why it is asked: Asymmetric painless = MND/MMN; proximal symmetric = myopathy; distal symmetric = polyneuropathy; head drop has high PPV for MND once MG is excluded [TT13]"
* #wk-pattern insert German([[Verteilungsmuster der Schwäche]])
* #wk-fatigable "Fluctuating or fatigable weakness, drooping eyelids (ptosis) or double vision?" "Why it is asked: Myasthenia mimic; ptosis/diplopia count against MND in the Red Flag tool [REDFLAG]"
* #wk-fatigable insert German([[Schwankende oder unter Belastung zunehmende Schwäche, Ptosis (hängende Lider) oder Doppelbilder?]])
* #bu-speech "New slurred, nasal, quiet or hoarse speech?" "Why it is asked: 25% of MND starts bulbar; dysarthria was the strongest primary-care predictor (aOR 43) [REDFLAG, MEI22]"
* #bu-speech insert German([[Neu aufgetretene verwaschene, näselnde, leise oder heisere Sprache?]])
* #bu-swallow "Difficulty swallowing or choking (liquids first), or drooling?" "Why it is asked: NG127: refer urgently if any evidence of swallowing impairment with progressive weakness [NG127-weak]"
* #bu-swallow insert German([[Schluckstörung oder Verschlucken (zuerst bei Flüssigkeiten) oder Speichelfluss aus dem Mund?]])
* #rs-breath "Breathlessness not explained by known heart or lung disease?" "Why it is asked: NG127: refer immediately if breathless at rest or lying flat; respiratory-onset ALS shows prominent fasciculations [NG127-weak, RESP]"
* #rs-breath insert German([[Atemnot, die nicht durch eine bekannte Herz- oder Lungenerkrankung erklärt ist?]])
* #rs-night "New morning headache, unrefreshing sleep or daytime sleepiness?" "Why it is asked: Nocturnal hypoventilation [NG42, REDFLAG]"
* #rs-night insert German([[Neu aufgetretene morgendliche Kopfschmerzen, nicht erholsamer Schlaf oder Tagesschläfrigkeit?]])
* #gn-acute "Acute symptoms or signs present now" "Why it is asked: Cholinergic, serotonin, withdrawal, lithium, infection patterns: same-day [CG100, HUNTER, OP]"
* #gn-acute insert German([[Aktuell bestehende akute Beschwerden oder Zeichen]])
* #gn-weightloss "Unintentional weight loss (more than 5% in 6 months)?" "Why it is asked: Added predictor of MND in QResearch; thyrotoxicosis; cancer/paraneoplastic [MEI22]"
* #gn-weightloss insert German([[Ungewollter Gewichtsverlust (mehr als 5 % in 6 Monaten)?]])
* #gn-cog "New change in behaviour, or uncontrolled laughing or crying?" "Why it is asked: Cognitive feature of MND [NG42, REDFLAG]"
* #gn-cog insert German([[Neu aufgetretene Verhaltensänderung oder unkontrolliertes Lachen oder Weinen?]])
* #ex-power "Power in all four limbs, including finger abduction, ankle dorsiflexion, neck flexion and rising from a squat" "Why it is asked: No reassurance without an examination: NG127 hinges on wasting AND weakness; half of referral letters contain no examination [NG127-tics, BEKK02]"
* #ex-power insert German([[Kraft an allen vier Extremitäten, einschließlich Fingerspreizen, Fußhebung, Kopfbeugung und Aufstehen aus der Hocke]])
* #ex-wasting "Muscle wasting (first dorsal interosseous, thenar, tibialis anterior, quadriceps, shoulders)" "Why it is asked: As above; split-hand sign [TT13]"
* #ex-wasting insert German([[Muskelatrophie (M. interosseus dorsalis I, Thenar, M. tibialis anterior, M. quadriceps, Schultern)]])
* #ex-tongue "Tongue at rest in the mouth, not protruded (wasting or fasciculation is abnormal)" "Why it is asked: Bulbar LMN sign; look with tongue NOT protruded [TT13, NG42]"
* #ex-tongue insert German([[Zunge in Ruhe im Mund, nicht herausgestreckt (Atrophie oder Faszikulationen gelten als auffällig)]])
* #ex-reflexes "Tendon reflexes" "Why it is asked: Reduced: neuropathy/GBS/MMN/SBMA; brisk in a wasted limb: ALS; brisk legs: myelopathy [NG127-sens, DCM]"
* #ex-reflexes insert German([[Muskeleigenreflexe]])
* #ex-umn "Any upper motor neurone sign: spasticity, sustained clonus, Hoffmann sign, extensor plantar response, brisk jaw jerk" "Why it is asked: Cord compression or ALS [DCM, GCC]"
* #ex-umn insert German([[Zeichen des ersten Motoneurons: Spastik, unerschöpflicher Klonus, Hoffmann-Zeichen, Babinski-Zeichen, gesteigerter Masseterreflex]])
* #ex-gait "Gait (walking, on heels, on toes, tandem)" "Why it is asked: Foot drop, spasticity, ataxia [DCM, NG127-weak]"
* #ex-gait insert German([[Gangbild (freies Gehen, Hacken-, Zehen- und Seiltänzergang)]])
* #ex-sensory "Sensory examination (distribution of any loss)" "Why it is asked: Objective sensory loss redirects to neuropathy, root or cord and counts against MND, but never cancels a motor flag [REDFLAG]"
* #ex-sensory insert German([[Sensibilitätsprüfung (Verteilung eines Ausfalls)]])
* #ex-stiff "Muscle stiffness, rigidity, or slow relaxation after grip" "Why it is asked: NG127: fasciculations WITH rigidity are referred; Isaacs/neuromyotonia, stiff person [NG127-tics, PNH]"
* #ex-stiff insert German([[Muskelsteifigkeit, Rigor oder verzögerte Erschlaffung nach Faustschluss]])
* #se-symptoms "Tingling or numbness" "Why it is asked: Polyneuropathy, root, GBS, hypocalcaemia, cauda equina; non-specific tingling is frequent in BFS (70% in one cohort) [NG127-sens, SFE-CA, FILIP17]"
* #se-symptoms insert German([[Missempfindungen (Kribbeln, Taubheit)]])
* #cr-cramps "Muscle cramps" "Why it is asked: Cramp-fasciculation, ALS prodrome, tetany [SINGH11, PNH, SFE-CA]"
* #cr-cramps insert German([[Muskelkrämpfe]])
* #pa-pain "Pain" "Why it is asked: Painless = MND pattern; root; myopathy [REDFLAG, DCM]"
* #pa-pain insert German([[Schmerzen]])
* #rl-criteria "Restless legs: statements that are true" "Why it is asked: All five IRLSSG 2014 criteria needed; mimics satisfy four of them in 16% [IRLSSG14, HENING]"
* #rl-criteria insert German([[Restless Legs: zutreffende Aussagen]])
* #sp-sphincter "New bladder, bowel or sexual dysfunction, or numbness in the saddle area?" "Why it is asked: Cauda equina / cord compression [CES, NG127-weak]"
* #sp-sphincter insert German([[Neu aufgetretene Blasen-, Mastdarm- oder Sexualfunktionsstörung oder Taubheit im Reithosengebiet?]])
* #sp-hands "Numb clumsy hands, unsteady legs, or electric shocks on bending the neck?" "Why it is asked: Degenerative cervical myelopathy, easily missed [DCM]"
* #sp-hands insert German([[Taube, ungeschickte Hände, unsichere Beine oder elektrisierende Missempfindungen bei Kopfbeugung?]])
* #tr-stimulants "Stimulants" "Why it is asked: Commonest reversible aggravators [SIMON13]"
* #tr-stimulants insert German([[Stimulanzien]])
* #tr-alcohol "Alcohol use" "Why it is asked: Mg loss, neuropathy, withdrawal [CG100, MG]"
* #tr-alcohol insert German([[Alkoholkonsum]])
* #tr-stress "Marked stress, poor sleep or heavy recent exertion" "Why it is asked: benign causes; aggravators in FASICS [SIMON13]"
* #tr-stress insert German([[Belastungen: ausgeprägter Stress, schlechter Schlaf oder starke Anstrengung in letzter Zeit]])
* #tr-worry "Is fear of motor neurone disease (MND/ALS) itself a main problem (repeated checking, searching, impaired function)?" "Why it is asked: Health anxiety is treatable and common in BFS, but never lowers the tier [BLACK19, KIER20]"
* #tr-worry insert German([[Ist die Angst vor einer Motoneuronerkrankung (ALS) selbst ein Hauptproblem (wiederholtes Kontrollieren, Suchen nach Informationen, eingeschränkter Alltag)?]])
* #tr-mgneed "Magnesium: low intake, or raised need or loss" "Why it is asked: article causes; serum Mg only partly reflects stores [MG]"
* #tr-mgneed insert German([[Magnesium: Gründe für geringe Zufuhr oder für erhöhten Bedarf oder Verlust]])
* #dr-classes "Current or recently changed medicines" "Why it is asked: Drug-induced fasciculation, myokymia, myopathy, low Mg/K, RLS [DRUGS]"
* #dr-classes insert German([[Aktuelle oder kürzlich geänderte Medikamente]])
* #ur-dark "Dark (cola-coloured) urine?" "Why it is asked: Rhabdomyolysis [EAS15]"
* #ur-dark insert German([[Dunkler (colafarbener) Urin?]])
* #dr-toxin "Exposure to a pesticide, nerve agent or other poison in the last 3 days?" "Why it is asked: Organophosphate/carbamate [OP]"
* #dr-toxin insert German([[Kontakt mit einem Pestizid, Nervenkampfstoff oder anderen Gift in den letzten 3 Tagen?]])
* #hx-family "Family history in first-degree relatives" "Why it is asked: Supporting factor in the Red Flag tool; C9orf72; Kennedy, CMT [REDFLAG]"
* #hx-family insert German([[Erkrankungen bei Verwandten ersten Grades]])
* #hx-past "Past history" "Why it is asked: Post-polio, paraneoplastic, metabolic, GBS, relapse; a past normal EMG never cancels new weakness [PPS, GBS, SINGH11]"
* #hx-past insert German([[Eigene Vorgeschichte (Vorerkrankungen, Eingriffe, Befunde)]])
* #hx-kennedy "In men: gynaecomastia, twitching of the chin or around the mouth, or hand tremor?" "Why it is asked: Kennedy's disease [SBMA, TT13]"
* #hx-kennedy insert German([[Bei Männern: Gynäkomastie, Zucken an Kinn oder Mund oder Händezittern?]])
* #lb-mg "Magnesium, serum" "Why it is asked: Absent is unanswered, not normal."
* #lb-mg insert German([[Magnesium im Serum]])
* #lb-ca "Calcium, albumin-adjusted" "Why it is asked: Absent is unanswered, not normal."
* #lb-ca insert German([[Calcium, albuminkorrigiert]])
* #lb-k "Potassium" "Why it is asked: Absent is unanswered, not normal."
* #lb-k insert German([[Kalium]])
* #lb-ck "Creatine kinase (CK) as a multiple of the laboratory's upper limit" "Why it is asked: Absent is unanswered, not normal. The form offers value and upper limit in U/L and calculates the multiple."
* #lb-ck insert German([[Kreatinkinase (CK) als Vielfaches der oberen Laborgrenze]])
* #lb-tsh "TSH" "Why it is asked: Absent is unknown, not normal."
* #lb-tsh insert German([[TSH]])
* #lb-b12 "Vitamin B12" "Why it is asked: Absent is unknown, not normal."
* #lb-b12 insert German([[Vitamin B12]])
* #lb-hba1c "HbA1c" "Why it is asked: Absent is unanswered, not normal."
* #lb-hba1c insert German([[HbA1c]])
* #lb-ferritin "Ferritin" "Why it is asked: Absent is unanswered, not normal."
* #lb-ferritin insert German([[Ferritin]])
* #lt-onset-date "Date of onset, as exactly as known (the year or month is enough)"
* #lt-onset-date insert German([[Beginn der Beschwerden, so genau wie bekannt (Jahr oder Monat genügt)]])
* #lt-functions-lost "Functions lost or impaired, and the side affected"
* #lt-functions-lost insert German([[Verlorene oder eingeschränkte Funktionen und betroffene Seite]])
* #lt-better "What makes the twitching better?"
* #lt-better insert German([[Was bessert das Muskelzucken?]])
* #lt-worse "What makes the twitching worse?"
* #lt-worse insert German([[Was verstärkt das Muskelzucken?]])
* #lt-exam-date "Date of the examination"
* #lt-exam-date insert German([[Datum der Untersuchung]])
* #lt-examiner "Examined by"
* #lt-examiner insert German([[Untersucht durch]])
* #lt-tone "Muscle tone"
* #lt-tone insert German([[Muskeltonus]])
* #lt-jaw-jerk "Jaw jerk"
* #lt-jaw-jerk insert German([[Masseterreflex]])
* #lt-hoffmann "Hoffmann sign"
* #lt-hoffmann insert German([[Hoffmann-Zeichen]])
* #lt-plantars "Plantar responses"
* #lt-plantars insert German([[Fußsohlenreflex]])
* #lt-clonus "Clonus"
* #lt-clonus insert German([[Klonus]])
* #lt-exam-notes "Other findings (for example side and site of wasting, reflexes by level, cranial nerves, coordination)"
* #lt-exam-notes insert German([[Weitere Befunde (z. B. Seite und Ort einer Atrophie, Reflexe nach Höhe, Hirnnerven, Koordination)]])
* #lt-mrc-neck-flexion "Neck flexion, MRC grade"
* #lt-mrc-neck-flexion insert German([[Kopfbeugung, MRC-Grad]])
* #lt-mrc-shoulder-abduction-right "Shoulder abduction, right, MRC grade"
* #lt-mrc-shoulder-abduction-right insert German([[Schulterabduktion rechts, MRC-Grad]])
* #lt-mrc-shoulder-abduction-left "Shoulder abduction, left, MRC grade"
* #lt-mrc-shoulder-abduction-left insert German([[Schulterabduktion links, MRC-Grad]])
* #lt-mrc-elbow-flexion-right "Elbow flexion, right, MRC grade"
* #lt-mrc-elbow-flexion-right insert German([[Ellenbogenbeugung rechts, MRC-Grad]])
* #lt-mrc-elbow-flexion-left "Elbow flexion, left, MRC grade"
* #lt-mrc-elbow-flexion-left insert German([[Ellenbogenbeugung links, MRC-Grad]])
* #lt-mrc-elbow-extension-right "Elbow extension, right, MRC grade"
* #lt-mrc-elbow-extension-right insert German([[Ellenbogenstreckung rechts, MRC-Grad]])
* #lt-mrc-elbow-extension-left "Elbow extension, left, MRC grade"
* #lt-mrc-elbow-extension-left insert German([[Ellenbogenstreckung links, MRC-Grad]])
* #lt-mrc-wrist-extension-right "Wrist extension, right, MRC grade"
* #lt-mrc-wrist-extension-right insert German([[Handgelenkstreckung rechts, MRC-Grad]])
* #lt-mrc-wrist-extension-left "Wrist extension, left, MRC grade"
* #lt-mrc-wrist-extension-left insert German([[Handgelenkstreckung links, MRC-Grad]])
* #lt-mrc-finger-abduction-right "Finger abduction, right, MRC grade"
* #lt-mrc-finger-abduction-right insert German([[Fingerspreizen rechts, MRC-Grad]])
* #lt-mrc-finger-abduction-left "Finger abduction, left, MRC grade"
* #lt-mrc-finger-abduction-left insert German([[Fingerspreizen links, MRC-Grad]])
* #lt-mrc-hip-flexion-right "Hip flexion, right, MRC grade"
* #lt-mrc-hip-flexion-right insert German([[Hüftbeugung rechts, MRC-Grad]])
* #lt-mrc-hip-flexion-left "Hip flexion, left, MRC grade"
* #lt-mrc-hip-flexion-left insert German([[Hüftbeugung links, MRC-Grad]])
* #lt-mrc-knee-extension-right "Knee extension, right, MRC grade"
* #lt-mrc-knee-extension-right insert German([[Kniestreckung rechts, MRC-Grad]])
* #lt-mrc-knee-extension-left "Knee extension, left, MRC grade"
* #lt-mrc-knee-extension-left insert German([[Kniestreckung links, MRC-Grad]])
* #lt-mrc-ankle-dorsiflexion-right "Ankle dorsiflexion, right, MRC grade"
* #lt-mrc-ankle-dorsiflexion-right insert German([[Fußhebung rechts, MRC-Grad]])
* #lt-mrc-ankle-dorsiflexion-left "Ankle dorsiflexion, left, MRC grade"
* #lt-mrc-ankle-dorsiflexion-left insert German([[Fußhebung links, MRC-Grad]])
* #lt-mrc-ankle-plantarflexion-right "Ankle plantarflexion, right, MRC grade"
* #lt-mrc-ankle-plantarflexion-right insert German([[Fußsenkung rechts, MRC-Grad]])
* #lt-mrc-ankle-plantarflexion-left "Ankle plantarflexion, left, MRC grade"
* #lt-mrc-ankle-plantarflexion-left insert German([[Fußsenkung links, MRC-Grad]])
* #lt-fasc-bulbar "Fasciculation: face or tongue (bulbar)"
* #lt-fasc-bulbar insert German([[Faszikulationen: Gesicht oder Zunge (bulbär)]])
* #lt-fasc-right-arm "Fasciculation: right arm"
* #lt-fasc-right-arm insert German([[Faszikulationen: rechter Arm]])
* #lt-fasc-left-arm "Fasciculation: left arm"
* #lt-fasc-left-arm insert German([[Faszikulationen: linker Arm]])
* #lt-fasc-trunk "Fasciculation: trunk"
* #lt-fasc-trunk insert German([[Faszikulationen: Rumpf]])
* #lt-fasc-right-leg "Fasciculation: right leg"
* #lt-fasc-right-leg insert German([[Faszikulationen: rechtes Bein]])
* #lt-fasc-left-leg "Fasciculation: left leg"
* #lt-fasc-left-leg insert German([[Faszikulationen: linkes Bein]])
* #lt-impression "Clinician's own impression"
* #lt-impression insert German([[Eigene ärztliche Einschätzung]])
* #lt-question "Question to the neurologist, in one sentence"
* #lt-question insert German([[Fragestellung an die Neurologie, in einem Satz]])
* #lt-told "What has the patient been told?"
* #lt-told insert German([[Was wurde der Patientin oder dem Patienten mitgeteilt?]])
* #lt-worry "What does the patient worry about most?"
* #lt-worry insert German([[Was macht der Patientin oder dem Patienten die größte Sorge?]])
* #lt-consent "Does the patient consent to the referral?"
* #lt-consent insert German([[Einverständnis mit der Überweisung?]])
* #lt-needs "Individual needs (for example interpreter, transport, hearing)"
* #lt-needs insert German([[Besonderer Bedarf (z. B. Dolmetschen, Transport, Hören)]])
* #lt-handedness "Handedness"
* #lt-handedness insert German([[Händigkeit]])
* #lt-occupation "Occupation"
* #lt-occupation insert German([[Beruf]])
* #lt-driving "Driving"
* #lt-driving insert German([[Führen von Kraftfahrzeugen]])
* #lt-medication-name "Name and dose"
* #lt-medication-name insert German([[Name und Dosierung]])
* #lt-medication-start "Taken since"
* #lt-medication-start insert German([[Einnahme seit]])
* #lt-allergies "Allergies and adverse reactions"
* #lt-allergies insert German([[Allergien und Unverträglichkeiten]])
* #lt-alcohol-units "Alcohol in UK units per week (1 unit = 8 g of pure alcohol)"
* #lt-alcohol-units insert German([[Alkohol pro Woche in Einheiten zu je 8 g Reinalkohol (Gramm pro Woche geteilt durch 8; 0,5 l Bier mit 5 % enthält etwa 20 g, also 2,5 Einheiten)]])
* #lt-mg-date "Magnesium: date of the sample"
* #lt-mg-date insert German([[Magnesium: Datum der Probe]])
* #lt-mg-range "Magnesium: reference range of the laboratory"
* #lt-mg-range insert German([[Magnesium: Referenzbereich des Labors]])
* #lt-ca-date "Calcium: date of the sample"
* #lt-ca-date insert German([[Calcium: Datum der Probe]])
* #lt-ca-range "Calcium: reference range of the laboratory"
* #lt-ca-range insert German([[Calcium: Referenzbereich des Labors]])
* #lt-k-date "Potassium: date of the sample"
* #lt-k-date insert German([[Kalium: Datum der Probe]])
* #lt-k-range "Potassium: reference range of the laboratory"
* #lt-k-range insert German([[Kalium: Referenzbereich des Labors]])
* #lt-ck-date "CK: date of the sample"
* #lt-ck-date insert German([[CK: Datum der Probe]])
* #lt-ck-range "CK: measured value with unit, and reference range"
* #lt-ck-range insert German([[CK: Messwert mit Einheit und Referenzbereich]])
* #lt-tsh-date "TSH: date of the sample"
* #lt-tsh-date insert German([[TSH: Datum der Probe]])
* #lt-tsh-range "TSH: measured value with unit, and reference range"
* #lt-tsh-range insert German([[TSH: Messwert mit Einheit und Referenzbereich]])
* #lt-b12-date "Vitamin B12: date of the sample"
* #lt-b12-date insert German([[Vitamin B12: Datum der Probe]])
* #lt-b12-range "Vitamin B12: measured value with unit, and reference range"
* #lt-b12-range insert German([[Vitamin B12: Messwert mit Einheit und Referenzbereich]])
* #lt-hba1c-date "HbA1c: date of the sample"
* #lt-hba1c-date insert German([[HbA1c: Datum der Probe]])
* #lt-hba1c-range "HbA1c: reference range of the laboratory"
* #lt-hba1c-range insert German([[HbA1c: Referenzbereich des Labors]])
* #lt-ferritin-date "Ferritin: date of the sample"
* #lt-ferritin-date insert German([[Ferritin: Datum der Probe]])
* #lt-ferritin-range "Ferritin: reference range of the laboratory"
* #lt-ferritin-range insert German([[Ferritin: Referenzbereich des Labors]])
* #lt-other-results "Other results"
* #lt-other-results insert German([[Weitere Befunde]])
* #lt-tests-pending "Tests requested, results pending"
* #lt-tests-pending insert German([[Angeforderte Untersuchungen, Ergebnis ausstehend]])
* #lt-previous-emg "Previous EMG or nerve conduction study (date, result)"
* #lt-previous-emg insert German([[Früheres EMG oder Neurographie (Datum, Ergebnis)]])
* #lt-previous-mri "Previous MRI (region, date, result)"
* #lt-previous-mri insert German([[Früheres MRT (Region, Datum, Ergebnis)]])
* #lt-previous-neurologist "Previous neurologist (who, where, when)"
* #lt-previous-neurologist insert German([[Frühere neurologische Behandlung (wer, wo, wann)]])
