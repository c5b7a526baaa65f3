"""HAPI's JPA server for the length of a `with` block, and a client that asks it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from screening.fhir.json_output import dumps
from tests.conformance.java_programs import command
from tests.support.waiting import SECONDS, SLOW_SECONDS, line_of

Json = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """What the server answered: the status, and the resource with exact numbers."""

    status: int
    resource: Json

    @property
    def errors(self) -> list[str]:
        """Return what an OperationOutcome says is wrong."""
        return [
            issue["diagnostics"]
            for issue in self.resource["issue"]
            if issue["severity"] in ("error", "fatal")
        ]


@dataclass(frozen=True)
class Server:
    """A FHIR server at an address."""

    address: str

    def read(self, path: str, **search: str) -> Reply:
        """Read or search."""
        return self._ask("GET", f"{path}?{urlencode(search)}" if search else path)

    def count(self, kind: str, **search: str) -> int:
        """Return how many resources a search finds."""
        total: int = self.read(kind, **search, _summary="count").resource["total"]
        return total

    def post(self, path: str, resource: Json) -> Reply:
        """Create, operate or, with an empty path, send a transaction."""
        return self._ask("POST", path, resource)

    def _ask(self, method: str, path: str, resource: Json | None = None) -> Reply:
        request = Request(
            f"{self.address}/{path}".rstrip("/"),
            data=None if resource is None else dumps(resource),
            method=method,
            headers={
                "Content-Type": "application/fhir+json",
                "Accept": "application/fhir+json",
            },
        )
        try:
            with urlopen(request, timeout=120) as reply:
                return Reply(reply.status, _resource(reply.read()))
        except HTTPError as refused:
            return Reply(refused.code, _resource(refused.read()))


def _resource(body: bytes) -> Json:
    read: Json = json.loads(body, parse_float=Decimal)
    return read


@contextmanager
def hapi_server(folder: Path, *packages: Path) -> Iterator[Server]:
    """Start the server with packages of definitions; it keeps its files in `folder`.

    It watches the pipe to its input, so it also ends when this process dies.
    """
    log = folder / "server.log"
    with log.open("w") as errors:
        process = subprocess.Popen(
            command("server", "Server", *packages, heap="1g", home=folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    assert process.stdin is not None
    try:
        address = line_of(process, SLOW_SECONDS)
        assert address, f"the server did not start: {log.read_text()[-3000:]}"
        yield Server(address)
    finally:
        process.stdin.close()
        assert process.wait(SECONDS) == 0
