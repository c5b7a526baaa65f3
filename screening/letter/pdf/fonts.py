"""The fonts of the letter: ours from a package, the same on every machine.

Fontconfig is given its own configuration, so no other font of the machine is used.
"""

from __future__ import annotations

import os
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path
from xml.sax.saxutils import escape

_PACKAGE = "fontpkg_fira_sans"
_FACES = ("Regular", "Italic", "SemiBold")
# DejaVu covers scripts that Fira Sans lacks; scripts/setup.sh may unpack it elsewhere.
FALLBACK_FOLDERS = ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu")
_FALLBACK_FACES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
FALLBACK_VARIABLE = "SCREENING_FALLBACK_FONTS"

# Characters that print nothing by design: they need no glyph.
_INVISIBLE = frozenset(
    "\n\r\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\ufeff\ufe0e\ufe0f"
)
SUBSTITUTE = "\ufffd"


def font_files() -> tuple[Path, ...]:
    """Return the fonts of the letter, first choice first."""
    folder = Path(str(files(_PACKAGE))) / "files"
    own = [folder / f"FiraSans-{face}.ttf" for face in _FACES]
    return (*own, *_fallback_files())


def _fallback_files() -> tuple[Path, ...]:
    unpacked = os.environ.get(FALLBACK_VARIABLE)
    folders = [Path(folder) for folder in FALLBACK_FOLDERS]
    if unpacked:
        folders.insert(0, Path(unpacked) / "truetype" / "dejavu")
    for folder in folders:
        found = tuple(folder / face for face in _FALLBACK_FACES)
        if all(path.is_file() for path in found):
            return found
    return ()


# Figures of one width, as a font of its own: WeasyPrint loses memory with each text
# that asks for them by font-variant-numeric.
_TABULAR = (
    '<match target="pattern"><test name="family"><string>Fira Sans Tabular</string>'
    '</test><edit name="family" mode="assign" binding="same"><string>Fira Sans</string>'
    '</edit><edit name="fontfeatures" mode="append"><string>tnum=1</string></edit>'
    "</match>"
)


@cache
def configure() -> tempfile.TemporaryDirectory[str]:
    """Write a fontconfig file for our fonts only, and name it to fontconfig.

    Must run before WeasyPrint is imported: it reads the configuration then.
    """
    # Kept by the cache above: the folder goes when the process ends.
    kept = tempfile.TemporaryDirectory(prefix="screening-fonts-")
    folder = Path(kept.name)
    fonts = folder / "fonts"
    fonts.mkdir()
    for path in font_files():
        (fonts / path.name).symlink_to(path)
    configuration = folder / "fonts.conf"
    configuration.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>'
        f"<dir>{escape(str(fonts))}</dir>"
        f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>"
        f"{_TABULAR}</fontconfig>\n",
        encoding="utf-8",
    )
    os.environ["FONTCONFIG_FILE"] = str(configuration)
    return kept


@cache
def printable() -> frozenset[str]:
    """Return every character that a font can print, or that prints nothing."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # untyped

    printed = set(_INVISIBLE)
    for path in font_files():
        with TTFont(path, lazy=True) as font:
            printed.update(chr(code) for code in font.getBestCmap())
    return frozenset(printed)


def substitute_unprintable(text: str) -> tuple[str, bool]:
    """Replace what no font can print by a visible sign, and say whether that was so."""
    lacking = set(text) - printable()
    if not lacking:
        return text, False
    sign = SUBSTITUTE if SUBSTITUTE in printable() else "?"
    return text.translate({ord(character): sign for character in lacking}), True
