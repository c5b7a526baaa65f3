"""Every address of the service as OpenAPI 3.1."""

from __future__ import annotations

from functools import cache

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin

from screening.screening import software_version
from screening.web.api.openapi.operations import operations
from screening.web.api.openapi.reads import reads
from screening.web.api.openapi.responses import responses
from screening.web.api.openapi.shapes import Document, register
from screening.wording.common import disclaimer

_ABOUT = (
    "Reads a FHIR QuestionnaireResponse about muscle twitching, screens it by rules "
    "that anyone can read, and answers with FHIR resources, a letter or a summary. "
    "Nothing is stored, and nobody is asked for an account: put what guards it before "
    "it.\n\n"
)
_TAGS = [
    {"name": "screening", "description": "What is done with answers; nothing is kept."},
    {"name": "definitions", "description": "Questions, rules, codes, profiles."},
    {"name": "service", "description": "What the service is and does."},
]


@cache
def openapi_document() -> Document:
    """Return the document, to be read and never written."""
    spec = APISpec(
        "Fasciculation Screening",
        software_version(),
        "3.1.0",
        plugins=[MarshmallowPlugin()],
        info={
            "summary": "Referral screening for muscle twitching",
            "description": _ABOUT + disclaimer("en"),
            "license": {"name": "Apache License 2.0", "identifier": "Apache-2.0"},
        },
        servers=[{"url": "/", "description": "Where this document was read."}],
        security=[],
        tags=_TAGS,
    )
    register(spec)
    for name, response in responses().items():
        spec.components.response(name, response)
    for path, methods in {**operations(), **reads()}.items():
        spec.path(path, operations=methods)
    document: Document = spec.to_dict()
    return document
