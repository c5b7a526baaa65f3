"""Which form and version of FHIR the client sent, and which it wants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Request
from werkzeug.http import parse_list_header, parse_options_header

from screening.fhir.version import FhirVersion
from screening.web.shared.refusals import bad_parameter, not_acceptable, unsupported

FHIR_JSON = "application/fhir+json"
JSON = "application/json"
PDF = "application/pdf"
TEXT = "text/plain"

Versions = tuple[FhirVersion, ...]
R4 = (FhirVersion.R4,)
R4_AND_R5 = (FhirVersion.R4, FhirVersion.R5)

# 4.3 is R4B, which changed nothing that is read or written here.
_VERSIONS = {"4.0": FhirVersion.R4, "4.3": FhirVersion.R4, "5.0": FhirVersion.R5}

# The short names that FHIR gives for _format.
_FORMATS = {"json": FHIR_JSON, "fhir+json": FHIR_JSON, "pdf": PDF, "text": TEXT}


@dataclass(frozen=True, slots=True)
class _Range:
    """One entry of an Accept header; `version` is None for one that nobody serves."""

    media: str
    version: FhirVersion | None
    quality: float

    def specificity(self, offer: str) -> int:
        """Say how closely this names an offer: 0 is not at all, 3 exactly."""
        if self.media == offer:
            return 3
        if self.media == offer.partition("/")[0] + "/*":
            return 2
        return 1 if self.media == "*/*" else 0


def check_body_form(request: Request, versions: Versions = R4) -> FhirVersion:
    """Return the version of FHIR that the body is in; R4 where nothing says it.

    Any body but FHIR of these versions as JSON, in UTF-8, not compressed, is refused.
    """
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
    version = _version(parameters)
    if version not in versions:
        named = ", ".join(each.name for each in versions)
        raise unsupported(f"This address reads FHIR {named}: {_written(versions)}.")
    return version


def wanted(request: Request, offers: tuple[str, ...], versions: Versions = R4) -> str:
    """Return the offer that the client wants most; without a wish, the first."""
    ranges = [each for each in _ranges(request) if each.version in versions]
    best = max(offers, key=lambda offer: _preference(offer, ranges))
    if _preference(best, ranges)[0] > 0:
        return best
    if "_format" in request.args:
        raise bad_parameter("_format", "one of " + ", ".join(offers))
    raise not_acceptable(offers, _written(versions))


def wanted_version(request: Request) -> FhirVersion:
    """Return the version of FHIR that the client wants most; without a wish, R4."""
    fits = [each for each in _ranges(request) if each.version and each.quality > 0]
    best = max(fits, key=_closeness_to_fhir, default=None)
    return (best and best.version) or FhirVersion.R4


def _closeness_to_fhir(entry: _Range) -> tuple[float, int]:
    closeness = max(entry.specificity(FHIR_JSON), entry.specificity(JSON))
    return (entry.quality, closeness) if closeness else (0, 0)


def _preference(offer: str, ranges: list[_Range]) -> tuple[float, int]:
    """Quality by the range that names the offer most closely; that breaks ties."""
    fits = max(
        ((entry.specificity(offer), entry.quality) for entry in ranges), default=(0, 0)
    )
    return (fits[1], fits[0]) if fits[0] else (0, 0)


def _ranges(request: Request) -> Iterator[_Range]:
    """Yield what the client accepts; _format outranks the header."""
    named = request.args.get("_format")
    if named is not None:
        media, parameters = parse_options_header(named)
        # An unescaped plus sign in a query arrives as a blank.
        media = media.strip().lower().replace(" ", "+")
        yield _Range(_FORMATS.get(media, media), _version(parameters), 1)
        return
    header = request.headers.get("Accept", "").strip() or "*/*"
    for entry in parse_list_header(header):
        media, parameters = parse_options_header(entry)
        quality = _quality(parameters.get("q", "1"))
        yield _Range(media.lower(), _version(parameters), quality)


def _version(parameters: dict[str, str]) -> FhirVersion | None:
    return _VERSIONS.get(parameters.get("fhirversion", FhirVersion.R4.value))


def _written(versions: Versions) -> str:
    served = [name for name, version in _VERSIONS.items() if version in versions]
    return f"fhirVersion {', '.join(served[:-1])} or {served[-1]}"


def _quality(text: str) -> float:
    try:
        quality = float(text)
    except ValueError:
        return 0
    return quality if 0 <= quality <= 1 else 0
