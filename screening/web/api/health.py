"""Whether the service runs: for load balancers and the start script."""

from __future__ import annotations

from flask import Blueprint

from screening.screening import software_version

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def healthz() -> dict[str, str]:
    """Say that the process answers, and which release it is."""
    return {"status": "ok", "version": software_version()}
