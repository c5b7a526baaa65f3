"""The error table of the integration guide is what the service answers, and all of it.

Each row is provoked; and no issue code stands in the code that is not in the table.
"""

import ast
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from screening.config import Settings
from screening.letter.workers.limits import Limits
from screening.web import create_app, error_handlers
from tests.support.pools import letters_within
from tests.support.responses import build_response, item_of
from tests.unit.fhir.sending import parameters
from tests.unit.pipeline.without_pdf import without_pdf
from tests.web.posting import FHIR_JSON, PDF, SCREEN, post

__all__ = ["without_pdf"]

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "integration.md").read_text("utf-8")
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

Row = tuple[int, str]
Ask = Callable[[FlaskClient], TestResponse]


def table() -> list[Row]:
    (rows,) = re.findall(r"<!-- errors -->\n(.*?)\n\n", GUIDE, re.DOTALL)
    found = re.findall(r"^\| (\d{3}) \| `([\w-]+)` \|", rows, re.MULTILINE)
    return [(int(status), code) for status, code in found]


def sent(**changed: Any) -> Ask:
    """Send a good response, with elements changed."""
    return lambda client: post(client, build_response({"pt-age": 30}, **changed))


def raw(body: bytes) -> Ask:
    return lambda client: post(client, body)


def age(**item: Any) -> Ask:
    """Send a response with the item of the age changed."""

    def ask(client: FlaskClient) -> TestResponse:
        body = build_response({"pt-age": 30})
        item_of(body, "pt-age").update(item)
        return post(client, body)

    return ask


def only_in_r5(client: FlaskClient) -> TestResponse:
    practice = {"resourceType": "Organization", "name": "A", "description": "B"}
    body = parameters(build_response({}), organization=practice)
    sent_in = f"{FHIR_JSON}; fhirVersion=5.0"
    return post(client, body, FHIR_JSON, content_type=sent_in)


def breaks(client: FlaskClient) -> TestResponse:
    def broken() -> str:
        raise RuntimeError

    client.application.view_functions["health.healthz"] = broken
    return client.get("/healthz")


PROVOKED: dict[Row, Ask] = {
    (400, "structure"): raw(b"[]"),
    (400, "too-costly"): raw(b'{"a":' * 50 + b"1" + b"}" * 50),
    (400, "value"): lambda client: client.post(f"{SCREEN}?letter=perhaps", json={}),
    (404, "not-found"): lambda client: client.get("/fhir/CodeSystem/none"),
    (405, "not-supported"): lambda client: client.delete(SCREEN),
    (406, "not-supported"): lambda client: post(client, {}, "text/html"),
    (413, "too-long"): raw(b" " * 300_000),
    (413, "too-costly"): sent(item=[{"linkId": "pt-age"}] * 501),
    (415, "not-supported"): lambda client: post(client, {}, content_type="text/xml"),
    (422, "value"): age(answer=[{"valueInteger": "30"}]),
    (422, "required"): sent(questionnaire=None),
    (422, "code-invalid"): sent(status="done"),
    (422, "duplicate"): sent(item=[{"linkId": "grp-patient"}] * 2),
    (422, "not-found"): age(linkId="pt-ages"),
    (422, "business-rule"): sent(status="entered-in-error"),
    (422, "not-supported"): only_in_r5,
    (500, "exception"): breaks,
}
WITHOUT_PDF = (501, "not-supported")
OVER_A_LIMIT: dict[Row, Limits] = {
    (413, "too-costly"): Limits(memory=0),
    (503, "timeout"): Limits(seconds=0),
    (503, "throttled"): Limits(waiting=-1),
}


@pytest.fixture
def client() -> FlaskClient:
    return create_app(Settings(), clock=lambda: NOW).test_client()


def answered(response: TestResponse) -> set[Row]:
    issues = response.get_json()["issue"]
    return {(response.status_code, issue["code"]) for issue in issues}


@pytest.mark.parametrize("row", PROVOKED, ids=str)
def test_the_row_is_what_the_service_answers(client: FlaskClient, row: Row) -> None:
    assert answered(PROVOKED[row](client)) == {row}


@pytest.mark.usefixtures("without_pdf")
def test_so_is_the_row_of_a_letter_that_cannot_be_made(client: FlaskClient) -> None:
    response = post(client, build_response({"pt-age": 30}), PDF)
    assert answered(response) == {WITHOUT_PDF}


@pytest.mark.parametrize("row", OVER_A_LIMIT, ids=str)
def test_so_is_the_row_of_a_letter_over_a_limit(client: FlaskClient, row: Row) -> None:
    with letters_within(OVER_A_LIMIT[row]):
        response = post(client, build_response({"pt-age": 30}), PDF)
    assert answered(response) == {row}


def test_the_table_has_these_rows_each_once() -> None:
    assert table() == sorted(table(), key=lambda row: row[0])
    assert len(set(table())) == len(table())
    assert set(table()) == {*PROVOKED, *OVER_A_LIMIT, WITHOUT_PDF}


def test_the_table_has_every_status_of_the_error_handlers() -> None:
    known = {*error_handlers.STATUS.values(), *error_handlers.REFUSED_BY_HTTP, 500}
    assert {status for status, _ in table()} == known


def test_the_table_has_every_issue_code_that_a_refusal_is_given() -> None:
    assert set(codes_of_refusals()) == {code for _, code in table()}


def codes_of_refusals() -> Iterator[str]:
    """Yield the first text given to a Problem, or to what makes one of it."""
    for path in (ROOT / "screening").rglob("*.py"):
        # What they find is a warning beside a result.
        if path.name not in ("issues.py", "readings.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and _name(node) in MAKERS:
                    first = node.args[0]
                    if isinstance(first, ast.Constant):
                        yield str(first.value)


MAKERS = {"Problem", "_problem", "Complaint"}


def _name(node: ast.Call) -> str:
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else ast.unparse(called)
