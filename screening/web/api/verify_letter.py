"""POST /letter/verify: a letter that was received, and whether it is as it was made."""

from __future__ import annotations

import sys

from flask import Blueprint, Response, current_app, request

from screening import letter, pipeline
from screening.errors import Problem, TooLarge
from screening.fhir.json_output import dumps, dumps_indented
from screening.letter.verification.limits import MOST_BYTES
from screening.web.api.query import pretty
from screening.web.shared.negotiation import JSON, PDF, wanted
from screening.web.shared.refusals import unsupported

bp = Blueprint("receipt", __name__)


@bp.post("/letter/verify")
def verify() -> Response:
    """Check a PDF; whatever it is, the answer is 200 and says what was found."""
    if request.headers.get("Content-Encoding") or request.mimetype != PDF:
        raise unsupported(f"Send the letter as it is, as Content-Type: {PDF}.")
    wanted(request, (JSON,))
    indented = pretty()
    key = current_app.extensions["screening_signing_key"]
    found = pipeline.verify_letter(_body(), [key.certificate] if key else [])
    return Response(
        _written(letter.verification_json(found), indented), content_type=JSON
    )


def _body() -> bytes:
    # The limit of the application is for responses; this one is the letter's own.
    request.max_content_length = sys.maxsize
    body = request.stream.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        text = f"The letter is over {MOST_BYTES // 1024**2} MiB. It is none of ours."
        raise TooLarge(Problem("too-long", text))
    return body


def _written(content: dict[str, object], indented: bool) -> bytes:

    return dumps_indented(content) if indented else dumps(content)
