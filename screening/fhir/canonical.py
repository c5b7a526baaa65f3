"""Every address we publish, and the addresses of the systems we use."""

from __future__ import annotations

BASE = "https://fasciculation-screening.example/fhir"

QUESTIONNAIRE = f"{BASE}/Questionnaire/muscle-twitching"
PLAN_DEFINITION = f"{BASE}/PlanDefinition/fasciculation-screening"
CAPABILITY_STATEMENT = f"{BASE}/CapabilityStatement/screening"

QUESTION_SYSTEM = f"{BASE}/CodeSystem/question"
ANSWER_SYSTEM = f"{BASE}/CodeSystem/answer"
OUTCOME_SYSTEM = f"{BASE}/CodeSystem/outcome"
RULE_SYSTEM = f"{BASE}/CodeSystem/rule"

# What a resource that we make promises: its profile, by kind.
PROFILES = {
    kind: f"{BASE}/StructureDefinition/screening-{kind}"
    for kind in (
        "bundle-collection",
        "bundle-transaction",
        "bundle-document",
        "questionnaire-response",
        "observation",
        "risk-assessment",
        "guidance-response",
        "detected-issue",
        "referral",
        "order",
        "clinical-impression",
        "suggested-test",
        "request-group",
        "task",
        "composition",
        "document-reference",
        "device",
        "provenance",
        "release",
    )
}

# What a resource that we make is known by, wherever it is kept.
RESULT_IDENTIFIER = f"{BASE}/identifier/result"

UCUM = "http://unitsofmeasure.org"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"

_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
DATA_ABSENT_REASON = f"{_TERMINOLOGY}/data-absent-reason"
OBSERVATION_CATEGORY = f"{_TERMINOLOGY}/observation-category"
TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code"
ACT_REASON = f"{_TERMINOLOGY}/v3-ActReason"
PROVENANCE_AGENT = f"{_TERMINOLOGY}/provenance-participant-type"

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
PREFILLED = f"{BASE}/StructureDefinition/prefilled"


def versioned(url: str, version: str) -> str:
    """Write a canonical with its version."""
    return f"{url}|{version}"


def split(canonical: str) -> tuple[str, str | None]:
    """Split `url|version`; the version is None where none is given."""
    url, bar, version = canonical.partition("|")
    return url, version if bar else None
