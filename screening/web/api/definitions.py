"""GET /fhir/metadata, /fhir/{type}/{id} and /fhir/{type}?url=: for anyone to read."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, Response, request
from werkzeug.routing import BaseConverter

from screening import fhir
from screening.errors import NotServed, Problem
from screening.fhir.canonical import BASE
from screening.fhir.definitions import Definition, capability_statement, definitions
from screening.fhir.json_output import dumps
from screening.fhir.version import FhirVersion
from screening.screening import software_version
from screening.web.shared.negotiation import (
    FHIR_JSON,
    JSON,
    R4_AND_R5,
    wanted,
    wanted_version,
)
from screening.web.shared.refusals import only_in_r4
from screening.web.shared.replies import cacheable_reply, fhir_reply

bp = Blueprint("definitions", __name__)


class FhirName(BaseConverter):
    """A resource type or id: never an operation, whose name begins with $."""

    regex = r"[A-Za-z0-9.-]{1,64}"


@bp.get("/fhir/metadata")
def metadata() -> Response:
    """Return what this server can do, as a CapabilityStatement."""

    wanted(request, (FHIR_JSON, JSON), R4_AND_R5)
    return _cacheable(capability_statement(software_version()))


@bp.get("/fhir/<fhir_name:resource_type>/<fhir_name:resource_id>")
def read(resource_type: str, resource_id: str) -> Response:
    """Return one definition by its type and id."""

    wanted(request, (FHIR_JSON, JSON), R4_AND_R5)
    found = definitions().get(resource_type, resource_id)
    if found is None:
        raise NotServed(Problem("not-found", "There is no definition of this id here."))
    return _cacheable(found)


@bp.get("/fhir/<fhir_name:resource_type>")
def search(resource_type: str) -> Response:
    """Return the definitions of a type: all, or those at one canonical url."""

    wanted(request, (FHIR_JSON, JSON), R4_AND_R5)
    held = definitions()
    if resource_type not in {kind for kind, _ in held.names}:
        text = "No definitions of this type are served here."
        raise NotServed(Problem("not-found", text))
    url = request.args.get("url")
    match: list[Definition] = []
    if url is None:
        match = held.of_type(resource_type)
    elif (found := held.find(url)) and found["resourceType"] == resource_type:
        match = [found]
    return _cacheable(_searchset(resource_type, url, match))


def _searchset(
    resource_type: str, url: str | None, found: list[dict[str, object]]
) -> dict[str, object]:

    # Only the parameters that were used, as FHIR asks; here that is url or none.
    query = f"?url={quote(url, safe=':/|')}" if url is not None else ""
    bundle: dict[str, object] = {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": len(found),
        "link": [{"relation": "self", "url": f"{BASE}/{resource_type}{query}"}],
    }
    # FHIR knows no empty array.
    return bundle | {"entry": [_entry(each) for each in found]} if found else bundle


def _entry(found: dict[str, object]) -> dict[str, object]:

    return {
        "fullUrl": f"{BASE}/{found['resourceType']}/{found['id']}",
        "resource": found,
        "search": {"mode": "match"},
    }


def _cacheable(resource: dict[str, object]) -> Response:

    version = wanted_version(request)
    if version is FhirVersion.R5:
        resource = _in_r5(resource)
    return cacheable_reply(fhir_reply(dumps(resource), version=version))


def _in_r5(resource: dict[str, object]) -> dict[str, object]:

    found = fhir.served_in_r5(resource)
    if found is None:
        raise only_in_r4()
    return found
