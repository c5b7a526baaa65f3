"""create_app(): the application factory."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from datetime import datetime

from flask import Flask

from screening.config import Settings, local_now, read_settings, store_of
from screening.letter import workers
from screening.web import accounts, error_handlers, form
from screening.web.api.definitions import FhirName
from screening.web.api.definitions import bp as definitions
from screening.web.api.extract import bp as extract
from screening.web.api.health import bp as health
from screening.web.api.leaflet import bp as leaflet
from screening.web.api.openapi_view import bp as openapi
from screening.web.api.populate import bp as populate
from screening.web.api.screen import bp as screen
from screening.web.api.verify_letter import bp as verify_letter
from screening.web.form.about import bp as home
from screening.web.form.about import to_about
from screening.web.shared import headers, languages, request_log

# Werkzeug cuts a chunked body at its limit without a word. One byte more than may be
# read lets strict_json see that there is too much, and refuse it.
MAX_BODY_BYTES = 256 * 1024 + 1


def short_id() -> str:
    """Return a reference that a person can read out."""
    return uuid.uuid4().hex[:12]


def create_app(
    settings: Settings | None = None,
    clock: Callable[[], datetime] = local_now,
    new_id: Callable[[], str] = short_id,
) -> Flask:
    """Build the application; without settings they are read from the environment."""
    settings = settings or read_settings(os.environ)
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    app.extensions["screening_clock"] = clock
    app.extensions["screening_practice"] = settings.practice
    app.extensions["screening_signing_key"] = settings.signing_key
    languages.init_app(app, settings)
    workers.use_workers(settings.letter_workers)
    app.extensions["screening_store"] = store_of(settings)
    app.url_map.converters["fhir_name"] = FhirName
    request_log.init_app(app, settings.log_level)
    error_handlers.init_app(app, new_id)
    headers.init_app(app)
    if settings.form:
        accounts.init_app(app, settings)
        form.init_app(app)
    else:
        app.add_url_rule("/", view_func=to_about)
    operations = (screen, extract, populate, verify_letter)
    for blueprint in (home, health, openapi, leaflet, *operations, definitions):
        app.register_blueprint(blueprint)
    return app
