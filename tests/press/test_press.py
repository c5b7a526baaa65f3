"""Letters set by workers are the letters, and their refusals come back as they are."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from screening.errors import LetterFailed, LetterUnavailable
from screening.letter import Attachment, set_with, to_pdf
from screening.press.limits import Limits
from screening.press.press import Press
from tests.press.workers import folder_of, limit, pid_of, until
from tests.service.without_pdf import without_pdf

__all__ = ["without_pdf"]


def test_every_worker_sets_the_same_bytes(press: Press, html: str) -> None:
    made = press.to_pdf(html)
    there = pid_of(press)
    press.close()
    assert press.to_pdf(html) == made == to_pdf(html)
    assert pid_of(press) != there


def test_attachments_and_the_form_reach_the_worker(press: Press, html: str) -> None:
    files = [
        Attachment(name, content, f"About {name}", datetime(2026, 11, 22, tzinfo=UTC))
        for name, content in {"b.json": b'{"b": "\xc3\xa4"}', "a.bin": b""}.items()
    ]
    made = press.to_pdf(html, attachments=files)
    assert made == to_pdf(html, attachments=files)
    with pikepdf.open(BytesIO(made)) as document:
        held = {name: file.get_file() for name, file in document.attachments.items()}
        read = {name: file.read_bytes() for name, file in held.items()}
    assert read == {each.name: each.content for each in files}
    assert press.to_pdf(html, "a-2") == to_pdf(html, "a-2") != to_pdf(html)


def test_the_style_reaches_the_worker(press: Press, html: str) -> None:
    assert press.to_pdf(html, style="leaflet") == to_pdf(html, style="leaflet")


def test_the_versions_are_those_of_the_worker(press: Press) -> None:
    assert press.set_with == set_with()


def test_a_letter_that_is_refused_is_refused_here_too(press: Press, html: str) -> None:
    gap = html.replace("<h1", '<img alt="x" src="file:///etc/passwd"><h1')
    with pytest.raises(LetterFailed) as there:
        press.to_pdf(gap)
    with pytest.raises(LetterFailed) as here:
        to_pdf(gap)
    assert there.value.problems == here.value.problems
    assert press.to_pdf(html)


def test_a_fault_is_refused_and_logged_without_what_it_says(
    press: Press, html: str, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.ERROR, "screening"),
        pytest.raises(LetterFailed, match="KeyError") as failed,
    ):
        press.to_pdf(html, form="Thornbury")
    assert "Thornbury" not in str(failed.value) + caplog.text
    assert "pdf.py" in caplog.text
    assert press.to_pdf(html)


@pytest.mark.usefixtures("without_pdf")
def test_without_the_libraries_each_letter_is_unavailable(html: str) -> None:
    press = Press(limits=Limits(seconds=120))
    for _ in range(2):
        with pytest.raises(LetterUnavailable, match="apt-get install libpango"):
            press.to_pdf(html)
    press.close()


def test_a_worker_is_replaced_after_so_many_letters(press: Press, html: str) -> None:
    press.close()
    press.to_pdf(html)
    press.to_pdf(html)
    first = pid_of(press)
    with limit(press, letters=3):
        made = press.to_pdf(html)
        assert pid_of(press) != first
        assert press.to_pdf(html) == made


def test_started_ahead_it_is_the_worker_of_the_first_letter(html: str) -> None:
    press = Press()
    press.start()
    ahead = pid_of(press)
    press.to_pdf(html)
    assert pid_of(press) == ahead
    press.close()


def test_a_closed_press_leaves_nothing(press: Press) -> None:
    press.start()
    pid = pid_of(press)
    folder = folder_of(pid)
    assert folder.is_dir()
    press.close()
    assert until(lambda: not Path(f"/proc/{pid}").exists())
    assert not folder.exists()


def test_no_worker_leaves_a_core_dump_of_a_letter(press: Press, html: str) -> None:
    press.to_pdf(html)
    limits = Path(f"/proc/{pid_of(press)}/limits").read_text()
    (core,) = (each for each in limits.splitlines() if "core file" in each)
    assert core.split()[4:6] == ["0", "0"]
