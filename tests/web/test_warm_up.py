"""The parsers and the press are loaded after the first answer, and only once."""

import subprocess
import sys

from tests.support.waiting import SECONDS


def test_heavy_libraries_are_loaded_after_the_first_answer_not_before():
    script = """
import sys, threading, wsgi
heavy = [name for name in ("fhir.resources", "weasyprint") if name in sys.modules]
assert not heavy, heavy
client = wsgi.app.test_client()
assert client.get("/healthz").status_code == 200
client.get("/healthz")
warming = [t for t in threading.enumerate() if t is not threading.main_thread()]
assert len(warming) == 1, warming
warming[0].join()
heavy = [name for name in ("fhir.resources", "weasyprint") if name in sys.modules]
# The FHIR models are only for tests, and letters are set in a process of their own.
assert not heavy, heavy
from screening.letter import workers
assert workers.shared().workers[0].pid
print("warm", flush=True)
import os; os._exit(0)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=SECONDS
    )
    assert done.stdout == "warm\n", done.stderr
