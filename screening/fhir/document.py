"""DocumentReference: the letter or summary as PDF, preliminary until it is released."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from screening.fhir.canonical import LOINC
from screening.fhir.result import Reference, Resource, Result

_REFERRAL_NOTE = {
    "system": LOINC,
    "code": "57145-5",
    "display": "Neurology Referral note",
}


def document_reference(
    result: Result, pdf: bytes, related: list[Reference]
) -> Resource:
    """Make the DocumentReference; `related` is what the letter goes with."""
    request = result.request
    document: Resource = {
        "resourceType": "DocumentReference",
        "id": result.id("letter"),
        "status": "current",
        "docStatus": "preliminary",
        "type": _type(result),
        "subject": result.subject,
        "date": result.timestamp,
        "author": [result.device_reference],
        "description": _title(result),
        "content": [{"attachment": _attachment(result, pdf)}],
        "context": {"related": [result.response_reference, *related]},
    }
    if request.practitioner is not None:
        author = result.person_reference(request.practitioner, "practitioner")
        document["author"].insert(0, author)
    if request.organization is not None:
        document["custodian"] = result.person_reference(
            request.organization, "organization"
        )
    if request.patient is not None:
        document["context"]["sourcePatientInfo"] = result.subject
    return document


def _title(result: Result) -> str:
    phrases = result.phrases
    return phrases.letter if result.drafts_referral else phrases.summary


def _type(result: Result) -> dict[str, Any]:
    # No code for a summary that refers nobody: none is confirmed.
    coding = {"coding": [_REFERRAL_NOTE]} if result.drafts_referral else {}
    return {**coding, "text": _title(result)}


def _attachment(result: Result, pdf: bytes) -> dict[str, Any]:
    # FHIR asks for SHA-1 here; it guards against damage, not against an attacker.
    digest = hashlib.sha1(pdf, usedforsecurity=False).digest()
    return {
        "contentType": "application/pdf",
        "language": result.wording.language,
        "data": base64.b64encode(pdf).decode("ascii"),
        "size": len(pdf),
        "hash": base64.b64encode(digest).decode("ascii"),
        "title": _title(result),
        "creation": result.timestamp,
    }
