"""Letters set by workers are the letters, and their refusals come back as they are."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from screening.errors import LetterFailed, LetterUnavailable
from screening.letter.pdf.attachments import Attachment
from screening.letter.pdf.render import set_with, to_pdf
from screening.letter.workers.limits import Limits
from screening.letter.workers.pool import WorkerPool
from tests.support.waiting import until
from tests.unit.letter.workers.workers import folder_of, limit, pid_of
from tests.unit.pipeline.without_pdf import without_pdf

__all__ = ["without_pdf"]


def test_every_worker_sets_the_same_bytes(pool: WorkerPool, html: str) -> None:
    made = pool.to_pdf(html)
    there = pid_of(pool)
    pool.close()
    assert pool.to_pdf(html) == made == to_pdf(html)
    assert pid_of(pool) != there


def test_attachments_and_the_form_reach_the_worker(pool: WorkerPool, html: str) -> None:
    files = [
        Attachment(name, content, f"About {name}", datetime(2026, 11, 22, tzinfo=UTC))
        for name, content in {"b.json": b'{"b": "\xc3\xa4"}', "a.bin": b""}.items()
    ]
    made = pool.to_pdf(html, attachments=files)
    assert made == to_pdf(html, attachments=files)
    with pikepdf.open(BytesIO(made)) as document:
        held = {name: file.get_file() for name, file in document.attachments.items()}
        read = {name: file.read_bytes() for name, file in held.items()}
    assert read == {each.name: each.content for each in files}
    assert pool.to_pdf(html, "a-2") == to_pdf(html, "a-2") != to_pdf(html)


def test_the_style_reaches_the_worker(pool: WorkerPool, html: str) -> None:
    assert pool.to_pdf(html, style="leaflet") == to_pdf(html, style="leaflet")


def test_the_versions_are_those_of_the_worker(pool: WorkerPool) -> None:
    assert pool.set_with == set_with()


def test_a_letter_that_is_refused_is_refused_here_too(
    pool: WorkerPool, html: str
) -> None:
    gap = html.replace("<h1", '<img alt="x" src="file:///etc/passwd"><h1')
    with pytest.raises(LetterFailed) as there:
        pool.to_pdf(gap)
    with pytest.raises(LetterFailed) as here:
        to_pdf(gap)
    assert there.value.problems == here.value.problems
    assert pool.to_pdf(html)


def test_a_fault_is_refused_and_logged_without_what_it_says(
    pool: WorkerPool, html: str, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.ERROR, "screening"),
        pytest.raises(LetterFailed, match="KeyError") as failed,
    ):
        pool.to_pdf(html, form="Thornbury")
    assert "Thornbury" not in str(failed.value) + caplog.text
    assert "render.py" in caplog.text
    assert pool.to_pdf(html)


@pytest.mark.usefixtures("without_pdf")
def test_without_the_libraries_each_letter_is_unavailable(html: str) -> None:
    pool = WorkerPool(limits=Limits(seconds=120))
    for _ in range(2):
        with pytest.raises(LetterUnavailable, match="apt-get install libpango"):
            pool.to_pdf(html)
    pool.close()


def test_a_worker_is_replaced_after_so_many_letters(
    pool: WorkerPool, html: str
) -> None:
    pool.close()
    pool.to_pdf(html)
    pool.to_pdf(html)
    first = pid_of(pool)
    with limit(pool, letters=3):
        made = pool.to_pdf(html)
        assert pid_of(pool) != first
        assert pool.to_pdf(html) == made


def test_started_ahead_it_is_the_worker_of_the_first_letter(html: str) -> None:
    pool = WorkerPool()
    pool.start()
    ahead = pid_of(pool)
    pool.to_pdf(html)
    assert pid_of(pool) == ahead
    pool.close()


def test_a_closed_pool_leaves_nothing(pool: WorkerPool) -> None:
    pool.start()
    pid = pid_of(pool)
    folder = folder_of(pid)
    assert folder.is_dir()
    pool.close()
    assert until(lambda: not Path(f"/proc/{pid}").exists())
    assert not folder.exists()


def test_no_worker_leaves_a_core_dump_of_a_letter(pool: WorkerPool, html: str) -> None:
    pool.to_pdf(html)
    limits = Path(f"/proc/{pid_of(pool)}/limits").read_text()
    (core,) = (each for each in limits.splitlines() if "core file" in each)
    assert core.split()[4:6] == ["0", "0"]
