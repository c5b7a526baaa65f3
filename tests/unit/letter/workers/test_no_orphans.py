"""Workers end with their server, however it ends, and leave no file behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.waiting import SECONDS, line_of, until
from tests.unit.letter.workers.workers import folder_of, is_gone

_IDLE = "print(pid, flush=True); input()"
_BUSY = """
from threading import Timer
Timer(0.3, lambda: print(pid, flush=True)).start()
workers.to_pdf("<html lang=en><title>x</title><h1>x</h1>" + "<p>word</p>" * 500_000)
"""
# What runs in the background is often started with SIGINT ignored, and its children
# inherit that: the server takes each signal as one that was started at a terminal.
_START = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
from screening.letter import workers
workers.to_pdf("<html lang=en><title>x</title><h1>x</h1>")
pid = workers.shared().workers[0].pid
"""


@contextmanager
def server(doing: str) -> Iterator[tuple[subprocess.Popen[str], int, Path]]:
    """Start a process with a pool of one; yield it, its worker and their folder."""
    with subprocess.Popen(
        [sys.executable, "-c", _START + doing],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            worker = int(line_of(process))
            yield process, worker, folder_of(worker)
        finally:
            process.kill()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("doing", [_IDLE, _BUSY], ids=["idle", "busy"])
def test_a_worker_ends_with_its_server(how: signal.Signals, doing: str) -> None:
    with server(doing) as (process, worker, folder):
        assert not is_gone(worker)
        process.send_signal(how)
        process.wait(SECONDS)
        assert until(lambda: is_gone(worker))
        assert until(lambda: not folder.exists())


def test_a_worker_ends_with_a_server_that_has_done_its_work() -> None:
    with server(_IDLE) as (process, worker, folder):
        process.communicate("\n", SECONDS)
        assert process.returncode == 0
        assert until(lambda: is_gone(worker))
        assert until(lambda: not folder.exists())


def test_a_worker_that_is_starting_ends_with_its_server() -> None:
    starting = """
from screening.letter import workers
workers.start()
print(workers.shared().workers[0].pid, workers.shared().workers[0].folder)
"""
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-c", starting],
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        worker, folder = done.stdout.split()
        assert until(lambda pid=int(worker): is_gone(pid))
        assert until(lambda path=Path(folder): not path.exists())


def test_a_forked_child_has_a_pool_of_its_own() -> None:
    child = """
import os, sys
if not os.fork():
    assert workers.shared().workers[0].pid is None
    workers.to_pdf("<html lang=en><title>x</title><h1>x</h1>")
    print("child", workers.shared().workers[0].pid != pid, flush=True)
    sys.exit()
os.wait()
workers.to_pdf("<html lang=en><title>x</title><h1>x</h1>")
print("parent", workers.shared().workers[0].pid == pid, flush=True)
"""
    done = subprocess.run(
        [sys.executable, "-c", _START + child],
        capture_output=True,
        text=True,
        env={**os.environ},
        timeout=SECONDS,
    )
    assert done.stdout.split("\n")[:2] == ["child True", "parent True"], done.stderr
