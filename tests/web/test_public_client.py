"""fhirclient, of SMART Health IT, reads what the service sends over HTTP.

Its models are typed and strict: an element that R4 does not know, or of another type,
is refused.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from fhirclient.models import (
    bundle,
    codesystem,
    fhirreference,
    guidanceresponse,
    parameters,
    plandefinition,
    questionnaire,
    resource,
    riskassessment,
    valueset,
)
from fhirclient.models.fhirabstractbase import FHIRAbstractBase
from fhirclient.server import FHIRServer
from werkzeug.serving import WSGIRequestHandler, make_server

from screening.config import Settings
from screening.fhir.canonical import BASE, QUESTIONNAIRE
from screening.fhir.json_output import dumps
from screening.web import create_app
from tests.support.responses import build_response, case_answers, cases
from tests.support.waiting import SECONDS
from tests.unit.fhir.sending import ORGANIZATION, PATIENT, PRACTITIONER

SCREEN = "QuestionnaireResponse/$screen"


class Published(FHIRServer):
    """Where a result says that its resources are: in the result, so never asked."""

    def request_json(self, path: str, nosign: bool = False) -> Any:
        """Find nothing."""
        raise LookupError(path)


class Quiet(WSGIRequestHandler):
    """A request handler that does not write to standard error."""

    def log_request(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def service() -> Iterator[FHIRServer]:
    """The client's view of the service, on a port of its own."""
    app = create_app(Settings())
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield FHIRServer(None, base_uri=f"http://127.0.0.1:{server.server_port}/fhir")
    finally:
        server.shutdown()
        thread.join(SECONDS)
        server.server_close()


def plain(made: dict[str, Any]) -> dict[str, Any]:
    """Return what the client can write: its JSON knows no Decimal."""
    written: dict[str, Any] = json.loads(dumps(made))
    return written


def screened(service: FHIRServer, body: dict[str, Any], query: str = "") -> Any:
    """Return the result as the client reads it, its references to be resolved."""
    answer = service.post_json(f"{SCREEN}?letter=none{query}", plain(body))
    read = bundle.Bundle(answer.json())
    read.origin_server = Published(None, base_uri=BASE)
    return read


def with_people(response: dict[str, Any]) -> dict[str, Any]:
    """Return Parameters with the response and all who may be named beside it."""
    named = {
        "questionnaireResponse": response,
        "patient": PATIENT,
        "practitioner": PRACTITIONER,
        "organization": ORGANIZATION,
    }
    sent = [{"name": name, "resource": each} for name, each in named.items()]
    return {"resourceType": "Parameters", "parameter": sent}


def only(read: bundle.Bundle, kind: type[Any]) -> Any:
    """Return the one resource of this type."""
    (found,) = (e.resource for e in read.entry if isinstance(e.resource, kind))
    return found


def references(element: FHIRAbstractBase) -> Iterator[fhirreference.FHIRReference]:
    """Yield every reference of a resource that is more than a display."""
    if isinstance(element, fhirreference.FHIRReference) and element.reference:
        yield element
    for name, _, _, is_list, _, _ in element.elementProperties():
        value = getattr(element, name)
        for each in value if is_list and value else [value]:
            # What is contained is walked too; it refers to itself.
            if isinstance(each, FHIRAbstractBase):
                yield from references(each)


def dangling(read: bundle.Bundle) -> list[str]:
    """Return the references that the client cannot resolve within the result."""
    found = [each for entry in read.entry for each in references(entry.resource)]
    assert len(found) > 10
    return [each.reference for each in found if not is_resolved(each)]


def is_resolved(reference: fhirreference.FHIRReference) -> bool:
    """Whether the client finds the resource without asking a server."""
    try:
        return reference.resolved(resource.Resource) is not None
    except LookupError:
        return False


@pytest.mark.parametrize("case", cases())
def test_the_outcome_is_where_clients_look(service: FHIRServer, case: str) -> None:
    read = screened(service, build_response(case_answers(case)))
    (prediction,) = only(read, riskassessment.RiskAssessment).prediction
    guidance = only(read, guidanceresponse.GuidanceResponse)
    output = guidance.outputParameters.resolved(parameters.Parameters)
    (outcome,) = (each for each in output.parameter if each.name == "outcome")
    assert prediction.qualitativeRisk.coding[0].code == outcome.valueCoding.code
    assert prediction.qualitativeRisk.coding[0].code in cases()[case]["acceptable"]


@pytest.mark.parametrize("case", cases())
def test_every_reference_leads_somewhere(service: FHIRServer, case: str) -> None:
    assert not dangling(screened(service, build_response(case_answers(case))))


@pytest.mark.parametrize("form", ["collection", "document", "transaction"])
def test_in_every_form(service: FHIRServer, form: str) -> None:
    body = with_people(build_response(case_answers("C02")))
    read = screened(service, body, f"&bundle={form}")
    assert read.type == form
    assert not dangling(read)


def test_a_reference_that_leads_nowhere_is_seen(service: FHIRServer) -> None:
    read = screened(service, build_response(case_answers("C02")))
    lost = next(each for each in read.entry if "Device" in each.fullUrl)
    lost.fullUrl += "-elsewhere"
    assert set(dangling(read)) == {f"Device/{lost.resource.id}"}


@pytest.mark.parametrize(
    "kind", [codesystem.CodeSystem, plandefinition.PlanDefinition, valueset.ValueSet]
)
def test_definitions_are_listed(service: FHIRServer, kind: type[Any]) -> None:
    listed = list(kind.where({}).perform_resources_iter(service))
    assert listed
    assert all(each.url.startswith(BASE) for each in listed)


def test_the_questionnaire_is_found_by_its_url(service: FHIRServer) -> None:
    search = questionnaire.Questionnaire.where({"url": QUESTIONNAIRE})
    (found,) = search.perform_resources_iter(service)
    assert found.item[0].item[0].linkId == "pt-age"
    again = questionnaire.Questionnaire.read(found.id, service)
    assert again.as_json() == found.as_json()


def test_the_capability_statement_says_so(service: FHIRServer) -> None:
    service.get_capability()
    (rest,) = service.capabilityStatement.rest
    offered = {each.type: each for each in rest.resource}
    operations = [each.name for each in offered["QuestionnaireResponse"].operation]
    assert "screen" in operations
    assert "url" in [each.name for each in offered["Questionnaire"].searchParam]
