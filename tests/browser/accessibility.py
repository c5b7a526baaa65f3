"""Pages opened in every part, and what axe-core finds wrong with them."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        "best-practice",
    ],
    # What is in order need not be told node by node.
    "resultTypes": ["violations"],
}


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES)
    return [
        f"{page.url} {each['id']}: {node['html'][:200]}"
        for each in found.response["violations"]
        for node in each["nodes"]
    ]


def open_all(page: Page) -> None:
    page.locator("details").evaluate_all(
        "all => all.forEach(each => { each.open = true; })"
    )
