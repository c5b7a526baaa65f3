"""Makes the pictures of the form from an invented patient, in a real Chromium."""

import shutil
import sys
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from screening.config import Settings
from screening.web.app import create_app

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
DESK = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 800}


def main() -> None:
    """Serve the form without a database, and draw it."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is needed: apt-get install chromium")
    server = make_server("127.0.0.1", 0, create_app(Settings()), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        address = f"http://127.0.0.1:{server.port}"
        draw(browser, address, DESK, "form.png", finish="result.png")
        draw(browser, address, PHONE, "form-phone.png")
        browser.close()
    server.shutdown()


def draw(
    browser: Browser,
    address: str,
    size: dict[str, int],
    name: str,
    finish: str | None = None,
) -> None:
    """Draw the window with a patient whose hand is weak, then the result."""
    page = browser.new_page(base_url=address, viewport=size, reduced_motion="reduce")
    page.goto("/")
    page.locator("[name=name]").fill("Dr Ada Example")
    page.locator("[name=role]").fill("General practitioner")
    page.locator("main button.primary").click()
    page.goto("/demo/hand-weakness")
    page.locator("#panel:not([aria-busy]) #finish").wait_for()
    page.locator("#s-first").scroll_into_view_if_needed()
    page.screenshot(path=PICTURES / name)
    if finish:
        page.locator("#finish").click()
        page.locator("main h1#outcome").wait_for()
        page.screenshot(path=PICTURES / finish)


main()
