"""`result_bundle`: everything about one screening as a collection Bundle.

Plain JSON, not models of fhir.resources: those take nine milliseconds and change
decimals. That the result validates is proved by tests.
"""

from __future__ import annotations

from datetime import datetime

from screening.clinical.assessment import Assessment
from screening.clinical.rule import Rulebook
from screening.clinical.wording import Wording
from screening.errors import Problem
from screening.fhir.canonical import BASE
from screening.fhir.contradictions import detected_issues
from screening.fhir.document import document_reference
from screening.fhir.guidance import guidance_response
from screening.fhir.observations import observations
from screening.fhir.operation_outcome import operation_outcome
from screening.fhir.provenance import device, provenance
from screening.fhir.referral import referral
from screening.fhir.request import Request
from screening.fhir.result import Reference, Resource, Result
from screening.fhir.risk import risk_assessment


def result_bundle(
    request: Request,
    assessment: Assessment,
    *,
    rulebook: Rulebook,
    rulebook_sha256: str,
    wording: Wording,
    now: datetime,
    software_version: str,
    letter_pdf: bytes | None = None,
    letter_problem: str | None = None,
) -> Resource:
    """Return the Bundle as JSON: the same input gives the same Bundle."""
    result = Result(
        request, assessment, rulebook, rulebook_sha256, wording, now, software_version
    )
    given = _given(result)
    made = _made(result, letter_pdf, letter_problem)
    targets = [_reference(each) for each in made]
    last = [device(result), provenance(result, targets)]
    return {
        "resourceType": "Bundle",
        "id": result.id("result"),
        "type": "collection",
        "timestamp": result.timestamp,
        "entry": [_entry(result, each) for each in (*given, *made, *last)],
    }


def _given(result: Result) -> list[Resource]:
    """Return what was sent, as it came; only an id is added where there is none."""
    sent = result.request
    resources = [
        _with_id(sent.patient, result.patient_id),
        _with_id(sent.practitioner, result.id("practitioner")),
        _with_id(sent.organization, result.id("organization")),
        _with_id(sent.response, result.id("response")),
    ]
    return [each for each in resources if each is not None]


def _made(
    result: Result, pdf: bytes | None, letter_problem: str | None
) -> list[Resource]:
    warning = _warning(result, letter_problem)
    made = [guidance_response(result, warning)]
    supporting: list[Reference] = []
    if result.in_scope:
        made.append(risk_assessment(result))
        supporting.append(_reference(made[-1]))
    letter = document_reference(result, pdf, _letter_goes_with(result)) if pdf else None
    if letter is not None:
        supporting.append(_reference(letter))
    if result.drafts_referral:
        made.append(referral(result, supporting))
    made += [*detected_issues(result), *observations(result)]
    return [*made, *(each for each in (letter, warning) if each is not None)]


def _letter_goes_with(result: Result) -> list[Reference]:
    if not result.drafts_referral:
        return []
    return [{"reference": f"ServiceRequest/{result.id('referral')}"}]


def _warning(result: Result, letter_problem: str | None) -> Resource | None:
    if letter_problem is None:
        return None
    problem = Problem("not-supported", letter_problem)
    return {"id": result.id("warning")} | operation_outcome([problem], "warning")


def _with_id(resource: Resource | None, resource_id: str) -> Resource | None:
    if resource is None or "id" in resource:
        return resource
    kind = {"resourceType": resource["resourceType"]}
    return {**kind, "id": resource_id, **resource}


def _entry(result: Result, resource: Resource) -> Resource:
    url = f"{BASE}/{_reference(resource)['reference']}"
    if resource["resourceType"] == "Patient":
        url = result.patient_url
    return {"fullUrl": url, "resource": resource}


def _reference(resource: Resource) -> Reference:
    return {"reference": f"{resource['resourceType']}/{resource['id']}"}
