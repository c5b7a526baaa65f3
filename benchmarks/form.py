"""How long the form takes: python -m benchmarks.form

Starts the service as it is served, on SQLite, and opens it in Debian's Chromium.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM
from tests.browser.doctor import Doctor
from tests.browser.serving import serving
from tests.support.responses import case_answers

PRESSES = 200
OPENINGS = 10

# Until the page can be used: its script has run.
_INTERACTIVE = """() => {
  const at = performance.getEntriesByType("navigation")[0];
  return [at.responseStart, at.domContentLoadedEventEnd, at.loadEventEnd];
}"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'screening.sqlite3'}"
        with serving(url) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"]
            )
            page = browser.new_page(base_url=server.url)
            Doctor(page).opens_the_form()
            opened(page)
            answered(page)
            browser.close()


def opened(page: Page) -> None:
    """Time the first page."""
    times = []
    for _ in range(OPENINGS):
        page.goto("/")
        page.wait_for_load_state("load")
        times.append(page.evaluate(_INTERACTIVE))
    for name, column in zip(
        ("first byte", "interactive", "loaded"), zip(*times, strict=True), strict=True
    ):
        say(f"form, {name}", column)


def answered(page: Page) -> None:
    """Time the answer to one press, with nearly the whole form filled in."""
    doctor = Doctor(page)
    doctor.answers(case_answers("C02"))
    doctor.sees("urgent-neurology")
    times: list[float] = []
    server_times: list[float] = []
    for number in range(PRESSES):
        code = ("yes", "no")[number % 2]
        with page.expect_response("**/form/live") as waiting:
            begun = time.perf_counter()
            doctor.chooses("bu-speech", code)
        waiting.value.finished()
        times.append((time.perf_counter() - begun) * 1000)
        timing = waiting.value.request.timing
        server_times.append(timing["responseEnd"] - timing["requestStart"])
    say("live outcome, request to answer", server_times)
    say("live outcome, press to answer (40 ms of it waiting)", times)


def say(what: str, times: list[float]) -> None:
    """Print the median and the slowest of a hundred, in ms."""
    ordered = sorted(times)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{what:55} median {statistics.median(times):6.0f} ms   p99 {late:6.0f} ms")


if __name__ == "__main__":
    main()
