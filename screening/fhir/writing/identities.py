"""How the resources of one result are known and refer to each other.

Ids come from the content, so that a resend makes the same Bundle.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from screening.fhir import json_output
from screening.fhir.canonical import BASE
from screening.fhir.reading import clinician_decision
from screening.fhir.references import Address, address_of
from screening.fhir.resource import Reference, Resource, begin
from screening.fhir.writing import origin
from screening.fhir.writing.phrases import result_phrases
from screening.screening import Resources, Screening

_PREFIX = "fs"
# What a release makes anew: the rest is what the rules made, released or not.
_OF_THE_RELEASE = frozenset(
    {
        "result",
        "composition",
        "letter",
        "pdf",
        "task",
        "order",
        "impression",
        "provenance",
        "release",
    }
)


@dataclass(frozen=True)
class Identities:
    """The ids of the resources of one screening, and the references between them."""

    screening: Screening

    @property
    def _sent(self) -> Resources:
        return self.screening.case.resources

    def of(self, name: str) -> str:
        """Return the id of a resource that we make."""
        key = self._release_key if name in _OF_THE_RELEASE else self._key
        return f"{_PREFIX}-{key}-{name}"

    def begin(self, kind: str, name: str, profile: str) -> Resource:
        """Return the first elements of a resource that we make."""
        return begin(kind, self.of(name), profile)

    @cached_property
    def _key(self) -> str:
        sent = self._sent
        people = (sent.patient, sent.practitioner, sent.organization)
        content = [sent.response, *people, self.screening.rulebook_sha256]
        return _digest(json_output.dumps(content))

    @cached_property
    def _release_key(self) -> str:
        if self._sent.decision is None:
            return self._key
        content = [self._key, self._sent.decision]
        return _digest(json_output.dumps(content))

    @cached_property
    def response_reference(self) -> Reference:
        """Return a reference to the response."""
        given = self._sent.response.get("id", self.of("response"))
        return {"reference": f"QuestionnaireResponse/{given}"}

    @cached_property
    def _subject_address(self) -> Address | None:
        return address_of(self._given_subject.get("reference"))

    @property
    def _given_subject(self) -> Reference:
        subject: Reference = self._sent.response.get("subject", {})
        return subject

    @cached_property
    def patient_id(self) -> str:
        """Return the patient's own id, that of the subject, or one of ours."""
        address = self._subject_address
        given = (self._sent.patient or {}).get("id")
        return str(given or (address.id if address else self.of("patient")))

    @cached_property
    def patient_url(self) -> str:
        """Return where the patient entry stands: where the subject looks for it."""
        reference = str(self._given_subject.get("reference", ""))
        if reference.startswith("urn:"):
            return reference
        address = self._subject_address
        if address is not None and address.base is not None:
            return address.url
        return f"{BASE}/Patient/{self.patient_id}"

    @cached_property
    def subject(self) -> Reference:
        """Return the patient, else the response's own subject, else only a display."""
        if self._sent.patient is not None:
            return {"reference": self.patient_url.removeprefix(f"{BASE}/")}
        words = result_phrases(self.screening.language).patient_not_identified
        return origin.subject(self._sent.response, words)

    @cached_property
    def device_reference(self) -> Reference:
        """Return a reference to this software with these rules."""
        content = f"{self.screening.software} {self.screening.rulebook_sha256}"
        if self.screening.case.demo:
            # Marked as the rest is; the one of real patients must not be.
            content += " demo"
        key = _digest(content.encode())
        return {"reference": f"Device/{_PREFIX}-{key}-software"}

    @cached_property
    def authors(self) -> list[Reference]:
        """Return who answers for a document: the practitioner, and this software."""
        practitioner = self._sent.practitioner
        if practitioner is None:
            return [self.device_reference]
        author = self.person_reference(practitioner, "practitioner")
        return [author, self.device_reference]

    @cached_property
    def releaser(self) -> Reference:
        """Return who answers for a release: whom it names, else the practitioner."""
        return clinician_decision.releaser(self._sent.decision) or self.authors[0]

    @cached_property
    def custodian(self) -> dict[str, Reference]:
        """Return the practice that keeps a document, as an element, if it was given."""
        practice = self._sent.organization
        if practice is None:
            return {}
        return {"custodian": self.person_reference(practice, "organization")}

    @cached_property
    def requester(self) -> dict[str, Reference]:
        """Return who asks for something, as an element, if that was given."""
        if self._sent.practitioner is None:
            return {}
        return {"requester": self.authors[0]}

    def person_reference(self, resource: Resource | None, name: str) -> Reference:
        """Return a reference to the practitioner or organization that was given."""
        given = (resource or {}).get("id", self.of(name))
        return {"reference": f"{name.capitalize()}/{given}"}

    def observation_references(self, link_ids: Iterable[str]) -> list[Reference]:
        """Return references to the Observations of answered questions."""
        answered = [each for each in dict.fromkeys(link_ids) if self._is_given(each)]
        return [
            {"reference": f"Observation/{self.of(link_id)}"} for link_id in answered
        ]

    def _is_given(self, link_id: str) -> bool:
        return link_id in self.screening.answers


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:20]
