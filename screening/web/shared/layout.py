"""Every page of the form: its template, its words, its headers."""

from __future__ import annotations

from functools import cache, partial
from importlib.resources import files

from flask import Response, current_app, g
from jinja2 import Environment, FunctionLoader, StrictUndefined

from screening.web.shared.assets import address_of
from screening.web.shared.language import language, remember
from screening.web.shared.languages import offered
from screening.web.shared.words import say
from screening.wording.common import disclaimer
from screening.wording.language import language_of

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)


def page(template: str, status: int = 200, **values: object) -> Response:
    """Answer with a page in the language of the request; it is never kept."""
    response = Response(render(template, **values), status, mimetype="text/html")
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
    response.headers["Vary"] = "Cookie, Accept-Language"
    return remember(response)


def render(template: str, **values: object) -> str:
    """Render a template of templates/form with what every page knows."""
    tongue = language()
    # Flask-WTF puts it there where the application is protected.
    token = current_app.jinja_env.globals.get("csrf_token", str)
    known = {
        "say": partial(say, tongue),
        "languages": {each: language_of(each).name for each in offered()},
        "language": tongue,
        "who": g.get("who"),
        "csrf_token": token,
        "asset": address_of,
        "colon": language_of(tongue).punctuation.colon,
        "semicolon": language_of(tongue).punctuation.semicolon,
        "disclaimer": disclaimer(tongue),
        "drafts_kept": current_app.extensions["screening_store"] is not None,
        "demo": False,
    }
    return environment().get_template(template).render(known | values)


@cache
def environment() -> Environment:
    """Return the templates; every value is escaped, a missing one is an error."""
    return Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _read(name: str) -> str:
    file = files("screening.templates") / "form" / name
    return file.read_text(encoding="utf-8")
