"""A logo: small, whole, and with nothing in it that a letter cannot carry."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from screening.practice.errors import PracticeError
from screening.practice.logo import MOST_BYTES, PNG, SVG, check_logo, read_logo


def png(mode: str = "RGB", size: tuple[int, int] = (60, 20)) -> bytes:
    held = BytesIO()
    Image.new(mode, size).save(held, "PNG")
    return held.getvalue()


def svg(content: str, attributes: str = 'viewBox="0 0 10 10"') -> bytes:
    opened = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>'
    return f"{opened}{content}</svg>".encode()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_png_is_taken(mode: str) -> None:
    assert check_logo(png(mode)) == PNG


def test_an_svg_of_shapes_is_taken_with_what_its_editor_noted() -> None:
    noted = (
        '<note xmlns="urn:x">C:\\a</note><g xmlns:e="urn:x" e:file="C:\\a">'
        '<linearGradient id="a"><stop stop-color="red"/></linearGradient>'
        '<rect width="5" height="5" fill="url(#a)"/></g>'
    )
    assert check_logo(svg(noted)) == SVG


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"GIF89a", "neither a PNG nor an SVG"),
        (png()[:60], "damaged PNG"),
        (png().replace(b"IDAT", b"IDAX"), "damaged PNG"),
        (png("I;16"), "over 8 bits"),
        (png(size=(2001, 1)), "over 2000 pixels"),
        (b"\0" * (MOST_BYTES + 1), "over 100 KiB"),
        (svg("<script/>"), "<script>"),
        (svg("<text>x</text>"), "text turned into paths"),
        (svg("<style>x</style>"), "<style>"),
        (svg('<image href="http://127.0.0.1/x"/>'), "<image>"),
        (svg("<foreignObject/>"), "<foreignObject>"),
        (svg('<rect fill="url(http://127.0.0.1/#a)"/>'), "refers to something else"),
        (svg("<rect style=\"fill:url( 'x.svg#a')\"/>"), "refers to something else"),
        (svg('<rect style="fill:u\\72l(x)"/>'), "refers to something else"),
        (svg('<linearGradient href="#a"/>'), "refers to something else"),
        (svg('<rect fill="device-cmyk(0 1 1 0)"/>'), "CMYK"),
        (svg("", attributes=""), "without a viewBox"),
        (svg("", attributes='viewBox="0 0 0 9"'), "without a viewBox"),
        (b"<!DOCTYPE svg [<!ENTITY a 'a'>]>" + svg(""), "DOCTYPE"),
        (svg("<g>"), "damaged SVG"),
        (b"<html><svg/></html>", "outermost element"),
    ],
)
def test_what_a_letter_cannot_carry_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(PracticeError, match=reason):
        check_logo(content)


def test_a_file_is_measured_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png() + b"\0" * MOST_BYTES)
    with pytest.raises(PracticeError, match="over 100 KiB"):
        read_logo(path)
    path.write_bytes(png())
    assert read_logo(path)[0] == PNG
    with pytest.raises(PracticeError, match="no file"):
        read_logo(tmp_path)
