CodeSystem: FasciculationScreeningOutcome
Id: outcome
Title: "Outcomes of fasciculation screening"
Description: "How urgently neurology should be involved, as suggested by the rules: most urgent first, and one code for a patient outside the scope. A suggestion for a clinician to judge, not a diagnosis. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* insert Definition
* insert GermanTitle([[Ergebnisse des Faszikulations-Screenings]])
* ^caseSensitive = true
* ^valueSet = "https://fasciculation-screening.example/fhir/ValueSet/outcome"
* ^content = #complete
* #emergency-same-day "Same-day emergency" "To be seen within hours; phone first. Matches the wording \"immediately\" of NICE. Do not delay for blood tests."
* #emergency-same-day insert German([[Notfall, Abklärung am selben Tag]])
* #urgent-neurology "Urgent neurology referral (within 2 weeks)" "To be seen by neurology within 2 weeks; phone the consultant if progression is fast. Blood tests run in parallel, never as a condition. Not a cancer pathway."
* #urgent-neurology insert German([[Dringende neurologische Überweisung (innerhalb von 2 Wochen)]])
* #routine-neurology "Routine neurology referral" "Standard outpatient referral or advice and guidance, with an interim review within 6 to 8 weeks; any new weakness upgrades to an urgent referral."
* #routine-neurology insert German([[Neurologische Überweisung, regulärer Termin]])
* #gp-workup-review "GP work-up and review" "Blood tests and medication review by the general practitioner; the same clinician re-examines in 4 to 6 weeks, on a dated appointment."
* #gp-workup-review insert German([[Hausärztliche Abklärung und Wiedervorstellung]])
* #reassure-self-care "Reassurance, self-care and safety net" "Only with every safety question answered and normal. Written safety net and a review date: 4 to 6 weeks where the twitching has lasted less than 4 weeks, else 3 to 6 months."
* #reassure-self-care insert German([[Beruhigung, Selbsthilfe und Sicherheitsnetz]])
* #out-of-scope "Out of scope (under 16)" "The patient is under 16: no outcome is suggested, the paediatric route is advised, and any red flag met is still shown."
* #out-of-scope insert German([[Außerhalb des Anwendungsbereichs (unter 16 Jahren)]])
