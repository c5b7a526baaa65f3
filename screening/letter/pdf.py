"""HTML becomes PDF. WeasyPrint is imported at the first letter, not before."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from screening.errors import LetterFailed, LetterUnavailable, Problem
from screening.letter import fonts
from screening.letter.html import read_template

if TYPE_CHECKING:
    import weasyprint

_LIBRARIES = (
    "The libraries that make PDF letters are missing. On Debian or Ubuntu: apt-get "
    "install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
# One letter at a time: the font configuration and the log handler are shared.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class _Press:
    """WeasyPrint with the fonts and style sheets that all letters share."""

    html: type[weasyprint.HTML]
    font_config: Any
    style: Any
    glyph_style: Any
    fetcher: Any


def to_pdf(html: str) -> bytes:
    """Render a letter; the same HTML gives the same bytes."""
    with _ONE_AT_A_TIME, _Warnings() as warnings:
        press = _press()
        html, substituted = fonts.substitute_unprintable(html)
        styles = [press.style, press.glyph_style] if substituted else [press.style]
        data = press.html(string=html, url_fetcher=press.fetcher).write_pdf(
            stylesheets=styles,
            font_config=press.font_config,
            pdf_variant="pdf/ua-1",
            pdf_tags=True,
        )
    warnings.refuse_if_any()
    return bytes(data)


@cache
def _press() -> _Press:
    try:
        fonts.configure()
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise LetterUnavailable(Problem("not-supported", _LIBRARIES)) from error
    font_config = FontConfiguration()
    fetcher = URLFetcher(allowed_protocols=("data",), allow_redirects=False)

    def parsed(style: str) -> Any:
        return weasyprint.CSS(
            string=style, font_config=font_config, url_fetcher=fetcher
        )

    return _Press(
        html=weasyprint.HTML,
        font_config=font_config,
        style=parsed(read_template("letter.css")),
        glyph_style=parsed(".glyph-note { display: block }"),
        fetcher=fetcher,
    )


class _Warnings(logging.Handler):
    """Collects what WeasyPrint only logs: a missing alt text, glyph or library."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._messages: list[str] = []
        self._logger = logging.getLogger("weasyprint")

    def __enter__(self) -> _Warnings:
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        # Without the arguments: they may quote what the letter says.
        self._messages.append(str(record.msg))

    def refuse_if_any(self) -> None:
        """Refuse a letter that may have a gap in it."""
        if self._messages:
            listed = "; ".join(dict.fromkeys(self._messages))
            text = f"The letter was not made, because setting it raised: {listed}"
            raise LetterFailed(Problem("exception", text))
