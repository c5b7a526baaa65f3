"""ServiceRequest, RequestGroup and Task in R5."""

from __future__ import annotations

from screening.fhir.r5.element_paths import (
    Table,
    each_concept,
    each_inside,
    each_reference,
    inside,
)

_REASONS: Table = {
    "reasonCode": each_concept("reason"),
    "reasonReference": each_reference("reason"),
}

TO_R5: dict[str, Table] = {
    "ServiceRequest": {
        **_REASONS,
        "code": inside("code", "concept"),
        "locationCode": each_concept("location"),
        "locationReference": each_reference("location"),
        "supportingInfo": each_reference("supportingInfo"),
        "patientInstruction": each_inside("patientInstruction", "instructionMarkdown"),
    },
    "RequestGroup": _REASONS,
    "RequestGroupAction": {"participant": each_inside("participant", "actorReference")},
    "RequestGroupActionRelatedAction": {"actionId": "targetId"},
    "Task": {
        **_REASONS,
        "statusReason": inside("statusReason", "concept"),
        "performerType": each_concept("requestedPerformer"),
    },
}
TYPES = {
    "RequestGroup": "RequestOrchestration",
    "RequestGroupAction": "RequestOrchestrationAction",
    "RequestGroupActionCondition": "RequestOrchestrationActionCondition",
    "RequestGroupActionRelatedAction": "RequestOrchestrationActionRelatedAction",
}
