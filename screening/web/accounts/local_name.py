"""GET and POST /who: on this machine, before there is an account, a name given once."""

from __future__ import annotations

from flask import Blueprint, redirect, request
from werkzeug import Response

from screening.store.records import Who, can_be_named
from screening.web.accounts import csrf, current_user, pages, resend
from screening.web.accounts.guard import turn_away_strangers
from screening.web.accounts.remembered_name import last_named, remember
from screening.web.accounts.signing_in import go_on

bp = Blueprint("who", __name__)
bp.before_request(turn_away_strangers)


@bp.get("/who")
def who_page() -> Response:
    """Ask for name and role, as letters are to have them."""
    if current_user.accounts_exist():
        return redirect(pages.address_of("sign_in", resend.from_form().address), 303)
    known = current_user.find() or last_named()
    return pages.ask("who", resend.from_form(), name=known.name, role=known.role)


@bp.post("/who")
def give_name() -> Response:
    """Keep name and role for the session."""
    pending = resend.from_form()
    if current_user.accounts_exist():
        return pages.ask("sign_in", pending, 401)
    typed = {name: request.form.get(name, "").strip() for name in ("name", "role")}
    problems = tuple(name for name, text in typed.items() if not can_be_named(text))
    if not csrf.is_proven():
        problems = ("not_proven",)
    if problems:
        return pages.ask("who", pending, 400, problems, **typed)
    named = Who(**typed)
    current_user.begin(named)
    return remember(go_on(pending), named)
