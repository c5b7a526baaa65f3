"""How long the form takes: python -m benchmarks.form

Starts the service as it is served, on SQLite, and opens it in Debian's Chromium.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM, OPTIONS
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

# Measured in the page, so that what drives the browser does not count.
_WATCH = """() => {
  const panel = document.getElementById("panel");
  window.seen = { shown: [], long: [] };
  let pressed = 0;
  const shown = () => {
    seen.shown.push(performance.now() - pressed);
    window.told?.();
  };
  performance.setResourceTimingBufferSize(1000);
  performance.clearResourceTimings();
  // From letting go: what comes before it is the hand, here the tool that plays it.
  document.addEventListener("pointerup", (press) => { pressed = press.timeStamp; });
  new MutationObserver(() => {
    const current = !panel.hasAttribute("aria-busy");
    if (current) requestAnimationFrame(() => setTimeout(shown));
  }).observe(panel, { attributeFilter: ["aria-busy"] });
  new PerformanceObserver((list) => {
    seen.long.push(...list.getEntries().map((each) => each.duration));
  }).observe({ type: "longtask" });
}"""
# Told rather than looked for again and again, which would slow what is measured.
_SHOWN = """count => new Promise((go) => {
  window.told = () => { if (seen.shown.length >= count) go(); };
  told();
})"""
_SEEN = """() => ({
  ...seen,
  requests: performance.getEntriesByType("resource")
    .filter((each) => each.name.endsWith("/form/live"))
    .map((each) => each.responseEnd - each.requestStart),
})"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'screening.sqlite3'}"
        with serving(url) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
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
    page.evaluate(_WATCH)
    for number in range(PRESSES):
        doctor.chooses("bu-speech", ("yes", "no")[number % 2])
        page.evaluate(_SHOWN, number + 1)
    doctor.sees("urgent-neurology")
    seen = page.evaluate(_SEEN)
    say("live outcome, request to answer", seen["requests"])
    say("live outcome, press to seeing it (40 ms of it waiting)", seen["shown"])
    longest = max(seen["long"], default=0)
    print(f"long tasks (over 50 ms): {len(seen['long'])}, the longest {longest:.0f} ms")


def say(what: str, times: list[float]) -> None:
    """Print the median and the slowest of a hundred, in ms."""
    ordered = sorted(times)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{what:55} median {statistics.median(times):6.0f} ms   p99 {late:6.0f} ms")


if __name__ == "__main__":
    main()
