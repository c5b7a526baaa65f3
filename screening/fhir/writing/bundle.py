"""`result_bundle`: everything about one screening, in the form that was asked for.

Plain JSON, not models of fhir.resources: those take nine milliseconds and change
decimals. That the result validates is proved by tests.
"""

from __future__ import annotations

from datetime import datetime

from screening.clinical.assessment import Assessment
from screening.clinical.rule import Rulebook
from screening.errors import Problem
from screening.fhir.operation_outcome import operation_outcome
from screening.fhir.reading.request import Request
from screening.fhir.resource import Resource, reference_to
from screening.fhir.test_data_mark import marked
from screening.fhir.writing.bundle_types import collection, document
from screening.fhir.writing.clinical_impression import clinical_impression
from screening.fhir.writing.composition import Parts, composition
from screening.fhir.writing.detected_issue import detected_issues
from screening.fhir.writing.document_reference import document_reference
from screening.fhir.writing.guidance_response import guidance_response
from screening.fhir.writing.observations import observations
from screening.fhir.writing.provenance import device, provenance, release
from screening.fhir.writing.released_order import order
from screening.fhir.writing.request_group import plan, suggested_tests
from screening.fhir.writing.result import Result
from screening.fhir.writing.risk_assessment import risk_assessment
from screening.fhir.writing.service_request import referral
from screening.fhir.writing.task import task
from screening.fhir.writing.transaction import transaction
from screening.wording.questions import Wording


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
    form: str = "collection",
) -> Resource:
    """Return the Bundle as JSON: the same input gives the same Bundle.

    `form` is collection, document or transaction; a transaction raises Refused where
    nothing says which patient it is about.
    """
    result = Result(
        request, assessment, rulebook, rulebook_sha256, wording, now, software_version
    )
    made = _made(result, letter_pdf, letter_problem)
    if not request.submission.demo:
        return _SHAPES[form](result, [*_given(result), *made])
    everything = [*_given(result), *map(marked, made)]
    return marked(_SHAPES[form](result, everything))


_SHAPES = {
    "collection": collection,
    "document": document,
    "transaction": transaction,
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


def _with_id(resource: Resource | None, resource_id: str) -> Resource | None:
    if resource is None or "id" in resource:
        return resource
    # In its place, and all else in its own: whoever takes it out again has what came.
    made: Resource = {}
    for name, value in resource.items():
        made[name] = value
        if name == "resourceType":
            made["id"] = resource_id
    return made


def _made(
    result: Result, pdf: bytes | None, letter_problem: str | None
) -> list[Resource]:
    risk = [risk_assessment(result)] if result.in_scope else []
    letter = document_reference(result, pdf) if pdf else None
    supporting = [*risk, *_present(letter)]
    proposed = referral(result, supporting) if result.proposes_referral else None
    requests = [*_present(proposed), *suggested_tests(result)]
    planned = plan(result, requests)
    warning = _warning(result, letter_problem)
    guidance = guidance_response(result, planned, warning)
    impression = clinical_impression(result, [guidance, *risk])
    ordered = order(result, [*supporting, *_present(impression)])
    followed = task(result, ordered if result.decision else proposed, letter)
    findings = [guidance, *risk, *detected_issues(result)]
    steps = [*_present(ordered), *requests, *_present(planned, followed)]
    written = composition(result, Parts(findings, steps, letter, impression))
    released = _present(impression, ordered, followed, written, letter)
    made = [
        *findings,
        *_present(impression),
        *steps,
        *observations(result),
        *_present(written, letter),
    ]
    origin = provenance(result, [reference_to(each) for each in made])
    by = release(result, [reference_to(each) for each in released])
    # A warning is about the making, it is not what was made.
    return [*made, *_present(warning), device(result), origin, *_present(by)]


def _present(*resources: Resource | None) -> list[Resource]:
    return [each for each in resources if each is not None]


def _warning(result: Result, letter_problem: str | None) -> Resource | None:
    if letter_problem is None:
        return None
    problem = Problem("not-supported", letter_problem)
    return {"id": result.id("warning")} | operation_outcome([problem], "warning")
