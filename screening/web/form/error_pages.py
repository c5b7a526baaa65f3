"""An error on a page: what happened, what of it is lost, and what to do, in words."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, current_app, request

from screening.web.accounts import resend
from screening.web.shared.layout import page

_PAGES = "screening_pages"
# Keys of [went_wrong]; whatever else is refused has one for all.
_WORDS = {404: "not_found", 405: "not_opened", 413: "too_large"}
_FAILED = 500
_API = "/fhir"


def init_app(app: Flask, *pages: Blueprint) -> None:
    """Remember which blueprints answer with pages."""
    app.extensions[_PAGES] = {blueprint.name for blueprint in pages}


def reads_a_page() -> bool:
    """Whether somebody reads the answer: on a page, or where nothing is served."""
    if request.blueprint is not None:
        return request.blueprint in current_app.extensions[_PAGES]
    accepted = (media for media, _ in request.accept_mimetypes)
    return "text/html" in accepted and not request.path.startswith(_API)


def went_wrong(status: int, reference: str = "") -> Response:
    """Say what went wrong; where that helps, offer to send once more what was sent."""
    failed = status >= _FAILED
    key = _WORDS.get(status, "failed" if failed else "refused")
    # A password is not written into a page.
    sent = (
        resend.of_this_request() if failed and "password" not in request.form else None
    )
    return page("went_wrong.html.j2", status, key=key, sent=sent, reference=reference)
