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

from tests.browser.serving import Server, serving

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
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


# Not for the session: its event loop would run on under tests that start their own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--lang=en-GB"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with a database, as ./start.sh runs it on this machine alone."""
    folder = tmp_path_factory.mktemp("database")
    with serving(f"sqlite:///{folder / 'screening.sqlite3'}") as running:
        yield running


@pytest.fixture(scope="module")
def server_without_database() -> Iterator[Server]:
    with serving("") as running:
        yield running


class Watched:
    """Opens pages that may neither complain in the console nor call other hosts."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.complaints: list[str] = []
        self.hosts: set[str] = set()

    def page(
        self,
        server: Server,
        *,
        phone: bool = False,
        javascript: bool = True,
        language: str = "en-GB",
    ) -> Page:
        context = self._browser.new_context(
            base_url=server.url,
            viewport=PHONE if phone else DESK,  # type: ignore[arg-type]
            java_script_enabled=javascript,
            locale=language,
            reduced_motion="reduce",
        )
        context.set_default_timeout(30_000)
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


def _host(url: str) -> str:
    parts = urlsplit(url)
    return "" if parts.scheme in ("data", "blob", "about") else parts.hostname or ""


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    watching = Watched(browser)
    yield watching
    watching.close()
    assert watching.complaints == []
    assert watching.hosts <= {"", "127.0.0.1"}
