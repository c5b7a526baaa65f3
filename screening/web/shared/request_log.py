"""One line for each request: what was asked of which endpoint, and how long it took.

Only the name of the endpoint is logged, never the address: it may name a patient.
"""

from __future__ import annotations

import logging
import time

from flask import Flask, Response, g, request

_log = logging.getLogger(__name__)


def init_app(app: Flask, level: str) -> None:
    """Log every request of this application."""
    logging.getLogger("screening").setLevel(level)
    app.before_request(_start)
    app.after_request(_log_request)


def _start() -> None:
    g.started = time.perf_counter()


def _log_request(response: Response) -> Response:
    _log.info(
        "answered method=%s endpoint=%s status=%d ms=%.1f",
        request.method if request.url_rule else "-",
        request.endpoint or "-",
        response.status_code,
        (time.perf_counter() - g.started) * 1000,
    )
    return response
