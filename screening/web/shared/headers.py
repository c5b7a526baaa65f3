"""Headers on every answer: nothing may be framed, sniffed, loaded or kept."""

from __future__ import annotations

from flask import Flask, Response

STRICT_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"

_EVERYWHERE = {
    "Content-Security-Policy": STRICT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Results are about a patient; what may be kept says so itself.
    "Cache-Control": "no-store",
}


def init_app(app: Flask) -> None:
    """Add the headers to each response that does not set its own."""
    app.after_request(_add)


def _add(response: Response) -> Response:
    for name, value in _EVERYWHERE.items():
        response.headers.setdefault(name, value)
    return response
