"""The answers: what each status means, and in which form it comes."""

from __future__ import annotations

from screening.web.api.openapi.shapes import Document, ref

FHIR_JSON = "application/fhir+json"
JSON = "application/json"
PDF = "application/pdf"
TEXT = "text/plain"

# What a client can do wrong or meet; a test compares these with the error handlers.
PROBLEMS = {
    400: "The body is not strict JSON, or a query parameter was not understood.",
    404: "Nothing is served under this name.",
    405: "This address does not take this method; see Allow.",
    406: "None of the forms that the client accepts is served here.",
    413: "The body is over 256 KiB, or holds too much. Send one response at a time.",
    415: "The body is not FHIR JSON in UTF-8 of a version read here, or is compressed.",
    422: "Well-formed, but not answers that can be screened; each issue says why.",
    500: "A fault of the service; the text holds a reference to report.",
    501: "The letter cannot be made here: its libraries are not installed.",
    503: "Too many letters are waiting; send the request again after Retry-After.",
}


def responses() -> dict[str, Document]:
    """Return the refusals and what definitions share, by name."""
    refusals = {
        f"Problem{status}": as_fhir("OperationOutcome", about)
        for status, about in PROBLEMS.items()
    }
    unchanged = {"description": "Not changed since it was read with this ETag."}
    return {**refusals, "Unchanged": unchanged}


def problems(*statuses: int) -> dict[str, str]:
    """Name the refusals of an operation, by status; a fault can happen anywhere."""
    return {str(each): f"Problem{each}" for each in sorted({*statuses, 500})}


def as_fhir(shape: str, about: str) -> Document:
    """Describe an answer in FHIR JSON."""
    return {"description": about, "content": {FHIR_JSON: {"schema": ref(shape)}}}


def cacheable(shape: str, about: str, media: str = FHIR_JSON) -> Document:
    """Describe an answer that may be kept and asked after."""
    return {
        "description": about,
        "content": {media: {"schema": ref(shape)}},
        "headers": {
            "ETag": {
                "description": "Send it back as If-None-Match.",
                "schema": {"type": "string"},
            }
        },
    }
