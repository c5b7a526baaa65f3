"""The one cookie of the form: signed, and read by nobody but this service.

Where there is a store it holds the opaque token of a session kept there; without one
the name and role given on this machine.
"""

from __future__ import annotations

import secrets

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer

from screening.config import Settings
from screening.store import StoreError
from screening.web.shared.store_access import current_store


class _LateKey(SecureCookieSessionInterface):
    """Asks for the key when there is a cookie to read or to write, and not before.

    The key may be in the store, and a request for FHIR must not open that.
    """

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Read the cookie, if one came."""
        if self.get_cookie_name(app) not in request.cookies:
            return self.session_class()
        try:
            return super().open_session(app, request)
        except StoreError:
            # Whoever needs the session will meet the same, and can say so.
            return self.session_class()

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Return what signs, with its key."""
        have_key(app)
        return super().get_signing_serializer(app)


def init_app(app: Flask, settings: Settings) -> None:
    """Set up the cookie; `__Host-` keeps other hosts of the domain from setting it."""
    app.secret_key = settings.secret_key
    app.session_interface = _LateKey()
    app.config.update(
        SESSION_COOKIE_NAME="__Host-screening" if settings.https else "screening",
        SESSION_COOKIE_SECURE=settings.https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )


def have_key(app: Flask) -> None:
    """Make sure there is a key: of the settings, of the store, or a passing one."""
    if app.secret_key is None:
        store = current_store(app)
        app.secret_key = store.keys.of_cookies() if store else secrets.token_bytes(32)
