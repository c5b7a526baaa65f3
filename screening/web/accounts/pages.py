"""The pages for signing in, and the refusals of requests without an account."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from flask import jsonify, request
from werkzeug import Response

from screening.store.records import Who
from screening.web.accounts import current_user
from screening.web.accounts.remembered_name import last_named
from screening.web.accounts.resend import NEXT, PendingRequest
from screening.web.shared.layout import page

# What stands in the way: an account's sign-in, or the name given on this machine.
ADDRESSES = {"sign_in": "/sign-in", "who": "/who"}


def address_of(page_name: str, then: str) -> str:
    """Return the address of a page for signing in that leads on to another page."""
    query = urlencode({NEXT: then}, quote_via=quote, safe="/")
    return f"{ADDRESSES[page_name]}?{query}"


def ask(
    page_name: str,
    pending: PendingRequest,
    status: int = 200,
    problems: tuple[str, ...] = (),
    **values: object,
) -> Response:
    """Show the form of a page for signing in; `problems` are keys of the wording."""
    last = last_named() if page_name == "who" else Who("", "")
    known: dict[str, object] = {
        "page_name": page_name,
        "address": ADDRESSES[page_name],
        "first": "username" if page_name == "sign_in" else "name",
        "ended": current_user.was_known(),
        "pending": pending,
        "problems": problems,
        "username": "",
        "name": last.name,
        "role": last.role,
        "minutes": 0,
        "drafts_kept": False,
    }
    response = page(f"{page_name}.html.j2", status, **known | values)
    return _with_challenge(response)


def offer(pending: PendingRequest) -> Response:
    """Offer to send the pending request: a redirect would send the password too."""
    return page("send_again.html.j2", key="kept", pending=pending, drafts_kept=False)


def refusal(key: str, status: int, pending: PendingRequest | None = None) -> Response:
    """Turn a request away in words, with what it sent ready to be sent again."""
    if wants_json():
        return _as_json({"refused": key}, status)
    return page(
        "send_again.html.j2", status, key=key, pending=pending, drafts_kept=False
    )


def signed_out(page_name: str) -> Response:
    """Tell the script of a page that somebody has to sign in first."""
    reply = {"signed_out": True, "sign_in": ADDRESSES[page_name]}
    return _with_challenge(_as_json(reply, 401))


def wants_json() -> bool:
    """Say whether a script asks, and not somebody who reads a page."""
    accepted = request.accept_mimetypes
    return accepted["application/json"] > accepted["text/html"]


def _as_json(reply: dict[str, object], status: int) -> Response:
    response = jsonify(reply)
    response.status_code = status
    return response


def _with_challenge(response: Response) -> Response:
    if response.status_code == 401:
        # HTTP wants one; browsers leave a scheme that they do not know to the page.
        response.headers["WWW-Authenticate"] = "Form"
    return response
