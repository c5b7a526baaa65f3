"""GET and POST /sign-in, and POST /sign-out."""

from __future__ import annotations

import logging
import math

from flask import Blueprint, redirect, request
from werkzeug import Response

from screening.store.records import LockedOut
from screening.web.accounts import csrf, current_user, pages, resend
from screening.web.accounts.guard import turn_away_strangers
from screening.web.shared.store_access import current_store

_log = logging.getLogger(__name__)

bp = Blueprint("accounts", __name__)
bp.before_request(turn_away_strangers)


@bp.get("/sign-in")
def sign_in_page() -> Response:
    """Ask for username and password."""
    if not current_user.accounts_exist():
        return redirect(pages.address_of("who", resend.from_form().address), 303)
    return pages.ask("sign_in", resend.from_form())


@bp.post("/sign-in")
def sign_in() -> Response:
    """Open a session, or say why not; the pending request is never lost."""

    store, pending = current_store(), resend.from_form()
    if store is None or not store.accounts.any():
        return redirect(pages.address_of("who", pending.address), 303)
    username, password = (request.form.get(f, "") for f in ("username", "password"))
    if not csrf.is_proven():
        problem = ("not_proven",)
        return pages.ask("sign_in", pending, 400, problem, username=username)
    found = store.accounts.check(username, password, current_user.now())
    if found is None:
        _log.warning("sign-in refused")
        return pages.ask("sign_in", pending, 401, ("wrong",), username=username)
    if isinstance(found, LockedOut):
        _log.warning("sign-in locked")
        left = math.ceil((found.until - current_user.now()).total_seconds())
        return _locked(pending, left, username)
    _log.info("signed in")
    current_user.begin(found.who)
    return go_on(pending)


@bp.post("/sign-out")
def sign_out() -> Response:
    """End the session."""
    if not csrf.is_proven():
        return pages.refusal("not_proven", 400, resend.of_this_request())
    current_user.end()
    response = redirect(pages.ADDRESSES["sign_in"], 303)
    # The back button must not show the pages of whoever was here.
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def go_on(pending: resend.PendingRequest) -> Response:
    """Lead on to where somebody was going, or offer to send what they had sent."""
    if pending.pairs:
        return pages.offer(pending)
    return redirect(pending.address, 303)


def _locked(pending: resend.PendingRequest, seconds: int, username: str) -> Response:
    minutes = math.ceil(seconds / 60)
    response = pages.ask(
        "sign_in", pending, 429, ("locked",), username=username, minutes=minutes
    )
    response.headers["Retry-After"] = str(seconds)
    return response
