"""A client of the application, with a clock that stands still."""

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from screening.config import Settings
from screening.web import create_app
from tests.unit.pipeline.without_pdf import without_pdf

__all__ = ["client", "without_pdf"]

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def client() -> FlaskClient:
    """A client of a freshly made application."""
    app = create_app(Settings(log_level="DEBUG"), clock=lambda: NOW)
    return app.test_client()
