"""GET /leaflet: a page for the patient; nothing about anybody is in it."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from screening import letter
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.web.api.query import choice
from screening.web.shared.languages import offered
from screening.web.shared.negotiation import PDF, TEXT, wanted
from screening.web.shared.replies import cacheable_reply, file_reply

bp = Blueprint("leaflet", __name__)


@bp.get("/leaflet")
def leaflet() -> Response:
    """Return the leaflet in one language, for one outcome or for any."""
    form = wanted(request, (PDF, TEXT))
    language = choice("language", offered()) or offered()[0]
    outcome = choice("outcome", LEAFLET_OUTCOMES)
    practice = current_app.extensions["screening_practice"]
    if form == TEXT:
        text = letter.leaflet_text(language, outcome, practice)
        return cacheable_reply(file_reply(text, TEXT, "leaflet.txt"))
    pdf = letter.leaflet_pdf(language, outcome, practice)
    return cacheable_reply(file_reply(pdf, PDF, "leaflet.pdf"))
