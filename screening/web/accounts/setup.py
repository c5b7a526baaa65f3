"""What an application with the form needs before its first request."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from screening.config import Settings, SettingsError
from screening.store import StoreUnavailable
from screening.web.accounts import cookies, csrf, guard, local_name, signing_in
from screening.web.accounts.current_user import IDLE
from screening.web.accounts.local_request import is_loopback
from screening.web.shared.store_access import current_store


def init_app(app: Flask, settings: Settings) -> None:
    """Set up cookies, tokens and the pages of signing in; refuse to be open to all."""
    require_accounts(app, settings)
    app.extensions[IDLE] = timedelta(minutes=settings.session_minutes)
    cookies.init_app(app, settings)
    csrf.init_app(app)
    app.register_error_handler(StoreUnavailable, guard.database_away)
    for blueprint in (signing_in.bp, local_name.bp):
        app.register_blueprint(blueprint)


def require_accounts(app: Flask, settings: Settings) -> None:
    """Raise SettingsError where others can reach the form and nobody has an account."""
    if is_loopback(settings.host) and not settings.https:
        return
    store = current_store(app)
    if store and store.accounts.any():
        return
    lives = "" if store else "They live in the database: set SCREENING_DATABASE_URL. "
    raise SettingsError(
        "SCREENING_HOST, SCREENING_HTTPS: other machines can reach this service, and "
        f"its form has no accounts. {lives}Make the first account with `screening user "
        "add USERNAME --name NAME --role ROLE`, or serve FHIR alone with "
        "SCREENING_FORM=off."
    )
