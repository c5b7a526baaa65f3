"""One screening on its way out: what every resource of the Bundle needs to know.

Ids come from the content, so that a resend makes the same Bundle.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from screening.clinical.answers import State
from screening.clinical.assessment import Assessment, Evidence, RuleMet
from screening.clinical.rule import Outcome, Rulebook
from screening.clinical.wording import Wording
from screening.clinical.words import amount, unit_of
from screening.fhir import canonical, json_out, origin
from screening.fhir.canonical import (
    BASE,
    OUTCOME_SYSTEM,
    RULE_SYSTEM,
)
from screening.fhir.definitions import displays
from screening.fhir.made import Reference, Resource, begin
from screening.fhir.phrases import PHRASES, Phrases
from screening.fhir.request import Request
from screening.fhir.subject import Address, address_of

_PREFIX = "fs"


@dataclass(frozen=True)
class Result:
    """A request, what the rules made of it, and by which rules and software."""

    request: Request
    assessment: Assessment
    rulebook: Rulebook
    rulebook_sha256: str
    wording: Wording
    now: datetime
    software_version: str

    @cached_property
    def _key(self) -> str:
        sent = self.request
        people = (sent.patient, sent.practitioner, sent.organization)
        content = [sent.response, *people, self.rulebook_sha256]
        return hashlib.sha256(json_out.dumps(content)).hexdigest()[:20]

    @property
    def phrases(self) -> Phrases:
        """Return our own words in the language asked for."""
        return PHRASES[self.wording.language]

    @property
    def timestamp(self) -> str:
        """Return the time of the screening as a FHIR instant."""
        return self.now.isoformat(timespec="milliseconds")

    @property
    def plan_definition(self) -> str:
        """Return the canonical of the rules, with their version."""
        return canonical.versioned(canonical.PLAN_DEFINITION, self.rulebook.version)

    @property
    def status(self) -> str:
        """Return the observation-status that the response's status amounts to."""
        return origin.observation_status(self.request.response)

    @property
    def in_scope(self) -> bool:
        """Whether the rules are meant for this patient."""
        return self.assessment.outcome is not Outcome.OUT_OF_SCOPE

    @property
    def drafts_referral(self) -> bool:
        """Whether a referral is drafted: never on answers that are still coming."""
        is_referral = self.assessment.outcome.is_referral
        return is_referral and not self.request.submission.preliminary

    @property
    def title(self) -> str:
        """Return what the document is called: a letter, or only a summary."""
        return self._title_in(self.phrases)

    @property
    def letter_language(self) -> str:
        """Return the language of the letter, which need not be that of the result."""
        return self.request.letter_language or self.wording.language

    @property
    def letter_title(self) -> str:
        """Return what the letter is called in its own language."""
        return self._title_in(PHRASES[self.letter_language])

    def _title_in(self, words: Phrases) -> str:
        return words.letter if self.drafts_referral else words.summary

    def id(self, name: str) -> str:
        """Return the id of a resource that we make."""
        return f"{_PREFIX}-{self._key}-{name}"

    def begin(self, kind: str, name: str, profile: str) -> Resource:
        """Return the first elements of a resource that we make."""
        return begin(kind, self.id(name), profile)

    # --- who and what the resources refer to

    @cached_property
    def response_reference(self) -> Reference:
        """Return a reference to the response."""
        given = self.request.response.get("id", self.id("response"))
        return {"reference": f"QuestionnaireResponse/{given}"}

    @cached_property
    def _subject_address(self) -> Address | None:
        return address_of(self._given_subject.get("reference"))

    @property
    def _given_subject(self) -> Reference:
        subject: Reference = self.request.response.get("subject", {})
        return subject

    @cached_property
    def patient_id(self) -> str:
        """Return the patient's own id, that of the subject, or one of ours."""
        address = self._subject_address
        given = (self.request.patient or {}).get("id")
        return str(given or (address.id if address else self.id("patient")))

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
        if self.request.patient is not None:
            return {"reference": self.patient_url.removeprefix(f"{BASE}/")}
        words = self.phrases.patient_not_identified
        return origin.subject(self.request.response, words)

    @cached_property
    def device_reference(self) -> Reference:
        """Return a reference to this software with these rules."""
        content = f"{self.software_version} {self.rulebook_sha256}".encode()
        key = hashlib.sha256(content).hexdigest()[:20]
        return {"reference": f"Device/{_PREFIX}-{key}-software"}

    @cached_property
    def authors(self) -> list[Reference]:
        """Return who answers for a document: the practitioner, and this software."""
        practitioner = self.request.practitioner
        if practitioner is None:
            return [self.device_reference]
        author = self.person_reference(practitioner, "practitioner")
        return [author, self.device_reference]

    @cached_property
    def custodian(self) -> dict[str, Reference]:
        """Return the practice that keeps a document, as an element, if it was given."""
        practice = self.request.organization
        if practice is None:
            return {}
        return {"custodian": self.person_reference(practice, "organization")}

    @cached_property
    def requester(self) -> dict[str, Reference]:
        """Return who asks for something, as an element, if that was given."""
        if self.request.practitioner is None:
            return {}
        return {"requester": self.authors[0]}

    def person_reference(self, resource: Resource | None, name: str) -> Reference:
        """Return a reference to the practitioner or organization that was given."""
        given = (resource or {}).get("id", self.id(name))
        return {"reference": f"{name.capitalize()}/{given}"}

    def observation_references(self, link_ids: Iterable[str]) -> list[Reference]:
        """Return references to the Observations of answered questions."""
        answered = [each for each in dict.fromkeys(link_ids) if self._is_given(each)]
        return [
            {"reference": f"Observation/{self.id(link_id)}"} for link_id in answered
        ]

    def _is_given(self, link_id: str) -> bool:
        return link_id in self.assessment.answers

    # --- what the rules say

    def evidence(self) -> list[str]:
        """Return the questions whose answers met the rules that are reported."""
        return [each.link_id for met in self.assessment.reasons for each in met.because]

    def rule_title(self, rule_id: str) -> str:
        """Return the title of a rule."""
        return displays(RULE_SYSTEM, self.wording.language)[rule_id]

    def explanations(self) -> Iterator[str]:
        """Say for each rule reported which answers met it."""
        for met in self.assessment.reasons:
            yield f"{self.rule_title(met.rule.id)} ({met.rule.id}): {self._why(met)}"

    def _why(self, met: RuleMet) -> str:
        return "; ".join(
            f"{self.wording.question(each.link_id).rstrip('?:. ')}: {self.answer(each)}"
            for each in met.because
        )

    def answer(self, evidence: Evidence) -> str:
        """Return an answer in words."""
        if evidence.number is not None:
            question = self.rulebook.question(evidence.link_id)
            unit, language = unit_of(question), self.wording.language
            return amount(evidence.number, unit, language)
        if evidence.code in (None, State.UNANSWERED.value):
            return self.phrases.unanswered
        return self.wording.option(evidence.link_id, evidence.code or "")

    def outcome_text(self) -> str:
        """Return the outcome in words."""
        outcome = self.assessment.outcome.value
        return displays(OUTCOME_SYSTEM, self.wording.language)[outcome]
