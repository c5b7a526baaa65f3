"""GET /openapi.json: every address of this service, described for programs."""

from __future__ import annotations

from functools import cache

from flask import Blueprint, Response

from screening.fhir.json_output import dumps
from screening.web.api import openapi as described
from screening.web.shared.negotiation import JSON
from screening.web.shared.replies import cacheable_reply

bp = Blueprint("openapi", __name__)


@bp.get("/openapi.json")
def openapi() -> Response:
    """Return the OpenAPI document."""
    return cacheable_reply(Response(_document(), content_type=JSON))


@cache
def _document() -> bytes:
    return dumps(described.openapi_document())
