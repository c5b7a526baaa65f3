"""Composition and DocumentReference in R5."""

from __future__ import annotations

from typing import Any

from screening.fhir.r5.element_paths import (
    Gone,
    Members,
    Table,
    coded,
    each_concept,
    each_inside,
    each_reference,
    inside,
    listed,
    spread,
)

_ATTESTATION = "http://hl7.org/fhir/composition-attestation-mode"
_RELATIONSHIP = "http://hl7.org/fhir/document-relationship-type"


def _attester(party: Any) -> Members:
    coding = {"system": _ATTESTATION, "code": "official"}
    return {"attester": [{"mode": {"coding": [coding]}, "party": party}]}


TO_R5: dict[str, Table] = {
    "Composition": {"identifier": listed("identifier"), "subject": listed("subject")},
    "CompositionAttester": {"mode": coded("mode", _ATTESTATION)},
    # A version of a document is to R5 an artifact that is related.
    "CompositionRelatesTo": {
        "code": "type",
        "targetIdentifier": inside("resourceReference", "identifier"),
        "targetReference": "resourceReference",
    },
    "CompositionEvent": {
        "code": each_concept("detail"),
        "detail": each_reference("detail"),
    },
    "DocumentReference": {
        "masterIdentifier": listed("identifier"),
        "authenticator": _attester,
        "context": spread,
    },
    "DocumentReferenceRelatesTo": {"code": coded("code", _RELATIONSHIP)},
    "DocumentReferenceContent": {"format": each_inside("profile", "valueCoding")},
    # Its elements stand in the DocumentReference itself.
    "DocumentReferenceContext": {
        "encounter": "context",
        "event": each_concept("event"),
        # What the document is about, for want of a closer place.
        "related": each_reference("event"),
        "sourcePatientInfo": Gone("It repeats the subject."),
    },
}
TYPES = {
    "CompositionRelatesTo": "RelatedArtifact",
    "DocumentReferenceContext": "DocumentReference",
}
