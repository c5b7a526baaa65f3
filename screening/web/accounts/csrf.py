"""Proof that a form was sent from a page of ours, by Flask-WTF.

Its extension would guard the FHIR API as well, so only its two functions are used.
"""

from __future__ import annotations

from flask import Flask, current_app, g, request

from screening.store import StoreError
from screening.web.accounts.cookies import have_key

FIELD = "csrf_token"
_HEADER = "X-CSRFToken"


def init_app(app: Flask) -> None:
    """Let templates ask for the token; it is good for as long as its session."""
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    app.jinja_env.globals[FIELD] = token


def token() -> str:
    """Return the token for the forms of this page."""
    # Slow to import, like WTForms behind it.
    from flask_wtf.csrf import generate_csrf

    try:
        have_key(current_app)
    except StoreError:
        # The page that says so has to be shown without one.
        return ""
    token_value: str = generate_csrf()
    return token_value


def renew() -> None:
    """Forget the token of this request, whose session is another one now."""
    g.pop(FIELD, None)


def is_proven() -> bool:
    """Say whether this request came with the token of its session."""
    from flask_wtf.csrf import validate_csrf
    from wtforms import ValidationError

    try:
        have_key(current_app)
        validate_csrf(request.form.get(FIELD) or request.headers.get(_HEADER))
    except (ValidationError, StoreError):
        return False
    return True


def is_ours() -> bool:
    """Say whether it came from a page of ours, if perhaps one of an ended session.

    Enough to show again what was sent, not to act on it.
    """
    return request.headers.get("Sec-Fetch-Site") == "same-origin" or is_proven()
