"""FHIR resources by the elements that clients look at first; there may be others."""

from __future__ import annotations

import inspect
from typing import Any, ClassVar

from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import Length, OneOf, Range

from screening.fhir.canonical import BASE, PROFILES, versioned
from screening.fhir.definitions import questionnaire
from screening.fhir.request_options import FORM_CHOICES

_SPECIFICATION = "http://hl7.org/fhir/R4"


def text(**options: Any) -> fields.String:
    """Return a field for a text that is not empty."""
    return fields.String(validate=Length(min=1), **options)


def code(*codes: str) -> fields.String:
    """Return a required field for one of these codes."""
    return fields.String(required=True, validate=OneOf(codes))


def some(item: fields.Field[Any], **options: Any) -> fields.List[Any]:
    """Return a field for a list that is not empty."""
    return fields.List(item, validate=Length(min=1), **options)


def _type(name: str) -> fields.String:
    one = OneOf([name])
    return fields.String(required=True, validate=one, data_key="resourceType")


class FhirShape(Schema):
    """An element, or a resource with its page in the specification or its profile."""

    resource: ClassVar[str | None] = None
    profile: ClassVar[str | None] = None

    class Meta:
        unknown = EXCLUDE

    @classmethod
    def about(cls) -> dict[str, Any]:
        """Return the description and where to read more."""
        about: dict[str, Any] = {"description": inspect.cleandoc(cls.__doc__ or "")}
        if cls.profile:
            canonical = PROFILES[cls.profile]
            about["description"] += f" Profile: {canonical}"
            about["externalDocs"] = {
                "description": "The profile, as it is served here.",
                "url": f"/fhir{canonical.removeprefix(BASE)}",
            }
        elif cls.resource:
            about["externalDocs"] = {
                "description": f"{cls.resource} in FHIR R4.",
                "url": f"{_SPECIFICATION}/{cls.resource.lower()}.html",
            }
        return about


class QuestionnaireResponseShape(FhirShape):
    """Answers to the served Questionnaire."""

    resource = "QuestionnaireResponse"
    profile = "questionnaire-response"
    resource_type = _type(resource)
    questionnaire = code(
        questionnaire()["url"],
        versioned(questionnaire()["url"], questionnaire()["version"]),
    )
    status = code("completed", "amended", "in-progress")


class ParameterShape(FhirShape):
    """A parameter of an operation."""

    name = text(required=True)


class ParametersShape(FhirShape):
    """The parameters of an operation; see its OperationDefinition."""

    resource = "Parameters"
    resource_type = _type(resource)
    parameter = some(fields.Nested(ParameterShape))


class ResultBundleShape(FhirShape):
    """The result; entries and their links are told by its profile."""

    resource = "Bundle"
    profile = "bundle-collection"
    resource_type = _type(resource)
    type = code(*FORM_CHOICES)
    timestamp = fields.DateTime(required=True)
    entry = some(fields.Dict(), required=True)


class SearchsetShape(FhirShape):
    """The definitions found."""

    resource = "Bundle"
    resource_type = _type(resource)
    type = code("searchset")
    total = fields.Integer(required=True, validate=Range(min=0))
    entry = some(fields.Dict())


class DefinitionShape(FhirShape):
    """A definition as it is published."""

    resource_type = text(required=True, data_key="resourceType")
    id = text(required=True)
    url = fields.String(required=True, metadata={"format": "uri"})
    version = text(required=True)


class CapabilityStatementShape(FhirShape):
    """What this server can do."""

    resource = "CapabilityStatement"
    resource_type = _type(resource)
    fhir_version = text(required=True, data_key="fhirVersion")
    rest = some(fields.Dict(), required=True)


class IssueDetailsShape(FhirShape):
    """What is wrong, and what to do."""

    text = text(required=True)


class IssueShape(FhirShape):
    """One thing that is wrong."""

    severity = code("error", "warning", "information")
    code = fields.String(required=True, metadata={"description": "A FHIR issue type."})
    details = fields.Nested(IssueDetailsShape, required=True)
    diagnostics = text(required=True)
    expression = fields.List(
        text(),
        metadata={"description": "FHIRPath to the place; http.NAME for a parameter."},
    )


class OperationOutcomeShape(FhirShape):
    """What is wrong, where, what was expected and what to do; no answer, name or
    identifier is repeated.
    """

    resource = "OperationOutcome"
    resource_type = _type(resource)
    issue = some(fields.Nested(IssueShape), required=True)


RESOURCES: tuple[type[FhirShape], ...] = (
    QuestionnaireResponseShape,
    ParameterShape,
    ParametersShape,
    ResultBundleShape,
    SearchsetShape,
    DefinitionShape,
    CapabilityStatementShape,
    IssueDetailsShape,
    IssueShape,
    OperationOutcomeShape,
)
