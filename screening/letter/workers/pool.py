"""A pool of workers that make letters, and a short queue before them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from functools import cached_property
from queue import Empty, LifoQueue
from threading import BoundedSemaphore

from screening import errors
from screening.letter.pdf.attachments import Attachment
from screening.letter.workers.limits import Limits
from screening.letter.workers.messages import VERSIONS, Message, job
from screening.letter.workers.process import Worker

_log = logging.getLogger(__name__)

_REFUSALS = {
    each.__name__: each for each in (errors.LetterUnavailable, errors.LetterFailed)
}
_FULL = (
    "Too many letters are waiting to be set. Send the request again, or ask for the "
    "result without a letter, which never waits."
)


class WorkerPool:
    """Sets letters and leaflets; may be used by many threads."""

    def __init__(self, workers: int = 1, limits: Limits | None = None) -> None:
        limits = limits or Limits()
        self._limits = limits
        self.workers = [Worker(limits) for _ in range(workers)]
        # The last one that worked is asked first: one may do all in quiet times.
        self._free: LifoQueue[Worker] = LifoQueue()
        for worker in self.workers:
            self._free.put(worker)
        self._places = BoundedSemaphore(workers + limits.waiting)

    def to_pdf(
        self,
        html: str,
        form: str = "a-3",
        attachments: Iterable[Attachment] = (),
        style: str = "letter",
    ) -> bytes:
        """Set a letter as screening.letter.to_pdf does, or raise a ScreeningError."""
        _, (pdf,) = self._ask(job(html, form, attachments, style))
        return pdf

    @property
    def is_busy(self) -> bool:
        """Whether every worker is making a letter."""
        return self._free.empty()

    @cached_property
    def set_with(self) -> Mapping[str, str]:
        """The versions of all that decides how a page looks, byte by byte."""
        versions: Mapping[str, str] = self._ask(VERSIONS)[0]["versions"]
        return versions

    def _ask(self, message: Message) -> Message:
        if not self._places.acquire(blocking=False):
            raise errors.LetterLater(errors.Problem("throttled", _FULL))
        try:
            worker = self._free.get(timeout=self._limits.seconds)
            try:
                answer = worker.ask(message)
            finally:
                self._free.put(worker)
        except Empty:
            raise errors.LetterLater(errors.Problem("throttled", _FULL)) from None
        finally:
            self._places.release()
        _refuse_if_refused(answer)
        return answer

    def start(self) -> None:
        """Start a worker now, for a letter to come."""
        try:
            worker = self._free.get_nowait()
        except Empty:
            return
        worker.start()
        self._free.put(worker)

    def close(self) -> None:
        """End all workers; call it once no thread asks for letters."""
        for worker in self.workers:
            worker.end()


def _refuse_if_refused(answer: Message) -> None:
    head, _ = answer
    if "refused" in head:
        problems = (errors.Problem(code, text) for code, text in head["problems"])
        raise _REFUSALS[head["refused"]](*problems)
    if "fault" in head:
        _log.error(
            "letter failed error=%s frames=%s",
            head["fault"],
            " < ".join(head["frames"]),
        )
        text = f"The letter was not made: setting it failed with {head['fault']}."
        raise errors.LetterFailed(errors.Problem("exception", text))
