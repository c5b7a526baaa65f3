"""Replies in the forms this service speaks."""

from __future__ import annotations

from flask import Response

from screening.errors import Problem
from screening.web.negotiation import FHIR_JSON


def fhir_reply(body: bytes, status: int = 200) -> Response:
    """Answer with FHIR JSON that is already written."""
    # Werkzeug would add a charset to the content_type of text only; FHIR JSON is UTF-8.
    return Response(body, status, content_type=f"{FHIR_JSON}; charset=utf-8")


def problem_reply(status: int, *problems: Problem) -> Response:
    """Answer with an OperationOutcome, whatever form was asked for."""
    from screening.fhir.json_out import dumps
    from screening.fhir.operation_outcome import operation_outcome

    return fhir_reply(dumps(operation_outcome(problems, "error")), status)
