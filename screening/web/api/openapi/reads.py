"""What can be read: definitions, what the service is, and this document."""

from __future__ import annotations

from screening.fhir.definitions import questionnaire
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.web.api.openapi import parameters
from screening.web.api.openapi.responses import JSON, PDF, TEXT, cacheable, problems
from screening.web.api.openapi.shapes import Document, ref
from screening.wording.catalogue import languages

_R5 = "With fhirVersion=5.0 in Accept in FHIR R5; profiles are in R4 only (406)."


def reads() -> dict[str, Document]:
    """Return them by path; all are got."""
    return {
        "/fhir/metadata": {"get": _metadata()},
        "/fhir/{resource_type}": {"get": _search()},
        "/fhir/{resource_type}/{resource_id}": {"get": _read()},
        "/leaflet": {"get": _leaflet()},
        "/healthz": {"get": _healthz()},
        "/openapi.json": {"get": _openapi()},
        "/about": {"get": _about()},
    }


def _metadata() -> Document:
    return {
        "operationId": "metadata",
        "tags": ["service"],
        "summary": "Say what this server can do, in FHIR's own form",
        "parameters": [parameters.form(), parameters.etag()],
        "responses": {
            "200": cacheable("CapabilityStatement", "The CapabilityStatement."),
            "304": "Unchanged",
            **problems(400, 406),
        },
    }


def _search() -> Document:
    url = {
        "name": "url",
        "in": "query",
        "description": "A canonical, with |version or without; all of the type if not.",
        "schema": {"type": "string"},
        "example": questionnaire()["url"],
    }
    return {
        "operationId": "searchDefinitions",
        "tags": ["definitions"],
        "summary": "Find definitions of a type",
        "description": _R5,
        "parameters": [
            parameters.resource_type(),
            url,
            parameters.form(),
            parameters.etag(),
        ],
        "responses": {
            "200": cacheable("Searchset", "What was found; it may be nothing."),
            "304": "Unchanged",
            **problems(400, 404, 406),
        },
    }


def _read() -> Document:
    return {
        "operationId": "readDefinition",
        "tags": ["definitions"],
        "summary": "Read one definition",
        "description": _R5,
        "parameters": [
            parameters.resource_type(),
            parameters.definition_id("resource_id"),
            parameters.form(),
            parameters.etag(),
        ],
        "responses": {
            "200": cacheable("Definition", "The definition."),
            "304": "Unchanged",
            **problems(400, 404, 406),
        },
    }


def _leaflet() -> Document:
    held = cacheable("Definition", "The leaflet: one page of A4, or the same as text.")
    return {
        "operationId": "leaflet",
        "tags": ["service"],
        "summary": "The leaflet for patients who are not referred",
        "parameters": [
            parameters.query(
                "language", languages(), "The language; English without it."
            ),
            parameters.query(
                "outcome",
                LEAFLET_OUTCOMES,
                "What the doctor decided; left open if not.",
            ),
            parameters.form_of("pdf", PDF, "text", TEXT),
            parameters.etag(),
        ],
        "responses": {
            "200": held | {"content": {PDF: {}, TEXT: {}}},
            "304": "Unchanged",
            **problems(400, 406, 501, 503),
        },
    }


def _healthz() -> Document:
    return {
        "operationId": "healthz",
        "tags": ["service"],
        "summary": "Say that the process answers, and which release it is",
        "responses": {
            "200": {
                "description": "It runs.",
                "content": {JSON: {"schema": ref("Health")}},
            },
            **problems(),
        },
    }


def _openapi() -> Document:
    return {
        "operationId": "openapi",
        "tags": ["service"],
        "summary": "This document",
        "parameters": [parameters.etag()],
        "responses": {
            "200": cacheable("OpenAPI", "OpenAPI 3.1.", JSON),
            "304": "Unchanged",
            **problems(),
        },
    }


def _about() -> Document:
    return {
        "operationId": "about",
        "tags": ["service"],
        "summary": "What this service is",
        "responses": {
            "200": {"description": "A page to read.", "content": {"text/html": {}}},
            **problems(),
        },
    }
