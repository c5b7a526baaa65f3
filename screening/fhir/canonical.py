"""Every address we publish, and the addresses of the systems we use."""

from __future__ import annotations

BASE = "https://fasciculation-screening.example/fhir"

QUESTIONNAIRE = f"{BASE}/Questionnaire/muscle-twitching"
PLAN_DEFINITION = f"{BASE}/PlanDefinition/fasciculation-screening"

QUESTION_SYSTEM = f"{BASE}/CodeSystem/question"
ANSWER_SYSTEM = f"{BASE}/CodeSystem/answer"
OUTCOME_SYSTEM = f"{BASE}/CodeSystem/outcome"
RULE_SYSTEM = f"{BASE}/CodeSystem/rule"

UCUM = "http://unitsofmeasure.org"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"

_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
DATA_ABSENT_REASON = f"{_TERMINOLOGY}/data-absent-reason"
OBSERVATION_CATEGORY = f"{_TERMINOLOGY}/observation-category"
PROVENANCE_AGENT = f"{_TERMINOLOGY}/provenance-participant-type"

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"


def versioned(url: str, version: str) -> str:
    """Write a canonical with its version."""
    return f"{url}|{version}"


def split(canonical: str) -> tuple[str, str | None]:
    """Split `url|version`; the version is None where none is given."""
    url, bar, version = canonical.partition("|")
    return url, version if bar else None
