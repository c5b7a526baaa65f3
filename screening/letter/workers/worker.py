"""A process that sets letters, one after the other, until its server is gone.

Started by process.py, with the number of its end of a pipe and its own folder for
temporary files. It ends hard: an interpreter that has rendered can crash as it closes.
"""

from __future__ import annotations

import gc
import os
import resource
import select
import shutil
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

from screening.errors import NoLetter, frames
from screening.letter.pdf.render import set_with, to_pdf
from screening.letter.workers.messages import Message, of_job, receive, send

# Loads every font and drawing routine that a letter uses.
_TRIAL = """<!DOCTYPE html><html lang="en"><head><title>Trial</title></head><body>
<h1>a<b>b</b><i>c</i></h1><table><tr><th>d</th><td>e</td></tr></table>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9mm" height="9mm">
<title>f</title><path d="M0 0L9 9"/><text x="0" y="9">g</text></svg></body></html>"""


def main() -> None:
    """Answer what comes through the pipe."""
    pipe, folder = int(sys.argv[1]), Path(sys.argv[2])
    # A core dump would hold what a letter says.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    Thread(target=_end_with_server, args=(pipe, folder), daemon=True).start()
    try:
        _warm_up()
        _work(Connection(pipe))
    finally:
        _end(folder)


def _work(connection: Connection) -> None:
    while True:
        send(connection, _answer(receive(connection)))
        # Between letters, so that no letter waits for the collector.
        gc.collect()


def _end_with_server(pipe: int, folder: Path) -> None:
    """End even in the middle of a letter: a server that was killed reads no answer."""
    poller = select.poll()
    # Nothing asked for: that the other end was closed is always told.
    poller.register(pipe, 0)
    poller.poll()
    _end(folder)


def _end(folder: Path) -> None:
    # Again where the other thread has just put something there.
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _warm_up() -> None:
    try:
        to_pdf(_TRIAL)
    except NoLetter:
        # Told again, to whoever asks for a letter.
        return
    # What is loaded now stays: the collector need not look through it again.
    gc.collect()
    gc.freeze()
    gc.disable()


def _answer(message: Message) -> Message:
    try:
        if message[0]["ask"] == "versions":
            return {"versions": dict(set_with())}, []
        return {}, [to_pdf(**of_job(message))]
    except NoLetter as error:
        told = [(each.code, each.text) for each in error.problems]
        return {"refused": type(error).__name__, "problems": told}, []
    except Exception as error:  # noqa: BLE001  # told to whoever asked
        return {"fault": type(error).__qualname__, "frames": [*frames(error)]}, []


if __name__ == "__main__":
    main()
