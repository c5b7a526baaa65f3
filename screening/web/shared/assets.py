"""Our own style sheet and script: named by their content, kept for ever, compressed.

Pages are not compressed: they hold a token and what was typed, and the length of a
compressed page can give such things away.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from flask import Blueprint, Response, request

from screening.errors import NotServed, Problem

bp = Blueprint("assets", __name__)

_MEDIA = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served."""

    media: str
    plain: bytes
    compressed: bytes
    digest: str


@cache
def _assets() -> dict[str, Asset]:
    folder = files("screening.templates") / "form" / "assets"
    return {
        each.name: _asset(each.name, each.read_bytes()) for each in folder.iterdir()
    }


def _asset(name: str, content: bytes) -> Asset:
    digest = hashlib.sha256(content).hexdigest()[:12]
    compressed = gzip.compress(content, mtime=0)
    return Asset(_MEDIA[name.rpartition(".")[2]], content, compressed, digest)


def address_of(name: str) -> str:
    """Return the address of an asset as it now is."""
    return f"/assets/{name}?v={_assets()[name].digest}"


@bp.get("/assets/<name>")
def asset(name: str) -> Response:
    """Serve one of our own files."""
    found = _assets().get(name)
    if found is None:
        raise NotServed(Problem("not-found", "There is no such file."))
    zipped = request.accept_encodings["gzip"] > 0
    response = Response(
        found.compressed if zipped else found.plain,
        content_type=f"{found.media}; charset=utf-8",
    )
    if zipped:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    fresh = request.args.get("v") == found.digest
    response.headers["Cache-Control"] = (
        "public, max-age=31536000, immutable" if fresh else "no-cache"
    )
    return response
