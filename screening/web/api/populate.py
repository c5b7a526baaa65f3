"""POST /fhir/Questionnaire/$populate: a record in, a pre-filled response out."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from screening import fhir
from screening.errors import NotServed, Problem
from screening.fhir.definitions import definitions
from screening.fhir.json_output import encoded
from screening.web.api.query import pretty
from screening.web.shared.languages import offered
from screening.web.shared.negotiation import FHIR_JSON, JSON, check_body_form, wanted
from screening.web.shared.replies import fhir_reply

bp = Blueprint("populate", __name__)


@bp.post("/fhir/Questionnaire/$populate")
def populate() -> Response:
    """Pre-fill the Questionnaire that the Parameters name."""
    return _populated(of_instance=False)


@bp.post("/fhir/Questionnaire/<fhir_name:questionnaire_id>/$populate")
def populate_instance(questionnaire_id: str) -> Response:
    """Pre-fill the Questionnaire of this id."""
    if definitions().get("Questionnaire", questionnaire_id) is None:
        raise NotServed(Problem("not-found", "There is no Questionnaire of this id."))
    return _populated(of_instance=True)


def _populated(*, of_instance: bool) -> Response:
    check_body_form(request)
    wanted(request, (FHIR_JSON, JSON))
    indented = pretty()
    now = current_app.extensions["screening_clock"]()
    body = request.get_data(cache=False)
    # SDC has no parameter for the language: it is that of the service.
    parameters = fhir.populate_response(
        body, now, of_instance=of_instance, language=offered()[0]
    )
    return fhir_reply(encoded(parameters, pretty=indented))
