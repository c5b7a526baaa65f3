"""About: what this is, where its doors are, and what it is not."""

from __future__ import annotations

import base64
import hashlib
from functools import cache

from flask import Blueprint, Response, current_app, redirect
from markupsafe import Markup
from werkzeug import Response as BaseResponse

from screening import service
from screening.web.headers import STRICT_POLICY

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

_PAGE = Markup("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fasciculation Screening</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>Fasciculation Screening</h1>
<p>Referral screening for muscle twitching. It reads the answers to a questionnaire
as FHIR R4 or R5, screens them by rules that anyone can read, and says how urgently
neurology should be involved, why, what was not asked, and what would change the
result.</p>
<p class="note">{disclaimer}</p>

{form}
<h2>Screen a response</h2>
<pre tabindex="0">curl --data-binary @response.json \\
  -H "Content-Type: application/fhir+json" \\
  -H "Accept: application/json" \\
  'http://127.0.0.1:8000/fhir/QuestionnaireResponse/$screen'</pre>
<p>Nothing is stored. <code>Accept</code> chooses the form of the answer:</p>
<dl>
<dt><code>application/fhir+json</code></dt>
<dd>A Bundle of FHIR resources, with the letter unless <code>?letter=none</code></dd>
<dt><code>application/pdf</code>, <code>text/plain</code></dt>
<dd>The referral letter</dd>
<dt><code>application/json</code></dt><dd>A plain summary</dd>
</dl>

<h2>Read the definitions</h2>
<ul>
<li><a href="/fhir/Questionnaire/muscle-twitching">The Questionnaire</a>:
every question, its options and units</li>
<li><a href="/fhir/CodeSystem/outcome">The outcomes</a> and
<a href="/fhir/CodeSystem/rule">the rules</a> as code systems</li>
<li><a href="/openapi.json">The whole interface</a> as OpenAPI, and
<a href="/fhir/metadata">what this server can do</a> in FHIR's own form</li>
<li><a href="/leaflet">The leaflet</a> for patients who are not referred</li>
<li><a href="/healthz">Whether the service runs</a></li>
</ul>

<h2>At the command line</h2>
<pre tabindex="0">screening demo sample-results
screening check response.json
screening rules show E01
screening doctor</pre>
<p>Rulebook {rulebook}, software {software}. No clinician has reviewed it yet.</p>
</main>
</body>
</html>
""")


_FORM = Markup('<p><a href="/">The form for clinicians</a></p>\n')


@bp.get("/about")
def about() -> Response:
    """Show what integrators look for."""
    page = _page(form_served="form" in current_app.blueprints)
    response = Response(page, content_type="text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = (
        f"{STRICT_POLICY}; style-src 'sha256-{_style_hash()}'; form-action 'none'"
    )
    return response


def to_about() -> BaseResponse:
    """Lead on from the start, where no form is served."""
    return redirect("/about", 302)


@cache
def _page(*, form_served: bool) -> str:
    return _PAGE.format(
        form=_FORM if form_served else "",
        style=Markup(_STYLE),  # noqa: S704  # the constant above
        disclaimer=service.DISCLAIMER,
        rulebook=service.rulebook_version(),
        software=service.software_version(),
    )


@cache
def _style_hash() -> str:
    return base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
