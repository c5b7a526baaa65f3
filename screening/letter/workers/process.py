"""A worker process, started again whenever it has ended."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.connection import Connection
from signal import Signals

from screening.errors import LetterFailed, Problem
from screening.letter.workers.limits import Limits
from screening.letter.workers.messages import Message, receive, send
from screening.letter.workers.resource_guard import Guard


@dataclass(slots=True)
class _Running:
    process: subprocess.Popen[bytes]
    connection: Connection
    folder: str
    letters: int = 0


class Worker:
    """Used by one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._running: _Running | None = None

    @property
    def pid(self) -> int | None:
        """The process, if there is one."""
        return self._running.process.pid if self._running else None

    @property
    def folder(self) -> str | None:
        """The folder for its temporary files, if there is a process."""
        return self._running.folder if self._running else None

    def start(self) -> None:
        """Start the process where there is none; it gets ready by itself."""
        self._ready()

    def _ready(self) -> _Running:
        if self._running and self._running.process.poll() is not None:
            self.end()
        if not self._running:
            self._running = _started()
        return self._running

    def ask(self, message: Message) -> Message:
        """Return the answer to a message, or raise what became of it."""
        running = self._ready()
        answer = None
        with Guard(running.process.pid, self.limits) as guard:
            try:
                send(running.connection, message)
                answer = receive(running.connection)
            except (EOFError, OSError):
                running.process.wait()
        running.letters += 1
        if guard.over or answer is None or running.letters >= self.limits.letters:
            self.end()
            # In time for the next letter.
            self.start()
        if answer is None:
            raise guard.over or _fallen(running.process.returncode)
        return answer

    def end(self) -> None:
        """End the process, and clear away what it left."""
        if self._running:
            self._running.connection.close()
            self._running.process.kill()
            self._running.process.wait()
            shutil.rmtree(self._running.folder, ignore_errors=True)
            self._running = None


def _started() -> _Running:
    folder = tempfile.mkdtemp(prefix="screening-letter-")
    ours, theirs = multiprocessing.Pipe()
    with theirs:
        number = theirs.fileno()
        command = ["-P", "-m", "screening.letter.workers.worker", str(number), folder]
        process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            [sys.executable, *command],
            pass_fds=[number],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            # The libraries beneath complain about a text by quoting it.
            stderr=subprocess.DEVNULL,
            env={**os.environ, "TMPDIR": folder},
            # Ctrl-C in a terminal is for the server.
            start_new_session=True,
        )
    return _Running(process, ours, folder)


def _fallen(returncode: int) -> LetterFailed:
    how = Signals(-returncode).name if returncode < 0 else f"status {returncode}"
    text = (
        f"The letter was not made: the process that set it ended with {how}. Send the "
        "request again; if that fails too, ask for the result without a letter."
    )
    return LetterFailed(Problem("exception", text))
