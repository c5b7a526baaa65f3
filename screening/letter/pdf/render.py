"""HTML becomes PDF. WeasyPrint is imported at the first letter, not before."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from screening.errors import LetterFailed, LetterUnavailable, Problem
from screening.letter.pdf import fonts
from screening.letter.pdf.attachments import Attachment, embedded
from screening.letter.pdf.checksum import OPEN, sealed
from screening.letter.pdf.html import read_template
from screening.letter.pdf.versions import versions

if TYPE_CHECKING:
    from screening.letter.pdf.page import Page

_LIBRARIES = (
    "The libraries that make PDF letters are missing. On Debian or Ubuntu: apt-get "
    "install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
# Each is PDF/UA-1 as well. Only the first may carry data.
_VARIANTS = {"a-3": "pdf/a-3a", "a-2": "pdf/a-2a"}
# One letter at a time: the font configuration and the log handler are shared.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class Renderer:
    """WeasyPrint with the fonts and style sheets that all letters share."""

    page: type[Page]
    font_config: Any
    elements: Any
    styles: Mapping[str, Any]
    glyph_style: Any
    fetcher: Any
    finisher: Callable[[Any, Any], None]
    versions: Mapping[str, str]


def to_pdf(
    html: str,
    form: str = "a-3",
    attachments: Iterable[Attachment] = (),
    style: str = "letter",
) -> bytes:
    """Render a letter or a leaflet; the same HTML and attachments, the same bytes.

    A letter with an element `signature` gets the field in which it can be signed.
    """
    with _ONE_AT_A_TIME, Warnings() as warnings:
        tools = renderer()
        html, substituted = fonts.substitute_unprintable(html)
        styles = [tools.styles[style]] + [tools.glyph_style] * substituted
        data = tools.page(html, tools.fetcher, tools.elements).write_pdf(
            stylesheets=styles,
            font_config=tools.font_config,
            pdf_variant=_VARIANTS[form],
            pdf_tags=True,
            pdf_identifier=OPEN,
            attachments=embedded(attachments),
            finisher=tools.finisher,
        )
    warnings.refuse_if_any()
    return sealed(data)


def set_with() -> Mapping[str, str]:
    """Return the versions of all that decides how a page looks, byte by byte."""
    with _ONE_AT_A_TIME:
        return renderer().versions


@cache
def renderer() -> Renderer:
    """Return what letters are made with: fonts, style sheets, the page of WeasyPrint.

    It is made once; raises LetterUnavailable where a library is missing.
    """
    try:
        fonts.configure()
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher

        from screening.letter.pdf.compression import write_once
        from screening.letter.pdf.page import Page
        from screening.letter.pdf.pdf_ua import finish
        from screening.letter.pdf.signature_field import add_signature_field
    except (ImportError, OSError) as error:
        raise LetterUnavailable(Problem("not-supported", _LIBRARIES)) from error
    font_config = FontConfiguration()
    fetcher = URLFetcher(allowed_protocols=("data",), allow_redirects=False)

    def finisher(document: Any, pdf: Any) -> None:
        finish(document, pdf)
        add_signature_field(document, pdf)
        write_once(pdf)

    def parsed(style: str) -> Any:
        return weasyprint.CSS(
            string=style, font_config=font_config, url_fetcher=fetcher
        )

    return Renderer(
        page=Page,
        font_config=font_config,
        elements=parsed(read_template("elements.css")),
        styles={
            name: parsed(read_template(f"{name}.css", name))
            for name in ("letter", "leaflet")
        },
        glyph_style=parsed(".glyph-note { display: block }"),
        fetcher=fetcher,
        finisher=finisher,
        versions=versions(),
    )


class Warnings(logging.Handler):
    """Collects what WeasyPrint only logs: a missing alt text, glyph or library."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._messages: list[str] = []
        self._logger = logging.getLogger("weasyprint")

    def __enter__(self) -> Warnings:
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
