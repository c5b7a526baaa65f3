"""About: what this is, where it is reached, and what it is not."""

from __future__ import annotations

import base64
import hashlib
from functools import cache

from flask import Blueprint, Response, current_app, redirect
from markupsafe import Markup
from werkzeug import Response as BaseResponse

from screening.rulebook import RULEBOOK
from screening.screening import software_version
from screening.web.shared.headers import STRICT_POLICY
from screening.web.shared.language import language, remember
from screening.web.shared.layout import render

bp = Blueprint("home", __name__)

_STYLE = """
body { font: 1.05rem/1.55 system-ui, sans-serif; color: #1b2733; background: #fff;
  max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin-bottom: .25rem; }
h2 { font-size: 1.15rem; margin-top: 2.2rem; }
pre { background: #f2f5f8; padding: .9rem 1rem; overflow-x: auto; font-size: .85rem; }
code { font-size: .92em; }
dt { margin-top: .8rem; font-weight: 600; }
dd { margin: .1rem 0 0; }
.note { border-left: .3rem solid #9a3412; background: #fff7ed; padding: .7rem 1rem; }
a { color: #0b4f8a; }
"""
_REQUEST = """curl --data-binary @response.json \\
  -H "Content-Type: application/fhir+json" \\
  -H "Accept: application/json" \\
  'http://127.0.0.1:8000/fhir/QuestionnaireResponse/$screen'"""
_COMMANDS = """screening demo sample-results
screening check response.json
screening rules show E01
screening doctor"""
# What each is stands in the wording, under [about.forms] and [about.addresses].
_FORMS = {
    "bundle": ("application/fhir+json",),
    "letter": ("application/pdf", "text/plain"),
    "summary": ("application/json",),
}
_ADDRESSES = {
    "questionnaire": "/fhir/Questionnaire/muscle-twitching",
    "outcomes": "/fhir/CodeSystem/outcome",
    "rules": "/fhir/CodeSystem/rule",
    "openapi": "/openapi.json",
    "metadata": "/fhir/metadata",
    "health": "/healthz",
    "leaflet": "/leaflet?language=",
}


@bp.get("/about")
def about() -> Response:
    """Show what integrators look for."""
    page = render(
        "about.html.j2",
        form_served="form" in current_app.blueprints,
        style=Markup(_STYLE),  # noqa: S704  # the constant above
        request=_REQUEST,
        commands=_COMMANDS,
        forms=_FORMS,
        addresses=_ADDRESSES | {"leaflet": _ADDRESSES["leaflet"] + language()},
        rulebook=RULEBOOK.version,
        software=software_version(),
    )
    response = Response(page, content_type="text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = (
        f"{STRICT_POLICY}; style-src 'sha256-{_style_hash()}'; form-action 'none'"
    )
    response.headers["Vary"] = "Cookie, Accept-Language"
    return remember(response)


def to_about() -> BaseResponse:
    """Lead on from the start, where no form is served."""
    return redirect("/about", 302)


@cache
def _style_hash() -> str:
    return base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
