"""The schemas of the document: the summary, plain JSON, and FHIR by type."""

from __future__ import annotations

import inspect
from typing import Any

from apispec import APISpec
from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import OneOf, Regexp

from screening.letter.verification.schema import CheckSchema, LetterVerificationSchema
from screening.summary import schema as summary
from screening.web.api.openapi.fhir_shapes import RESOURCES, text

Document = dict[str, Any]


class HealthSchema(Schema):
    """The process answers."""

    status = fields.String(required=True, validate=OneOf(["ok"]))
    version = text(required=True)

    class Meta:
        unknown = EXCLUDE


class OpenApiSchema(Schema):
    """This document."""

    openapi = fields.String(required=True, validate=Regexp(r"^3\.1\."))
    info = fields.Dict(required=True)
    paths = fields.Dict(required=True)

    class Meta:
        unknown = EXCLUDE


PLAIN = {
    "Check": CheckSchema,
    "LetterVerification": LetterVerificationSchema,
    "Health": HealthSchema,
    "OpenAPI": OpenApiSchema,
}


def ref(name: str) -> Document:
    """Refer to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def register(spec: APISpec) -> None:
    """Add every schema with its description, the parts before what holds them."""
    for value in summary.parts():
        about = {"description": summary.described(value)}
        name = summary.component_name(value)
        spec.components.schema(name, about, schema=summary.schema_of(value))
    for shape in RESOURCES:
        name = shape.__name__.removesuffix("Shape")
        spec.components.schema(name, shape.about(), schema=shape)
    for name, plain in PLAIN.items():
        about = {"description": inspect.cleandoc(plain.__doc__ or "")}
        spec.components.schema(name, about, schema=plain)
