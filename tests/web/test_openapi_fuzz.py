"""Requests made from the OpenAPI document get answers that the document describes.

schemathesis makes them: the examples, each parameter and body at and beyond its bounds,
other methods, and random ones; the same at every run. What is checked: no fault of the
service, and statuses, media types, headers and bodies as documented; what the document
forbids is refused. The converse is not asked: the document cannot say all that makes
a FHIR resource valid.
"""

from collections import Counter
from dataclasses import dataclass, field

import pytest
import schemathesis
from flask import Flask, Response
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from screening.config import Settings
from screening.web import create_app
from screening.web.api.openapi import openapi_document
from tests.web.conftest import NOW

CONFIG = {
    "seed": 1,
    "generation": {"deterministic": True, "database": "none", "max-examples": 10},
    "phases": {"stateful": {"enabled": False}},
    "checks": {"positive_data_acceptance": {"enabled": False}},
}
# The document itself is read to begin with, and is not among what is asked for.
PATHS = sorted(set(openapi_document()["paths"]) - {"/openapi.json"})


@schemathesis.serializer("application/pdf")
def as_it_is(_: object, value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


@dataclass
class Found:
    """What came of all requests: how often each status, and what was wrong."""

    statuses: Counter[int] = field(default_factory=Counter)
    failures: set[str] = field(default_factory=set)


def ask(app: Flask, path: str) -> Found:
    schema = schemathesis.openapi.from_wsgi(
        "/openapi.json", app, config=SchemathesisConfig.from_dict(CONFIG)
    )
    found = Found()
    for event in from_schema(schema.include(path=path)).execute():
        assert not isinstance(event, events.FatalError | events.NonFatalError), event
        if isinstance(event, events.ScenarioFinished):
            for asked in event.recorder.interactions.values():
                assert asked.response is not None
                found.statuses[asked.response.status_code] += 1
            for checks in event.recorder.checks.values():
                found.failures |= {
                    f"{check.name}: {check.failure_info.failure}"
                    for check in checks
                    if check.failure_info
                }
    return found


@pytest.mark.parametrize("path", PATHS)
def test_the_service_does_as_its_document_says(path: str) -> None:
    found = ask(create_app(Settings(), clock=lambda: NOW), path)
    assert not found.failures
    assert found.statuses[200] >= 3
    if "$" in path:
        # Examples are taken, and there is more than examples.
        assert {400, 405, 415, 422} <= set(found.statuses)
        assert found.statuses.total() > 80


def raises() -> Response:
    raise RuntimeError


@pytest.mark.parametrize(
    "answer, check",
    [
        (raises, "not_a_server_error"),
        (lambda: ({"status": "ok"}, 418), "status_code_conformance"),
        (lambda: Response("ok", content_type="text/plain"), "content_type_conformance"),
        (lambda: {"status": "ok"}, "response_schema_conformance"),
    ],
)
def test_a_planted_fault_is_found(answer, check: str) -> None:
    app = create_app(Settings(), clock=lambda: NOW)
    app.view_functions["health.healthz"] = answer
    assert any(check in failure for failure in ask(app, "/healthz").failures)


def test_an_ignored_parameter_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.web.api.extract.pretty", lambda: True)
    app = create_app(Settings(), clock=lambda: NOW)
    failures = ask(app, "/fhir/QuestionnaireResponse/$extract").failures
    assert any("negative_data_rejection" in failure for failure in failures)
