"""GET /fhir/{type}/{id} and /fhir/{type}?url=: the definitions, for anyone to read."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, Response, request
from werkzeug.routing import BaseConverter

from screening.errors import NotServed, Problem
from screening.web.negotiation import FHIR_JSON, JSON, wanted
from screening.web.replies import fhir_reply

bp = Blueprint("definitions", __name__)


class FhirName(BaseConverter):
    """A resource type or id: never an operation, whose name begins with $."""

    regex = r"[A-Za-z0-9.-]{1,64}"


@bp.get("/fhir/<fhir_name:resource_type>/<fhir_name:resource_id>")
def read(resource_type: str, resource_id: str) -> Response:
    """Return one definition by its type and id."""
    from screening.fhir.definitions import definitions

    wanted(request, (FHIR_JSON, JSON))
    found = definitions().get(resource_type, resource_id)
    if found is None:
        raise NotServed(Problem("not-found", "There is no definition of this id here."))
    return _cacheable(found)


@bp.get("/fhir/<fhir_name:resource_type>")
def search(resource_type: str) -> Response:
    """Return the definitions of a type: all, or those at one canonical url."""
    from screening.fhir.definitions import Definition, definitions

    wanted(request, (FHIR_JSON, JSON))
    held = definitions()
    of_type = [each for key, each in held.by_id.items() if key[0] == resource_type]
    if not of_type:
        text = "No definitions of this type are served here."
        raise NotServed(Problem("not-found", text))
    url = request.args.get("url")
    match: list[Definition] = of_type
    if url is not None:
        found = held.find(url)
        match = [each for each in of_type if each is found]
    return _cacheable(_searchset(resource_type, url, match))


def _searchset(
    resource_type: str, url: str | None, found: list[dict[str, object]]
) -> dict[str, object]:
    from screening.fhir.canonical import BASE

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
    from screening.fhir.canonical import BASE

    return {
        "fullUrl": f"{BASE}/{found['resourceType']}/{found['id']}",
        "resource": found,
        "search": {"mode": "match"},
    }


def _cacheable(resource: dict[str, object]) -> Response:
    """Definitions hold nothing about a patient: they may be kept and asked after."""
    from screening.fhir.json_out import dumps

    response = fhir_reply(dumps(resource))
    response.headers["Cache-Control"] = "public, no-cache"
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]  # itself
