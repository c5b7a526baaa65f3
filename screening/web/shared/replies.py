"""Replies in the forms this service speaks."""

from __future__ import annotations

from flask import Response, request

from screening.errors import Problem
from screening.fhir.json_output import dumps
from screening.fhir.operation_outcome import operation_outcome
from screening.fhir.version import FhirVersion
from screening.web.shared.negotiation import FHIR_JSON, wanted_version


def fhir_reply(
    body: bytes, status: int = 200, version: FhirVersion = FhirVersion.R4
) -> Response:
    """Answer with FHIR JSON that is already written."""
    named = FHIR_JSON
    if version is not FhirVersion.R4:
        named = f"{FHIR_JSON}; fhirVersion={version.value}"
    # Werkzeug would add a charset to the content_type of text only; FHIR JSON is UTF-8.
    return Response(body, status, content_type=f"{named}; charset=utf-8")


def file_reply(content: bytes, media: str, name: str) -> Response:
    """Answer with a document to read; its name says nothing about a patient."""
    response = Response(content, mimetype=media)
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def problem_reply(status: int, *problems: Problem) -> Response:
    """Answer with an OperationOutcome, whatever form was asked for.

    It reads the same in R4 and R5: the version wanted is only named.
    """

    body = dumps(operation_outcome(problems, "error"))
    return fhir_reply(body, status, wanted_version(request))


def cacheable_reply(response: Response) -> Response:
    """Let a client keep what holds nothing about a patient, and ask after it."""
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Vary"] = "Accept"
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]  # itself
