"""The parameters that operations share."""

from __future__ import annotations

from screening.fhir.definitions import definitions, questionnaire
from screening.web.api.openapi.responses import FHIR_JSON, JSON
from screening.web.api.openapi.shapes import Document

_FORM = "The form wanted, where the Accept header cannot be set; it outranks Accept."


def form(*further: str) -> Document:
    """Describe the parameter that says which form is wanted."""
    return form_of("json", FHIR_JSON, JSON, *further)


def form_of(*forms: str) -> Document:
    """Describe it where nothing comes as JSON."""
    return query("_format", forms, _FORM)


def query(name: str, choices: tuple[str, ...], about: str) -> Document:
    """Describe a parameter of the query that takes one of these."""
    schema = {"type": "string", "enum": list(choices)}
    return {"name": name, "in": "query", "description": about, "schema": schema}


def pretty() -> Document:
    """Describe the parameter that asks for indented JSON."""
    return query("_pretty", ("true", "false"), "Indent the JSON for a reader.")


def etag() -> Document:
    """Describe the header that asks whether something has changed."""
    return {
        "name": "If-None-Match",
        "in": "header",
        "description": "The ETag of an earlier answer.",
        "schema": {"type": "string"},
    }


def resource_type() -> Document:
    """Describe the type of a definition: one that is served."""
    served = sorted({kind for kind, _ in definitions().names})
    about = _path("resource_type", {"type": "string", "enum": served})
    return about | {"example": questionnaire()["resourceType"]}


def definition_id(name: str) -> Document:
    """Describe the id of a definition."""
    schema = {"type": "string", "pattern": r"^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$"}
    return _path(name, schema) | {"example": questionnaire()["id"]}


def _path(name: str, schema: Document) -> Document:
    return {"name": name, "in": "path", "required": True, "schema": schema}
