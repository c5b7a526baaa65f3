"""A letter over a limit ends its worker, is refused in words, and harms no other."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from screening.errors import LetterFailed, LetterLater, LetterTooCostly
from screening.press.guard import _usage
from screening.press.press import Press
from tests.press.workers import is_gone, limit, pid_of, until

# Half a million boxes, each on a line of its own.
HUGE = f'<html lang="en"><title>x</title><h1>x</h1>{"<p>word</p>" * 500_000}'


def asked(press: Press, html: str) -> Future[bytes]:
    """Ask in another thread, and return once the letter is being set."""
    threads = ThreadPoolExecutor()
    future = threads.submit(press.to_pdf, html)
    threads.shutdown(wait=False)
    assert until(press._free.empty)
    return future


def test_a_letter_that_computes_too_long(press: Press, html: str) -> None:
    first = pid_of(press)
    with (
        limit(press, cpu_seconds=1),
        pytest.raises(LetterTooCostly, match=r"computing time.*Shorten") as error,
    ):
        press.to_pdf(HUGE)
    assert error.value.problems[0].code == "too-costly"
    assert is_gone(first)
    assert press.to_pdf(html)


def test_a_letter_that_takes_too_much_memory(press: Press, html: str) -> None:
    first = pid_of(press)
    more = _usage(first)[1] + 80 * 1024**2
    with (
        limit(press, memory=more),
        pytest.raises(LetterTooCostly, match=r"memory.*Shorten"),
    ):
        press.to_pdf(HUGE)
    assert is_gone(first)
    assert press.to_pdf(html)


def test_a_worker_that_hangs(press: Press, html: str) -> None:
    first = pid_of(press)
    os.kill(first, signal.SIGSTOP)
    with limit(press, seconds=0.3), pytest.raises(LetterLater, match="again") as error:
        press.to_pdf(html)
    assert error.value.problems[0].code == "timeout"
    assert is_gone(first)
    assert press.to_pdf(html)


def test_the_computing_time_is_that_of_one_letter(press: Press, html: str) -> None:
    used, _ = _usage(pid_of(press))
    with limit(press, cpu_seconds=used):
        until(lambda: bool(press.to_pdf(html)) and _usage(pid_of(press))[0] > 2 * used)
    assert _usage(pid_of(press))[0] > used


def test_a_worker_killed_in_the_middle(press: Press, html: str) -> None:
    first = pid_of(press)
    os.kill(first, signal.SIGSTOP)
    future = asked(press, html)
    os.kill(first, signal.SIGKILL)
    with pytest.raises(LetterFailed, match="SIGKILL"):
        future.result()
    assert press.to_pdf(html)
    assert pid_of(press) != first


def test_a_worker_killed_while_idle_is_not_noticed(press: Press, html: str) -> None:
    first = pid_of(press)
    os.kill(first, signal.SIGKILL)
    assert until(lambda: is_gone(first))
    assert press.to_pdf(html)
    assert pid_of(press) != first


def test_a_full_queue_refuses_at_once(press: Press, html: str) -> None:
    os.kill(pid_of(press), signal.SIGSTOP)
    future = asked(press, html)
    begun = time.monotonic()
    with pytest.raises(LetterLater, match="Too many letters") as error:
        press.to_pdf(html)
    assert time.monotonic() - begun < 5
    assert error.value.problems[0].code == "throttled"
    os.kill(pid_of(press), signal.SIGCONT)
    assert future.result() == press.to_pdf(html)
