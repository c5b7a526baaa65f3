"""Ends a worker whose letter takes more than a letter may."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

from screening.errors import LetterLater, LetterTooCostly, Problem, ScreeningError
from screening.letter.workers.limits import Limits

_EVERY = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")

_TOO_COSTLY = (
    "The letter was given up: setting it takes more {what} than a letter may. Shorten "
    "the free texts, or ask for the result without a letter."
)
_TOO_SLOW = (
    "The letter was given up after {seconds:g} seconds: this machine is too busy. Send "
    "the request again, or ask for the result without a letter."
)


class Guard:
    """Watches one process while it sets one letter; `over` is the limit it passed.

    From outside: a process that hangs cannot watch itself, and one whose memory is
    refused by the system may print a letter with gaps instead of failing.
    """

    def __init__(self, pid: int, limits: Limits) -> None:
        self._pid = pid
        self._limits = limits
        self._done = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self.over: ScreeningError | None = None

    def __enter__(self) -> Guard:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        begun, (used, _) = time.monotonic(), usage(self._pid)
        while not self._done.wait(_EVERY):
            self.over = self._passed(begun, used)
            if self.over:
                os.kill(self._pid, signal.SIGKILL)
                return

    def _passed(self, begun: float, used: float) -> ScreeningError | None:
        cpu, memory = usage(self._pid)
        if cpu - used > self._limits.cpu_seconds:
            text = _TOO_COSTLY.format(what="computing time")
            return LetterTooCostly(Problem("too-costly", text))
        if memory > self._limits.memory:
            text = _TOO_COSTLY.format(what="memory")
            return LetterTooCostly(Problem("too-costly", text))
        if time.monotonic() - begun > self._limits.seconds:
            text = _TOO_SLOW.format(seconds=self._limits.seconds)
            return LetterLater(Problem("timeout", text))
        return None


def usage(pid: int) -> tuple[float, int]:
    """Return the seconds of computing and the bytes of memory used by a process."""
    about = Path(f"/proc/{pid}/stat").read_text()
    # The name of the program comes second, in brackets, and may hold anything.
    fields = about.rpartition(") ")[2].split()
    user, system, pages = int(fields[11]), int(fields[12]), int(fields[21])
    return (user + system) / _TICK, pages * _PAGE
