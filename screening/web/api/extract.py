"""POST $extract: answers in, resources out; nothing kept."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from screening import fhir
from screening.fhir.json_output import encoded
from screening.web.api.query import pretty
from screening.web.shared.negotiation import FHIR_JSON, JSON, check_body_form, wanted
from screening.web.shared.replies import fhir_reply

bp = Blueprint("extract", __name__)


@bp.post("/fhir/QuestionnaireResponse/$extract")
def extract() -> Response:
    """Extract from one response what its Questionnaire says, by SDC."""
    check_body_form(request)
    wanted(request, (FHIR_JSON, JSON))
    indented = pretty()
    now = current_app.extensions["screening_clock"]()
    body = request.get_data(cache=False)
    return fhir_reply(encoded(fhir.extract_resources(body, now), pretty=indented))
