"""The one place that maps errors to HTTP statuses and OperationOutcomes."""

from __future__ import annotations

import logging
from collections.abc import Callable

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException

from screening import errors
from screening.errors import frames
from screening.web.form.error_pages import reads_a_page, went_wrong
from screening.web.shared import refusals
from screening.web.shared.replies import problem_reply

_log = logging.getLogger(__name__)

STATUS: dict[type[errors.ScreeningError], int] = {
    errors.MalformedBody: 400,
    refusals.BadParameter: 400,
    errors.NotServed: 404,
    refusals.NotAcceptable: 406,
    errors.TooLarge: 413,
    errors.LetterTooCostly: 413,
    refusals.UnsupportedMedia: 415,
    errors.Refused: 422,
    errors.LetterFailed: 500,
    errors.LetterUnavailable: 501,
    errors.LetterLater: 503,
}

# What Werkzeug refuses by itself: issue code and text. Its own texts name the library.
REFUSED_BY_HTTP = {
    404: ("not-found", "Nothing is served at this address."),
    405: ("not-supported", "This address does not take this method; see Allow."),
    413: ("too-long", "The body is over 256 KiB. Send one response at a time."),
}


def init_app(app: Flask, new_id: Callable[[], str]) -> None:
    """Answer every error: with a page who reads one, all others with FHIR."""
    app.register_error_handler(errors.ScreeningError, _refuse)
    app.register_error_handler(HTTPException, _refuse_by_http)
    app.register_error_handler(Exception, lambda error: _fail(error, new_id()))


def _refuse(error: errors.ScreeningError) -> Response:
    response = _answer(STATUS[type(error)], *error.problems)
    if isinstance(error, errors.LetterLater):
        response.headers["Retry-After"] = str(error.RETRY_AFTER)
    return response


def _refuse_by_http(error: HTTPException) -> Response:
    status = error.code or 500
    code, text = REFUSED_BY_HTTP.get(
        status, ("processing", f"The request was refused with status {status}.")
    )
    response = _answer(status, errors.Problem(code, text))
    # A response built anew would lose Allow and Retry-After.
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response


def _fail(error: Exception, reference: str) -> Response:
    _log.error(
        "failed reference=%s endpoint=%s error=%s frames=%s",
        reference,
        request.endpoint,
        type(error).__qualname__,
        " < ".join(frames(error)),
    )
    text = (
        "The screening failed by a fault of its own; nothing was stored. Report it "
        f"with this reference: {reference}"
    )
    return _answer(500, errors.Problem("exception", text), reference=reference)


def _answer(status: int, *problems: errors.Problem, reference: str = "") -> Response:
    if "form" in current_app.blueprints and reads_a_page():
        return went_wrong(status, reference)
    return problem_reply(status, *problems)
