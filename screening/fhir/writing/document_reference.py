"""DocumentReference: the letter or summary as PDF, preliminary until it is released."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from screening.fhir.canonical import LOINC
from screening.fhir.resource import Reference, Resource
from screening.fhir.writing import attestation
from screening.fhir.writing.result import Result

_REFERRAL_NOTE = {
    "system": LOINC,
    "code": "57145-5",
    "display": "Neurology Referral note",
}


def document_reference(result: Result, pdf: bytes) -> Resource:
    """Make the DocumentReference with the PDF in it."""
    document: Resource = {
        **result.ids.begin("DocumentReference", "letter", "document-reference"),
        "status": "current",
        **attestation.of_letter(result),
        "type": type_of_letter(result),
        "subject": result.ids.subject,
        "date": result.timestamp,
        "author": result.ids.authors,
        "description": result.title,
        "content": [{"attachment": _attachment(result, pdf)}],
        **result.ids.custodian,
        "context": {"related": [result.ids.response_reference, *_referral(result)]},
    }
    if result.sent.patient is not None:
        document["context"]["sourcePatientInfo"] = result.ids.subject
    return document


def _referral(result: Result) -> list[Reference]:
    if not result.refers:
        return []
    name = "order" if result.decision else "referral"
    return [{"reference": f"ServiceRequest/{result.ids.of(name)}"}]


def type_of_letter(result: Result) -> dict[str, Any]:
    """Return what kind of document this is, as a CodeableConcept."""
    # No code for a summary that refers nobody: none is confirmed.
    coding = {"coding": [_REFERRAL_NOTE]} if result.refers else {}
    return {**coding, "text": result.title}


def _attachment(result: Result, pdf: bytes) -> dict[str, Any]:
    # FHIR asks for SHA-1 here; it guards against damage, not against an attacker.
    digest = hashlib.sha1(pdf, usedforsecurity=False).digest()
    return {
        "contentType": "application/pdf",
        "language": result.letter_language,
        "data": base64.b64encode(pdf).decode("ascii"),
        "size": len(pdf),
        "hash": base64.b64encode(digest).decode("ascii"),
        "title": result.letter_title,
        "creation": result.timestamp,
    }
