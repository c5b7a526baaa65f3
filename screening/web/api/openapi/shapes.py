"""The bodies: the summary from its own schemas, FHIR by type and profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from marshmallow import Schema

from screening.fhir.canonical import BASE, PROFILES, versioned
from screening.fhir.definitions import questionnaire
from screening.fhir.request_options import FORM_CHOICES
from screening.letter.verification.findings import NOT_OURS, CheckState
from screening.summary import schema, schema_parts

Document = dict[str, Any]

_SPECIFICATION = "http://hl7.org/fhir/R4"
_TEXT = {"type": "string", "minLength": 1}


def summary_shapes() -> Iterator[tuple[str, str, type[Schema]]]:
    """Yield each part of the summary, then the summary: name, docstring, schema."""
    for module in (schema_parts, schema):
        for name, each in vars(module).items():
            if name.endswith("Schema") and each.__module__ == module.__name__:
                yield name.removesuffix("Schema"), str(each.__doc__), each


def ref(name: str) -> Document:
    """Refer to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def shapes() -> dict[str, Document]:
    """Return the schemas of everything else, by name."""
    asked = questionnaire()
    return {
        "QuestionnaireResponse": _resource(
            "QuestionnaireResponse",
            "Answers to the served Questionnaire.",
            profile="questionnaire-response",
            required=("questionnaire", "status"),
            questionnaire={
                "enum": [asked["url"], versioned(asked["url"], asked["version"])]
            },
            status={"enum": ["completed", "amended", "in-progress"]},
        ),
        "Parameters": _resource(
            "Parameters",
            "The parameters of an operation; see its OperationDefinition.",
            parameter={"type": "array", "items": _parameter(), "minItems": 1},
        ),
        "ResultBundle": _resource(
            "Bundle",
            "The result; entries and their links are told by its profile.",
            profile="bundle-collection",
            required=("type", "timestamp", "entry"),
            type={"enum": list(FORM_CHOICES)},
            timestamp={"type": "string", "format": "date-time"},
            entry={"type": "array", "minItems": 1, "items": {"type": "object"}},
        ),
        "Searchset": _resource(
            "Bundle",
            "The definitions found.",
            required=("type", "total"),
            type={"const": "searchset"},
            total={"type": "integer", "minimum": 0},
            entry={"type": "array", "minItems": 1, "items": {"type": "object"}},
        ),
        "Definition": _resource(
            None,
            "A definition as it is published.",
            required=("id", "url", "version"),
            id=_TEXT,
            url={"type": "string", "format": "uri"},
            version=_TEXT,
        ),
        "CapabilityStatement": _resource(
            "CapabilityStatement",
            "What this server can do.",
            required=("fhirVersion", "rest"),
            fhirVersion=_TEXT,
            rest={"type": "array", "minItems": 1, "items": {"type": "object"}},
        ),
        "OperationOutcome": _resource(
            "OperationOutcome",
            "What is wrong, where, what was expected and what to do; no answer, name "
            "or identifier is repeated.",
            required=("issue",),
            issue={"type": "array", "minItems": 1, "items": _issue()},
        ),
        "Receipt": _receipt(),
        "Health": {
            "type": "object",
            "required": ["status", "version"],
            "properties": {"status": {"const": "ok"}, "version": _TEXT},
        },
        "OpenAPI": {
            "type": "object",
            "required": ["openapi", "info", "paths"],
            "properties": {"openapi": {"type": "string", "pattern": r"^3\.1\."}},
        },
    }


def _receipt() -> Document:
    states = [each.value for each in CheckState]
    check = {
        "type": "object",
        "required": ["check", "state", "text"],
        "properties": {"check": _TEXT, "state": {"enum": states}, "text": _TEXT},
    }
    return {
        "type": "object",
        "description": "What was found about a letter.",
        "required": ["verdict", "text", "checks"],
        "properties": {
            "verdict": {"enum": [*states, NOT_OURS]},
            "text": _TEXT,
            "checks": {"type": "array", "items": check},
        },
    }


def _resource(
    kind: str | None,
    about: str,
    profile: str | None = None,
    required: tuple[str, ...] = (),
    **elements: Document,
) -> Document:
    """Describe a resource by the elements that clients look at first."""
    named = {"const": kind} if kind else _TEXT
    described: Document = {
        "type": "object",
        "description": about,
        "required": ["resourceType", *required],
        "properties": {"resourceType": named, **elements},
    }
    if profile:
        url = PROFILES[profile].removeprefix(BASE)
        described["description"] += f" Profile: {PROFILES[profile]}"
        described["externalDocs"] = {
            "description": "The profile, as it is served here.",
            "url": f"/fhir{url}",
        }
    elif kind:
        described["externalDocs"] = {
            "description": f"{kind} in FHIR R4.",
            "url": f"{_SPECIFICATION}/{kind.lower()}.html",
        }
    return described


def _parameter() -> Document:
    return {"type": "object", "required": ["name"], "properties": {"name": _TEXT}}


def _issue() -> Document:
    return {
        "type": "object",
        "required": ["severity", "code", "details", "diagnostics"],
        "properties": {
            "severity": {"enum": ["error", "warning", "information"]},
            "code": {"type": "string", "description": "A FHIR issue type."},
            "details": {
                "type": "object",
                "required": ["text"],
                "properties": {"text": _TEXT},
            },
            "diagnostics": _TEXT,
            "expression": {
                "type": "array",
                "items": _TEXT,
                "description": "FHIRPath to the place; http.NAME for a parameter.",
            },
        },
    }
