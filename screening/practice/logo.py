"""A logo file: small, a picture, and nothing in it that a PDF cannot hold."""

from __future__ import annotations

import base64
import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from screening.practice.errors import PracticeError

MOST_BYTES = 100 * 1024
MOST_PIXELS = 2000
PNG = "image/png"
SVG = "image/svg+xml"

_SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"
# Shapes and what paints them. Text would need fonts, the rest fetches, runs or nests.
_SHAPES = frozenset(
    {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
    | {"title", "desc", "metadata", "defs"}
    | {"linearGradient", "radialGradient", "stop"}
)
# Also an address that is written with escapes.
_FETCHES = re.compile(r"url\s*\(\s*['\"]?\s*[^#'\"\s]|@import|\\", re.IGNORECASE)
_CMYK = re.compile("cmyk", re.IGNORECASE)
_NUMBER = r"[-+]?[0-9]*\.?[0-9]+"
_POSITIVE = r"(?=[0-9.]*[1-9])[0-9]*\.?[0-9]+"
_VIEW_BOX = re.compile(
    rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+{_POSITIVE}[\s,]+{_POSITIVE}\s*"
)
# Those that WeasyPrint sets; 16 bits a channel are not among them.
_PNG_MODES = ("1", "L", "LA", "P", "RGB", "RGBA")


def read_logo(path: Path) -> tuple[str, str]:
    """Return the media type and the content in base64, or raise PracticeError."""
    if not path.is_file():
        raise PracticeError(f"there is no file {path}")
    if path.stat().st_size > MOST_BYTES:
        raise PracticeError(f"{path.name} is over {MOST_BYTES // 1024} KiB")
    content = path.read_bytes()
    return check_logo(content), base64.b64encode(content).decode("ascii")


def check_logo(content: bytes) -> str:
    """Return the media type of a logo, or say why it cannot be used."""
    if len(content) > MOST_BYTES:
        raise PracticeError(f"the logo is over {MOST_BYTES // 1024} KiB")
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        _check_png(content)
        return PNG
    if b"<svg" in content:
        _check_svg(content)
        return SVG
    raise PracticeError("the logo is neither a PNG nor an SVG picture")


def _check_png(content: bytes) -> None:
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=["PNG"]) as image:
            image.verify()
        with Image.open(BytesIO(content), formats=["PNG"]) as image:
            too_large, mode = max(image.size) > MOST_PIXELS, image.mode
            if not too_large:
                image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PracticeError("the logo is a damaged PNG") from error
    if too_large:
        raise PracticeError(f"the logo is over {MOST_PIXELS} pixels wide or high")
    if mode not in _PNG_MODES:
        raise PracticeError("the logo is a PNG of over 8 bits a channel")


def _check_svg(content: bytes) -> None:
    # Entities can grow without end; a logo needs none.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise PracticeError("the logo is an SVG with a DOCTYPE; save it without one")
    try:
        root = ElementTree.fromstring(content)  # noqa: S314  # no entities, see above
    except ElementTree.ParseError as error:
        raise PracticeError("the logo is a damaged SVG") from error
    if root.tag != f"{_SVG_NAMESPACE}svg":
        raise PracticeError("the logo is no SVG: its outermost element must be svg")
    if not _VIEW_BOX.fullmatch(root.get("viewBox", "")):
        raise PracticeError("the logo is an SVG without a viewBox that has a size")
    for element in root.iter():
        _check_element(element)


def _check_element(element: ElementTree.Element) -> None:
    name = element.tag.removeprefix(_SVG_NAMESPACE)
    # What an editor adds in a namespace of its own is not drawn.
    if not name.startswith("{") and name not in _SHAPES:
        raise PracticeError(
            f"the logo is an SVG with <{name}>; only shapes can be used: save it as "
            "plain SVG with its text turned into paths"
        )
    for attribute, value in element.attrib.items():
        is_href = attribute.rpartition("}")[2] == "href"
        if attribute.startswith("{") and not is_href:
            continue
        if is_href or _FETCHES.search(value):
            raise PracticeError("the logo is an SVG that refers to something else")
        if _CMYK.search(value):
            raise PracticeError("the logo is an SVG in CMYK; save it in RGB")
