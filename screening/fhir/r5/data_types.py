"""Data types and Bundle: what any resource may hold."""

from __future__ import annotations

import re

from screening.fhir.canonical import BASE
from screening.fhir.r5.element_paths import (
    Gone,
    Members,
    Rewritten,
    Table,
    Unread,
    recoded,
)

_RENAMED = {"RequestGroup": "RequestOrchestration"}
# Absolute addresses of others are left alone: what stands there is their affair.
_ADDRESS = re.compile(rf"^((?:{re.escape(BASE)}/)?)RequestGroup(?=/|$)")
_PROFILE = Gone("A profile is written for one version of FHIR, and ours are for R4.")


def _address(written: str) -> str:
    return _ADDRESS.sub(r"\1RequestOrchestration", written)


def _document(url: str) -> Members:
    return {"document": {"url": url}}


TO_R5: dict[str, Table] = {
    "Meta": {"profile": _PROFILE},
    # JSON of R5 writes an integer64 as a string.
    "Attachment": {"size": Rewritten("size", str)},
    "Reference": {
        "reference": Rewritten("reference", _address),
        "type": recoded("type", _RENAMED),
    },
    "RelatedArtifact": {"url": _document},
    "BundleEntry": {"fullUrl": Rewritten("fullUrl", _address)},
    "BundleEntryRequest": {"url": Rewritten("url", _address)},
}
TO_R4: dict[str, Table] = {
    "Meta": {"profile": _PROFILE},
    "Attachment": {
        "size": Rewritten("size", int),
        "width": Unread(),
        "height": Unread(),
        "frames": Unread(),
        "duration": Unread(),
        "pages": Unread(),
    },
}
