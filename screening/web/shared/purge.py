"""Deletes what is past its time while the service runs, whether it is used or not."""

from __future__ import annotations

import logging
from threading import Event, Thread

from flask import Flask

from screening.store import Store, StoreError
from screening.web.shared.store_access import current_store

_log = logging.getLogger(__name__)
_HOUR = 60 * 60.0


def purge_every_hour(app: Flask, seconds: float = _HOUR) -> Event:
    """Purge in the background, where there is a store, until the event is set."""
    ended = Event()
    if store := current_store(app):
        Thread(target=_purge, args=[app, store, seconds, ended], daemon=True).start()
    return ended


def _purge(app: Flask, store: Store, seconds: float, ended: Event) -> None:
    while not ended.wait(seconds):
        try:
            deleted = store.purge(app.extensions["screening_clock"]())
        except StoreError as error:
            _log.error("nothing was purged: %s", error)
        else:
            _log.info("purged: %d", deleted)
