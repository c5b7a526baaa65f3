"""A granian on a free port, as start.sh starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Cookie

from tests.support.waiting import SECONDS, until

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


@dataclass
class Server:
    """A running server that can be killed and started again on its database."""

    port: int
    environment: dict[str, str]
    log: Path
    # Of the doctor whom it knows.
    cookies: Sequence[Cookie] = ()
    process: subprocess.Popen[bytes] = field(init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        options = "--interface wsgi --workers 1 --blocking-threads 4 --no-ws"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    BIN / "granian",
                    *options.split(),
                    "--port",
                    f"{self.port}",
                    "wsgi:app",
                ],
                cwd=ROOT,
                env=self.environment,
                start_new_session=True,
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        assert until(self._answers), "the server did not start"

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=SECONDS):
                return True
        except OSError:
            assert self.process.poll() is None, "the server ended"
            return False

    def last_said(self) -> str:
        """The end of the log."""
        return self.log.read_text(encoding="utf-8")[-2000:]

    def kill(self) -> None:
        """End it as a power cut would: at once, with its workers."""
        os.killpg(self.process.pid, 9)
        self.process.wait(20)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()


@contextmanager
def serving(
    database_url: str, account: tuple[str | Path, ...] = (), **settings: str
) -> Iterator[Server]:
    """Serve the form on this machine, with a database or (empty) without one.

    `account` is what follows `screening user add`.
    """
    environment = {
        name: value for name, value in os.environ.items() if "SCREENING_" not in name
    } | {"SCREENING_DATABASE_URL": database_url, "PYTHONPATH": str(ROOT), **settings}
    commands: list[tuple[str | Path, ...]] = []
    if database_url:
        commands.append(("db", "upgrade"))
    if account:
        commands.append(("user", "add", *account))
    for command in commands:
        subprocess.run(
            [BIN / "screening", *command],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=SECONDS,
        )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        server = Server(port, environment, Path(folder) / "log")
        server.start()
        try:
            yield server
        finally:
            server.stop()
