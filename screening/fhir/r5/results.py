"""GuidanceResponse, RiskAssessment, ClinicalImpression, DetectedIssue, Device and
Provenance in R5.
"""

from __future__ import annotations

from screening.fhir.r5.element_paths import (
    Table,
    each_concept,
    each_reference,
    inside,
    listed,
    recoded,
    single,
)

_REASONS: Table = {
    "reasonCode": each_concept("reason"),
    "reasonReference": each_reference("reason"),
}
# R5 does not say of an issue that it was changed; the response does.
_ISSUE_STATUS = {
    "registered": "preliminary",
    "amended": "final",
    "corrected": "final",
}

TO_R5: dict[str, Table] = {
    "GuidanceResponse": {
        **_REASONS,
        "evaluationMessage": single("evaluationMessage"),
        "result": listed("result"),
    },
    "RiskAssessment": _REASONS,
    "ClinicalImpression": {"assessor": "performer"},
    "ClinicalImpressionFinding": {
        "itemCodeableConcept": inside("item", "concept"),
        "itemReference": inside("item", "reference"),
    },
    "DetectedIssue": {
        "patient": "subject",
        "status": recoded("status", _ISSUE_STATUS),
    },
    "Device": {
        "definition": inside("definition", "reference"),
        "deviceName": "name",
        "type": listed("type"),
    },
    "DeviceDeviceName": {"name": "value"},
    "Provenance": {"reason": each_concept("authorization")},
}
TYPES = {"DeviceDeviceName": "DeviceName"}
