"""One side of screen.py: answers requests, and writes what each took as JSON.

Called with the folder of the examples, by the Python of the checkout to measure. The
application is asked as a server would ask it, without one.
"""

from __future__ import annotations

import gc
import json
import os
import re
import resource
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

from werkzeug.test import EnvironBuilder

START = time.process_time()
ROUNDS, EACH = 12, 20
SCREEN = "/fhir/QuestionnaireResponse/$screen?letter=none"
EXAMPLES = ("urgent-neurology", "reassure-self-care")
# The fields of a doctor half-way through the form.
FIELDS = {
    "patient.family": "Muster",
    "patient.birthDate": "1957-05-05",
    "pt-age": "69",
    "tw-duration": "3m-12m",
    "tw-type": "flicker-under-skin",
    "tw-sites": ["hand-arm", "calf"],
    "wk-present": "functional-loss",
    "wk-tempo": "weeks-to-months",
    "ex-power": "reduced",
    "lb-ck": "1.2",
    "lt-impression": "Loss of strength in the right hand",
}


class Application:
    """The application of this checkout, with the cookies of one clinician."""

    def __init__(self) -> None:
        # Nothing is kept: a database would be measured, too.
        os.environ["SCREENING_DATABASE_URL"] = ""
        from screening.web import create_app

        self._app = create_app()
        self._client = self._app.test_client()

    def start(self) -> None:
        """Answer the first request."""
        self.environ("GET", "/healthz")()

    def signed_in(self) -> str:
        """Name a clinician, and return the token of the form."""
        who = {"name": "Dr. Test", "role": "GP", "next": "/"}
        self._client.post("/who", data={**who, "csrf_token": self._token("/who")})
        return self._token("/demo")

    def _token(self, address: str) -> str:
        page = self._client.get(address).text
        found = re.search(r'csrf-token" content="([^"]+)"', page)
        return found[1] if found else ""

    def environ(self, method: str, path: str, **content: Any) -> Any:
        """Return a function that sends one request and checks its answer."""
        here = {"REMOTE_ADDR": "127.0.0.1"}
        builder = EnvironBuilder(path=path, method=method, environ_base=here, **content)
        environ = builder.get_environ()
        self._client._add_cookies_to_wsgi(environ)
        body = environ["wsgi.input"].read()

        def answered() -> bytes:
            status = []
            answer = b"".join(
                self._app.wsgi_app(
                    {**environ, "wsgi.input": BytesIO(body)},
                    lambda line, _headers: status.append(line),
                )
            )
            if not status[0].startswith("200"):
                sys.exit(f"{path}: {status[0]} {answer[:200]!r}")
            return answer

        return answered


def main() -> None:
    """Measure the start, then each kind of request."""
    examples = Path(sys.argv[1])
    application = Application()
    application.start()
    measured = {
        "start to first answer, ms": (time.process_time() - START) * 1000,
        "memory then, MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    for name in EXAMPLES:
        body = (examples / f"{name}.json").read_bytes()
        asked = application.environ(
            "POST", SCREEN, data=body, content_type="application/fhir+json"
        )
        measured[f"$screen {name}"] = _milliseconds(asked)
    fields = {**FIELDS, "csrf_token": application.signed_in()}
    asked = application.environ("POST", "/form/live", data=fields)
    measured["live panel"] = _milliseconds(asked)
    json.dump(measured, sys.stdout)


def _milliseconds(asked: Any) -> float:
    """Return the CPU of one request, the least of some rounds."""
    for _ in range(EACH):
        asked()
    # The process loads what a letter needs once the first answer is out.
    time.sleep(1)
    gc.collect()
    gc.freeze()
    took = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(EACH):
            asked()
        took.append((time.process_time() - began) / EACH * 1000)
    return min(took)


if __name__ == "__main__":
    main()
