"""Moving through a page by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page

# Where the focus is, and whether it can be seen there.
_FOCUS = """() => {
  const at = document.activeElement;
  const seen = at.matches(":focus-visible");
  const label = at.closest("label");
  const shown = getComputedStyle(label ?? at);
  const own = getComputedStyle(at);
  return {
    name: at.name ?? "", id: at.id, value: at.value ?? "", tag: at.tagName,
    class: at.getAttribute("class") ?? "",
    marked: seen && (shown.outlineStyle !== "none" || own.outlineStyle !== "none"
      || shown.boxShadow !== "none"),
  };
}"""


def tab_to(page: Page, name: str, most: int = 80) -> dict[str, str]:
    """Press Tab until the element of this name has the focus, which must be visible."""
    for _ in range(most):
        page.keyboard.press("Tab")
        at: dict[str, str] = page.evaluate(_FOCUS)
        assert at["marked"], f"the focus on {at} cannot be seen"
        if name in (at["name"], at["id"], *at["class"].split()):
            return at
    raise AssertionError(f"{name} is not reached with the Tab key")
