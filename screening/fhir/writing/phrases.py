"""The few words of our own that stand in the result Bundle, in each language."""

from __future__ import annotations

from dataclasses import dataclass

SOFTWARE_NAME = "Fasciculation Screening"


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language; a field is named after what it says."""

    patient_not_identified: str
    in_the_unit_of_the_rules: str
    age_from_date_of_birth: str
    needs_assessment: str
    draft: str
    disclaimer: str
    hidden_answer: str
    unanswered: str
    emergency_department: str
    neurology: str
    letter: str
    summary: str
    nothing_met: str
    awaits_release: str
    refer: str
    review: str
    reason: str
    findings: str
    examination: str
    not_assessed: str
    all_assessed: str
    unknown: str
    not_examined: str
    history: str
    results: str
    plan: str
    letter_attached: str
    how_made: str
    decision: str
    released: str
    released_version: str
    replaces: str
    replaces_dated: str
    as_suggested: str
    rules_found: str
    clinician_decided: str
    because: str
    demo: str


_ENGLISH = Phrases(
    patient_not_identified="Patient not identified",
    in_the_unit_of_the_rules="In the unit of the rules",
    age_from_date_of_birth="Age from the patient's date of birth",
    needs_assessment="A neurological disorder that needs assessment",
    draft="Drafted by rules. Nothing is sent until a clinician has released it.",
    disclaimer="A suggestion by visible rules for a clinician to judge; no diagnosis, "
    "and no disease is excluded. Not clinically validated.",
    hidden_answer="Answered, although the other answers do not show this question: it "
    "counts toward urgency, never toward reassurance.",
    unanswered="not answered",
    emergency_department="Emergency department",
    neurology="Neurology",
    letter="Referral letter, muscle twitching",
    summary="Screening summary, muscle twitching",
    nothing_met="No rule of greater urgency is met.",
    awaits_release="Awaits release by a clinician",
    refer="Refer",
    review="Review by the same clinician",
    reason="Reason",
    findings="Findings that rules name",
    examination="Examination",
    not_assessed="Not examined or not asked",
    all_assessed="Every question that reassurance needs is answered.",
    unknown="unknown",
    not_examined="not examined",
    history="History",
    results="Results",
    plan="Suggested next steps",
    letter_attached="The same as a letter for people to read (PDF).",
    how_made="How this was made",
    decision="The clinician's decision",
    released="Released by a clinician",
    released_version="Version {}, released by a clinician on {}.",
    replaces="It replaces version {}.",
    replaces_dated="It replaces version {} of {}.",
    as_suggested="The clinician decided as the rules suggest: {}.",
    rules_found="The rules found: {}.",
    clinician_decided="The clinician decided: {}.",
    because="Because: {}",
    demo="DEMONSTRATION – not a real patient",
)

_GERMAN = Phrases(
    patient_not_identified="Patient oder Patientin nicht benannt",
    in_the_unit_of_the_rules="In der Einheit der Regeln",
    age_from_date_of_birth="Alter aus dem Geburtsdatum",
    needs_assessment="Eine neurologische Erkrankung, die abzuklären ist",
    draft="Von Regeln entworfen. Nichts wird gesendet, bevor eine Ärztin oder ein Arzt "
    "es freigibt.",
    disclaimer="Ein Vorschlag nach offenliegenden Regeln zur ärztlichen Beurteilung; "
    "keine Diagnose, und keine Krankheit ist ausgeschlossen. Nicht klinisch validiert.",
    hidden_answer="Beantwortet, obwohl die übrigen Antworten diese Frage nicht zeigen: "
    "zählt für die Dringlichkeit, nie für die Entwarnung.",
    unanswered="nicht beantwortet",
    emergency_department="Notaufnahme",
    neurology="Neurologie",
    letter="Überweisungsbrief, Muskelzucken",
    summary="Zusammenfassung des Screenings, Muskelzucken",
    nothing_met="Keine Regel größerer Dringlichkeit trifft zu.",
    awaits_release="Wartet auf ärztliche Freigabe",
    refer="Überweisen",
    review="Kontrolle in derselben Praxis",
    reason="Anlass",
    findings="Befunde, die Regeln nennen",
    examination="Untersuchung",
    not_assessed="Nicht untersucht oder nicht gefragt",
    all_assessed="Jede Frage, die eine Entwarnung braucht, ist beantwortet.",
    unknown="unbekannt",
    not_examined="nicht untersucht",
    history="Anamnese",
    results="Laborwerte",
    plan="Vorgeschlagene nächste Schritte",
    letter_attached="Dasselbe als Brief zum Lesen (PDF).",
    how_made="Wie dies entstand",
    decision="Ärztliche Entscheidung",
    released="Ärztlich freigegeben",
    released_version="Fassung {}, ärztlich freigegeben am {}.",
    replaces="Sie ersetzt Fassung {}.",
    replaces_dated="Sie ersetzt Fassung {} vom {}.",
    as_suggested="Ärztlich entschieden wie von den Regeln vorgeschlagen: {}.",
    rules_found="Die Regeln fanden: {}.",
    clinician_decided="Ärztlich entschieden: {}.",
    because="Begründung: {}",
    demo="DEMONSTRATION – keine echte Person",
)

PHRASES = {"en": _ENGLISH, "de": _GERMAN}
