"""A real Chromium before a real server. Without Chromium these tests are skipped, with
the words how to get it: ./test.sh installs Debian's package where it may.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    expect,
    sync_playwright,
)

from tests.browser.doctor import Doctor
from tests.browser.serving import Server, serving

CHROMIUM = os.environ.get("CHROMIUM", shutil.which("chromium"))
HERE = Path(__file__).parent
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM:
        return
    none = pytest.mark.skip(
        reason="no Chromium on this machine; on Debian: apt-get install chromium"
    )
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(none)


# Two hidden pages of the browser's own behind each page, and what Playwright turns off,
# whose list is replaced by this one.
UNUSED = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled", "LensOverlay"),
    *("HttpsUpgrades", "MediaRouter", "OptimizationHints", "PaintHolding"),
    *("NetworkTimeServiceQuerying", "PreconnectToSearch"),
)
OPTIONS = ["--no-sandbox", "--lang=en-GB", f"--disable-features={','.join(UNUSED)}"]


# For the session, since these tests run alone: the event loop of Playwright runs on,
# and tests that start their own would not bear it.
@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def server(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server with a database, as ./start.sh runs it on this machine alone."""
    folder = tmp_path_factory.mktemp("database")
    with serving(f"sqlite:///{folder / 'screening.sqlite3'}") as running:
        introduce(browser, running)
        yield running


@pytest.fixture(scope="session")
def server_without_database(browser: Browser) -> Iterator[Server]:
    with serving("") as running:
        introduce(browser, running)
        yield running


def introduce(browser: Browser, server: Server) -> None:
    """Say once who the doctor is; the pages of the tests are opened as that doctor."""
    context = browser.new_context(base_url=server.url)
    Doctor(context.new_page()).opens_the_form()
    server.cookies = context.cookies()
    context.close()


class Watched:
    """Opens pages that may neither complain in the console nor call other hosts."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._servers: list[Server] = []
        self.complaints: list[str] = []
        self.hosts: set[str] = set()

    def page(
        self,
        server: Server,
        *,
        phone: bool = False,
        javascript: bool = True,
        language: str = "en-GB",
        stranger: bool = False,
    ) -> Page:
        """Open a page of its own, as the doctor whom the server knows or a stranger."""
        context = self._browser.new_context(
            base_url=server.url,
            viewport=PHONE if phone else DESK,  # type: ignore[arg-type]
            java_script_enabled=javascript,
            locale=language,
            reduced_motion="reduce",
        )
        context.set_default_timeout(30_000)
        if not stranger:
            context.add_cookies(server.cookies)  # type: ignore[arg-type]
        self._servers.append(server)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self._note("error", str(error)))
        page.on("request", lambda request: self.hosts.add(_host(request.url)))
        return page

    def _note(self, kind: str, text: str) -> None:
        # Chromium notes the status of every page that is refused, rightly.
        if kind in ("error", "warning") and "status of 422" not in text:
            self.complaints.append(text)

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def said_by_the_servers(self) -> str:
        """What they logged last, which tells why a page was refused."""
        return "\n".join(each.last_said() for each in self._servers)


def _host(url: str) -> str:
    parts = urlsplit(url)
    return "" if parts.scheme in ("data", "blob", "about") else parts.hostname or ""


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    watching = Watched(browser)
    yield watching
    watching.close()
    assert watching.complaints == [], watching.said_by_the_servers()
    assert watching.hosts <= {"", "127.0.0.1"}
