"""POST /fhir/QuestionnaireResponse/$screen: answers in, a result out; nothing kept."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from screening import service
from screening.web.negotiation import FHIR_JSON, JSON, PDF, check_body_form, wanted
from screening.web.refusals import bad_parameter
from screening.web.replies import fhir_reply

bp = Blueprint("screen", __name__)


@bp.post("/fhir/QuestionnaireResponse/$screen")
def screen() -> Response:
    """Screen one response and answer in the form that Accept asks for."""
    check_body_form(request)
    form = wanted(request, (FHIR_JSON, PDF, JSON))
    letter, pretty = _letter(), request.args.get("_pretty") == "true"
    now = current_app.extensions["screening_clock"]()
    screened = service.screen(request.get_data(cache=False), now)
    if form == PDF:
        return _pdf(service.letter_pdf(screened))
    if form == JSON:
        summary = service.summary_bytes(screened, pretty=pretty)
        return Response(summary, content_type=JSON)
    return fhir_reply(service.bundle_bytes(screened, letter, pretty=pretty))


def _letter() -> str | None:
    """Return what the query says about the letter; it outranks the Parameters."""
    letter = request.args.get("letter")
    if letter not in (None, *service.LETTER_CHOICES):
        raise bad_parameter("letter", " or ".join(service.LETTER_CHOICES))
    return letter


def _pdf(letter: bytes) -> Response:
    response = Response(letter, content_type=PDF)
    # The name of the file says nothing about the patient.
    response.headers["Content-Disposition"] = 'inline; filename="screening-letter.pdf"'
    return response
