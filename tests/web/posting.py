"""Posting a response the way an integrator does."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from screening.fhir.json_output import dumps

SCREEN = "/fhir/QuestionnaireResponse/$screen"
FHIR_JSON = "application/fhir+json"
JSON = "application/json"
PDF = "application/pdf"


def post(
    client: FlaskClient,
    body: dict[str, Any] | bytes,
    accept: str | None = None,
    query: str = "",
    content_type: str | None = FHIR_JSON,
    **headers: str,
) -> TestResponse:
    """Post a body to $screen."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if accept is not None:
        named["Accept"] = accept
    return client.post(
        SCREEN + query,
        data=body if isinstance(body, bytes) else dumps(body),
        content_type=content_type,
        headers=named,
    )


def assert_refused(response: TestResponse, status: int, code: str) -> dict[str, Any]:
    """Check that this is a refusal as an OperationOutcome; return its first issue."""
    assert response.status_code == status, response.get_data(as_text=True)
    assert response.mimetype == FHIR_JSON
    outcome = response.get_json()
    assert outcome["resourceType"] == "OperationOutcome"
    issue: dict[str, Any] = outcome["issue"][0]
    assert issue["severity"] in ("error", "fatal")
    assert issue["code"] == code
    assert issue["diagnostics"]
    return issue
