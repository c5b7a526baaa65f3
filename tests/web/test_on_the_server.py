"""On the real server: what a test client cannot show, such as chunked bodies."""

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.fhir.json_output import dumps
from tests.support.responses import build_response
from tests.support.waiting import SECONDS, until
from tests.web.posting import FHIR_JSON, JSON, SCREEN

ROOT = Path(__file__).parents[2]
GOOD = dumps(build_response({"rs-breath": "rest-or-lying-flat"}))
HEADERS = {"Content-Type": FHIR_JSON, "Accept": JSON}


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A granian on a free port, started as start.sh starts it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    granian = Path(sys.executable).with_name("granian")
    arguments = "--interface wsgi --workers 1 --blocking-threads 4 --no-ws"
    server = subprocess.Popen(
        [granian, *arguments.split(), "--port", str(number), "wsgi:app"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert until(lambda: answers(number)), "the server did not start"
        yield number
    finally:
        server.terminate()
        server.wait(SECONDS)


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False


def in_chunks(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), 8192):
        yield body[start : start + 8192]


def exchange(port: int, body: bytes | Iterator[bytes]) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    chunked = not isinstance(body, bytes)
    connection.request("POST", SCREEN, body, HEADERS, encode_chunked=chunked)
    response = connection.getresponse()
    return response.status, response.read()


def test_a_response_is_screened(port: int) -> None:
    status, body = exchange(port, GOOD)
    assert status == 200
    assert b"emergency-same-day" in body


def test_a_chunked_response_is_screened_too(port: int) -> None:
    status, body = exchange(port, in_chunks(GOOD))
    assert status == 200
    assert b"emergency-same-day" in body


def test_a_chunked_body_over_the_limit_is_413(port: int) -> None:
    status, body = exchange(port, in_chunks(b" " * 300_000 + GOOD))
    assert status == 413
    assert b"OperationOutcome" in body


def test_nothing_is_cut_off_a_chunked_body(port: int) -> None:
    # What stands within the limit is a whole response; it must not be taken for all.
    at_the_limit = GOOD + b" " * (256 * 1024 - len(GOOD))
    assert exchange(port, in_chunks(at_the_limit))[0] == 200
    assert exchange(port, in_chunks(at_the_limit + b" "))[0] == 413
    assert exchange(port, in_chunks(at_the_limit + b'{"more": 1}' * 9000))[0] == 413


def test_a_declared_length_over_the_limit_is_refused_before_the_body_comes(
    port: int,
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.putrequest("POST", SCREEN)
    for name, value in {**HEADERS, "Content-Length": "500000000"}.items():
        connection.putheader(name, value)
    connection.endheaders(b"{")
    response = connection.getresponse()
    assert response.status == 413
    assert b"too-long" in response.read()


def test_head_has_the_headers_and_no_body(port: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.request("HEAD", "/fhir/CodeSystem/outcome")
    response = connection.getresponse()
    assert response.status == 200
    assert int(response.headers["Content-Length"]) > 1000
    assert response.read() == b""
