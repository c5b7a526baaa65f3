"""POST /fhir/QuestionnaireResponse/$screen: answers in, a result out; nothing kept."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from screening import letter as letters
from screening import pipeline, summary
from screening.fhir.request_options import (
    FORM_CHOICES,
    LETTER_CHOICES,
    PDF_CHOICES,
)
from screening.web.api.query import choice, pretty
from screening.web.shared.languages import offered
from screening.web.shared.negotiation import (
    FHIR_JSON,
    JSON,
    PDF,
    R4_AND_R5,
    TEXT,
    check_body_form,
    wanted,
    wanted_version,
)
from screening.web.shared.replies import fhir_reply, file_reply

bp = Blueprint("screen", __name__)

_LETTER = "screening-letter"


@bp.post("/fhir/QuestionnaireResponse/$screen")
def screen() -> Response:
    """Screen one response and answer in the form that Accept asks for."""
    sent_in = check_body_form(request, R4_AND_R5)
    form = wanted(request, (FHIR_JSON, PDF, JSON, TEXT), R4_AND_R5)
    letter = choice("letter", LETTER_CHOICES)
    bundle = choice("bundle", FORM_CHOICES)
    language = choice("language", offered())
    pdf = choice("pdf", PDF_CHOICES)
    letter_language = choice("letter-language", offered())
    indented = pretty()
    now = current_app.extensions["screening_clock"]()
    screening = pipeline.screen(
        request.get_data(cache=False),
        now,
        sent_in,
        language=language,
        letter_language=letter_language,
        offered=offered(),
        pdf=pdf,
        practice=current_app.extensions["screening_practice"],
    )
    key = current_app.extensions["screening_signing_key"]
    if form == PDF:
        return file_reply(pipeline.letter_pdf(screening, key), PDF, f"{_LETTER}.pdf")
    if form == TEXT:
        return file_reply(letters.letter_text(screening), TEXT, f"{_LETTER}.txt")
    if form == JSON:
        body = summary.summary_bytes(screening, pretty=indented)
        return Response(body, content_type=JSON)
    version = wanted_version(request)
    result = pipeline.bundle_bytes(
        screening, letter, bundle, key=key, fhir_version=version, pretty=indented
    )
    return fhir_reply(result, version=version)
