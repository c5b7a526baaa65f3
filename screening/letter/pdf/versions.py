"""The versions of all that decides how a page looks, byte by byte."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from importlib.metadata import version

from screening.letter.pdf import fonts


def versions() -> Mapping[str, str]:
    """Return them by name; imports WeasyPrint, after the fonts are configured."""
    from weasyprint.text.ffi import ffi, harfbuzz, pango

    # WeasyPrint declares only what it calls.
    ffi.cdef("const char *hb_version_string (void);", override=True)
    digest = hashlib.sha256()
    for path in fonts.font_files():
        digest.update(path.read_bytes())
    return {
        **{name: version(name) for name in ("weasyprint", "pydyf", "fonttools")},
        "pango": str(pango.pango_version()),
        "harfbuzz": ffi.string(harfbuzz.hb_version_string()).decode(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "fonts": digest.hexdigest(),
    }
