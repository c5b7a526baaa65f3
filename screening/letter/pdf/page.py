"""Our own pages: well-formed, and of few elements, which takes less time to read."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import weasyprint
from cssselect2 import ElementWrapper  # type: ignore[import-untyped]


class Page(weasyprint.HTML):  # type: ignore[misc]  # WeasyPrint is untyped
    """A page for WeasyPrint; what is not well-formed is read as HTML.

    `elements` says how its elements look before any style sheet, in place of
    WeasyPrint's sheet for all of HTML.
    """

    def __init__(self, html: str, fetcher: Any, elements: Any) -> None:
        self._elements = elements
        try:
            # What a person typed is escaped: it declares nothing.
            root = ElementTree.fromstring(html)  # noqa: S314
        except ElementTree.ParseError:
            super().__init__(string=html, url_fetcher=fetcher)
            return
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root)
        self.etree_element = root

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:
        return [self._elements]
