"""What stands before every page of the form: who asks, and from where."""

from __future__ import annotations

import logging

from flask import Blueprint, Flask, g, redirect, request
from werkzeug import Response

from screening.store import StoreUnavailable
from screening.web.accounts import csrf, current_user, pages, resend
from screening.web.accounts.local_request import asked_from_here
from screening.web.shared.language import remember

_log = logging.getLogger(__name__)

_READING = ("GET", "HEAD", "OPTIONS")


def protect(app: Flask, *blueprints: Blueprint) -> None:
    """Let only signed-in clinicians reach what these blueprints serve."""
    protected = {blueprint.name for blueprint in blueprints}

    def turn_away() -> Response | None:
        return _turn_away() if request.blueprint in protected else None

    app.before_request(turn_away)


def turn_away_strangers() -> Response | None:
    """Answer where there are no accounts and the request is not of this machine."""
    if current_user.accounts_exist() or asked_from_here(request):
        return None
    return pages.refusal("elsewhere", 403)


def database_away(error: StoreUnavailable) -> Response:
    """Say that nothing was saved, and offer to send it once more."""
    _log.error("the database cannot be used: %s", error)
    asked = None if request.method in _READING else resend.of_this_request()
    return pages.refusal("unavailable", 503, asked)


def _turn_away() -> Response | None:
    """Answer instead of the page; nothing where its request may go on."""
    if stranger := turn_away_strangers():
        return stranger
    found = current_user.find()
    if found is None:
        return _ask_who()
    g.who = found
    if request.method not in _READING and not csrf.is_proven():
        return pages.refusal("not_proven", 400, resend.of_this_request())
    return None


def _ask_who() -> Response:
    asked = resend.of_this_request()
    page_name = "sign_in" if current_user.accounts_exist() else "who"
    if pages.wants_json():
        return pages.signed_out(page_name)
    if request.method in _READING:
        return remember(redirect(pages.address_of(page_name, asked.address), 303))
    return pages.ask(page_name, asked, status=401)
