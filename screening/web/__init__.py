"""The service over HTTP."""

from screening.web.app import create_app

__all__ = ["create_app"]
