"""The store of the application: none where no database is set or no form is served."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask, current_app

if TYPE_CHECKING:
    from screening.store import Store


def current_store(app: Flask | None = None) -> Store | None:
    """Return the store of this application, if it has one."""
    store: Store | None = (app or current_app).extensions["screening_store"]
    return store
