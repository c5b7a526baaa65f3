"""Which form the client sent, and which one it wants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Request
from werkzeug.http import parse_list_header, parse_options_header

from screening.web.refusals import bad_parameter, not_acceptable, unsupported

FHIR_JSON = "application/fhir+json"
JSON = "application/json"
PDF = "application/pdf"

FHIR_VERSIONS = frozenset({"4.0", "4.3"})

# The short names that FHIR gives for _format.
_FORMATS = {"json": FHIR_JSON, "fhir+json": FHIR_JSON, "pdf": PDF}


@dataclass(frozen=True, slots=True)
class _Range:
    """One entry of an Accept header."""

    media: str
    quality: float

    def specificity(self, offer: str) -> int:
        """Say how closely this names an offer: 0 is not at all, 3 exactly."""
        if self.media == offer:
            return 3
        if self.media == offer.partition("/")[0] + "/*":
            return 2
        return 1 if self.media == "*/*" else 0


def check_body_form(request: Request) -> None:
    """Refuse any body but FHIR R4 or R4B as JSON, in UTF-8 and not compressed."""
    if request.headers.get("Content-Encoding"):
        raise unsupported("Send the body as it is, without a Content-Encoding.")
    # Werkzeug lowers the names of the parameters and leaves their values alone.
    media, parameters = parse_options_header(request.headers.get("Content-Type"))
    if media.lower() not in (FHIR_JSON, JSON):
        raise unsupported(
            f"Send the body as Content-Type: {FHIR_JSON} (or {JSON}). Neither FHIR XML "
            "nor forms are read here."
        )
    if parameters.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise unsupported("The charset must be utf-8.")
    if parameters.get("fhirversion", "4.0") not in FHIR_VERSIONS:
        raise unsupported("This service reads FHIR R4: fhirVersion 4.0 or 4.3.")


def wanted(request: Request, offers: tuple[str, ...]) -> str:
    """Return the offer that the client wants most; without a wish, the first."""
    named = request.args.get("_format")
    if named is not None:
        return _named(named, offers)
    header = request.headers.get("Accept", "").strip() or "*/*"
    ranges = list(_ranges(header))
    best = max(offers, key=lambda offer: _preference(offer, ranges))
    if _preference(best, ranges)[0] <= 0:
        raise not_acceptable(offers)
    return best


def _named(name: str, offers: tuple[str, ...]) -> str:
    # An unescaped plus sign in a query arrives as a blank.
    media = name.partition(";")[0].strip().lower().replace(" ", "+")
    media = _FORMATS.get(media, media)
    if media not in offers:
        raise bad_parameter("_format", "one of " + ", ".join(offers))
    return media


def _preference(offer: str, ranges: list[_Range]) -> tuple[float, int]:
    """Quality by the range that names the offer most closely; that breaks ties."""
    fits = max(
        ((entry.specificity(offer), entry.quality) for entry in ranges), default=(0, 0)
    )
    return (fits[1], fits[0]) if fits[0] else (0, 0)


def _ranges(header: str) -> Iterator[_Range]:
    for entry in parse_list_header(header):
        media, parameters = parse_options_header(entry)
        if parameters.get("fhirversion", "4.0") not in FHIR_VERSIONS:
            continue
        yield _Range(media.lower(), _quality(parameters.get("q", "1")))


def _quality(text: str) -> float:
    try:
        quality = float(text)
    except ValueError:
        return 0
    return quality if 0 <= quality <= 1 else 0
