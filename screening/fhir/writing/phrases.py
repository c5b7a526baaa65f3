"""The few words of our own that stand in the result Bundle, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from screening.wording.catalogue import Catalogue, per_language

SOFTWARE_NAME = "Fasciculation Screening"


@dataclass(frozen=True, slots=True)
class ResultPhrases:
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


@per_language
def result_phrases(words: Catalogue) -> ResultPhrases:
    """Return the phrases of templates/wording/<language>/fhir.toml."""
    return ResultPhrases(**words.section("fhir"))
