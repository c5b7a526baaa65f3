"""`result_bundle`: everything about one screening, in the form that was asked for.

Plain JSON, not models of fhir.resources: those take nine milliseconds and change
decimals. That the result validates is proved by tests.
"""

from __future__ import annotations

from functools import cached_property

from screening.errors import Problem
from screening.fhir.operation_outcome import operation_outcome
from screening.fhir.resource import Resource, reference_to
from screening.fhir.test_data_mark import marked
from screening.fhir.writing.bundle_types import collection, document
from screening.fhir.writing.clinical_impression import clinical_impression
from screening.fhir.writing.composition import CompositionParts, composition
from screening.fhir.writing.detected_issue import detected_issues
from screening.fhir.writing.document_reference import document_reference
from screening.fhir.writing.guidance_response import guidance_response, with_warning
from screening.fhir.writing.observations import observations
from screening.fhir.writing.provenance import device, provenance, release
from screening.fhir.writing.released_order import order
from screening.fhir.writing.request_group import plan, suggested_tests
from screening.fhir.writing.result import Result
from screening.fhir.writing.risk_assessment import risk_assessment
from screening.fhir.writing.service_request import referral
from screening.fhir.writing.task import task
from screening.fhir.writing.transaction import transaction
from screening.screening import Screening


def result_bundle(
    screening: Screening,
    form: str = "collection",
    *,
    letter_pdf: bytes | None = None,
    letter_problem: str | None = None,
) -> Resource:
    """Return the Bundle of a screening as JSON: the same input gives the same Bundle.

    `form` is collection, document or transaction; a transaction raises Refused where
    nothing says which patient it is about.
    """
    return BundleWriter(screening).bundle(form, letter_pdf, letter_problem)


class BundleWriter:
    """Writes Bundles of one screening, with and without its letter.

    What does not refer to the letter is written once and shared between them.
    """

    def __init__(self, screening: Screening) -> None:
        self._result = Result(screening)

    def bundle(
        self,
        form: str = "collection",
        letter_pdf: bytes | None = None,
        letter_problem: str | None = None,
    ) -> Resource:
        """Return a Bundle with a letter, or with the problem why there is none."""
        result = self._result
        written = self._written(letter_pdf, letter_problem)
        if not result.case.demo:
            return _SHAPES[form](result, [*_sent(result), *written])
        everything = [*_sent(result), *map(marked, written)]
        return marked(_SHAPES[form](result, everything))

    def _written(self, pdf: bytes | None, problem: str | None) -> list[Resource]:
        result, risk = self._result, self._risk
        letter = document_reference(result, pdf) if pdf else None
        supporting = [*risk, *_present(letter)]
        proposed = self._proposed(supporting)
        warning = _warning(result, problem)
        guidance = with_warning(self._guidance, warning) if warning else self._guidance
        impression = clinical_impression(result, [guidance, *risk])
        ordered = order(result, [*supporting, *_present(impression)])
        followed = task(result, ordered if result.decision else proposed, letter)
        findings = [guidance, *risk, *self._issues]
        requests = [*_present(proposed), *self._tests]
        steps = [*_present(ordered), *requests, *_present(self._plan, followed)]
        document = composition(
            result, CompositionParts(findings, steps, letter, impression)
        )
        released = _present(impression, ordered, followed, document, letter)
        written = [
            *findings,
            *_present(impression),
            *steps,
            *self._observations,
            *_present(document, letter),
        ]
        origin = provenance(result, [reference_to(each) for each in written])
        by = release(result, [reference_to(each) for each in released])
        # A warning is about the making, it is not what was made.
        last = [*_present(warning), device(result), origin, *_present(by)]
        return [*written, *last]

    def _proposed(self, supporting: list[Resource]) -> Resource | None:
        result = self._result
        return referral(result, supporting) if result.proposes_referral else None

    @cached_property
    def _plan(self) -> Resource | None:
        proposed = _present(self._proposed(self._risk))
        return plan(self._result, [*proposed, *self._tests])

    @cached_property
    def _guidance(self) -> Resource:
        return guidance_response(self._result, self._plan)

    @cached_property
    def _risk(self) -> list[Resource]:
        return [risk_assessment(self._result)] if self._result.in_scope else []

    @cached_property
    def _issues(self) -> list[Resource]:
        return list(detected_issues(self._result))

    @cached_property
    def _tests(self) -> list[Resource]:
        return suggested_tests(self._result)

    @cached_property
    def _observations(self) -> list[Resource]:
        return list(observations(self._result))


_SHAPES = {
    "collection": collection,
    "document": document,
    "transaction": transaction,
}


def _sent(result: Result) -> list[Resource]:
    """Return what was sent, as it came; only an id is added where there is none."""
    sent = result.sent
    resources = [
        _with_id(sent.patient, result.ids.patient_id),
        _with_id(sent.practitioner, result.ids.of("practitioner")),
        _with_id(sent.organization, result.ids.of("organization")),
        _with_id(sent.response, result.ids.of("response")),
    ]
    return [each for each in resources if each is not None]


def _with_id(resource: Resource | None, resource_id: str) -> Resource | None:
    if resource is None or "id" in resource:
        return resource
    # In its place, and all else in its own: whoever takes it out again has what came.
    resource_made: Resource = {}
    for name, value in resource.items():
        resource_made[name] = value
        if name == "resourceType":
            resource_made["id"] = resource_id
    return resource_made


def _present(*resources: Resource | None) -> list[Resource]:
    return [each for each in resources if each is not None]


def _warning(result: Result, letter_problem: str | None) -> Resource | None:
    if letter_problem is None:
        return None
    problem = Problem("not-supported", letter_problem)
    return {"id": result.ids.of("warning")} | operation_outcome([problem], "warning")
