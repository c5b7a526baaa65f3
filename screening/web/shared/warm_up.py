"""Loads the parsers and WeasyPrint once the first answer is out.

A process that serves is up in a third of a second; what only a screening needs takes
two seconds more, and the first clinician should not be the one who waits for it.
"""

from __future__ import annotations

import gc
from threading import Lock, Thread

from flask import Flask, Response

from screening import pipeline
from screening.fhir.definitions.examples import sample
from screening.letter import workers

_EXAMPLE = "urgent-neurology"


def after_first_answer(app: Flask) -> None:
    """Screen an example in the background after the first request was answered."""
    first = Lock()

    def begin(response: Response) -> Response:
        if first.acquire(blocking=False):
            Thread(target=warm_up, args=[app], daemon=True).start()
        return response

    app.after_request(begin)


def warm_up(app: Flask) -> None:
    """Screen one example with its letter, and keep what that loaded."""

    # Gets ready beside us.
    workers.start()

    now = app.extensions["screening_clock"]()
    pipeline.bundle_bytes(pipeline.screen(sample(_EXAMPLE), now))
    # What is loaded now stays: the collector need not look through it again.
    gc.collect()
    gc.freeze()
