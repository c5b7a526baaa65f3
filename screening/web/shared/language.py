"""In which language a page is shown: as asked, as chosen, as the browser says."""

from __future__ import annotations

from typing import TypeVar

from flask import current_app, request
from werkzeug import Response

from screening.web.shared.languages import offered

COOKIE = "lang"
_A_YEAR = 365 * 24 * 3600

AnyResponse = TypeVar("AnyResponse", bound=Response)


def language() -> str:
    """Return the language of this request."""
    for wanted in (request.args.get(COOKIE), request.cookies.get(COOKIE)):
        if wanted in offered():
            return str(wanted)
    return request.accept_languages.best_match(offered()) or offered()[0]


def remember(response: AnyResponse) -> AnyResponse:
    """Keep the language that the address asks for."""
    if request.args.get(COOKIE) in offered():
        response.set_cookie(
            COOKIE,
            language(),
            max_age=_A_YEAR,
            secure=current_app.config["SESSION_COOKIE_SECURE"],
            httponly=True,
            samesite="Lax",
        )
    return response
