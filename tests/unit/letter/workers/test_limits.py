"""A letter over a limit ends its worker, is refused in words, and harms no other."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from screening.errors import LetterFailed, LetterLater, LetterTooCostly
from screening.letter.workers.pool import WorkerPool
from screening.letter.workers.resource_guard import usage
from tests.support.waiting import SECONDS, until
from tests.unit.letter.workers.workers import LETTER_SECONDS, is_gone, limit, pid_of

# Half a million boxes, each on a line of its own.
HUGE = f'<html lang="en"><title>x</title><h1>x</h1>{"<p>word</p>" * 500_000}'


def asked(pool: WorkerPool, html: str) -> Future[bytes]:
    """Ask in another thread, and return once the letter is being set."""
    threads = ThreadPoolExecutor()
    future = threads.submit(pool.to_pdf, html)
    threads.shutdown(wait=False)
    assert until(lambda: pool.is_busy)
    return future


def test_a_letter_that_computes_too_long(pool: WorkerPool, html: str) -> None:
    first = pid_of(pool)
    with (
        limit(pool, cpu_seconds=1),
        pytest.raises(LetterTooCostly, match=r"computing time.*Shorten") as error,
    ):
        pool.to_pdf(HUGE)
    assert error.value.problems[0].code == "too-costly"
    assert is_gone(first)
    assert pool.to_pdf(html)


def test_a_letter_that_takes_too_much_memory(pool: WorkerPool, html: str) -> None:
    first = pid_of(pool)
    more = usage(first)[1] + 80 * 1024**2
    with (
        limit(pool, memory=more),
        pytest.raises(LetterTooCostly, match=r"memory.*Shorten"),
    ):
        pool.to_pdf(HUGE)
    assert is_gone(first)
    assert pool.to_pdf(html)


def test_a_worker_that_hangs(pool: WorkerPool, html: str) -> None:
    first = pid_of(pool)
    os.kill(first, signal.SIGSTOP)
    with limit(pool, seconds=0.3), pytest.raises(LetterLater, match="again") as error:
        pool.to_pdf(html)
    assert error.value.problems[0].code == "timeout"
    assert is_gone(first)
    assert pool.to_pdf(html)


def test_the_computing_time_is_that_of_one_letter(pool: WorkerPool, html: str) -> None:
    used, _ = usage(pid_of(pool))
    with limit(pool, cpu_seconds=used):
        until(lambda: bool(pool.to_pdf(html)) and usage(pid_of(pool))[0] > 2 * used)
    assert usage(pid_of(pool))[0] > used


def test_a_worker_killed_in_the_middle(pool: WorkerPool, html: str) -> None:
    first = pid_of(pool)
    os.kill(first, signal.SIGSTOP)
    future = asked(pool, html)
    os.kill(first, signal.SIGKILL)
    with pytest.raises(LetterFailed, match="SIGKILL"):
        future.result(SECONDS)
    assert pool.to_pdf(html)
    assert pid_of(pool) != first


def test_a_worker_killed_while_idle_is_not_noticed(pool: WorkerPool, html: str) -> None:
    first = pid_of(pool)
    os.kill(first, signal.SIGKILL)
    assert until(lambda: is_gone(first))
    assert pool.to_pdf(html)
    assert pid_of(pool) != first


def test_a_full_queue_refuses_at_once(pool: WorkerPool, html: str) -> None:
    os.kill(pid_of(pool), signal.SIGSTOP)
    first, second = asked(pool, html), asked(pool, html)
    # The first letter could be waited for up to its own limit.
    refused = second.exception(LETTER_SECONDS / 2)
    assert isinstance(refused, LetterLater)
    assert "Too many letters" in str(refused)
    assert refused.problems[0].code == "throttled"
    os.kill(pid_of(pool), signal.SIGCONT)
    assert first.result(SECONDS) == pool.to_pdf(html)
