"""The integration guide: each command runs as it stands and prints what is shown."""

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from screening.config import Settings
from screening.web import create_app
from screening.web.api.openapi import openapi_document
from tests.support.responses import build_response
from tests.support.waiting import SECONDS
from tests.web.posting import SCREEN, post

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "integration.md").read_text("utf-8")
SERVED = "http://127.0.0.1:8000/"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

SENT = ("Patient", "Practitioner", "Organization", "QuestionnaireResponse")

# A command, then what it prints: an excerpt of JSON, or lines.
Example = tuple[str, list[tuple[str, str]]]


def examples() -> Iterator[Example]:
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
    command, printed = "", []
    for language, text in [*blocks, ("sh", "")]:
        if language != "sh":
            printed.append((language, text))
            continue
        if command:
            yield command, printed
        command, printed = text, []


EXAMPLES = list(examples())
FILES = re.findall(r"cat > (\S+) <<'END'\n(.*?)^END$", GUIDE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    app = create_app(Settings(), clock=lambda: NOW)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join(SECONDS)


@pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each[0].split("\n")[0])
def test_the_example_prints_what_is_shown(
    example: Example, address: str, tmp_path: Path
) -> None:
    command, shown = example
    for name in (".venv", "fhir_profiles"):
        (tmp_path / name).symlink_to(ROOT / name)
    for name, text in FILES:
        (tmp_path / name).write_text(text, "utf-8")
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command.replace(SERVED, address)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    assert shown
    for language, text in shown:
        if language == "json":
            assert is_within(json.loads(text), json.loads(done.stdout)), done.stdout
        else:
            assert all(line in done.stdout for line in text.splitlines()), done.stdout


def is_within(excerpt: Any, whole: Any) -> bool:
    """Whether all that is shown stands in the answer; lists may leave entries out."""
    match excerpt, whole:
        case dict(), dict():
            return all(
                key in whole and is_within(value, whole[key])
                for key, value in excerpt.items()
            )
        case list(), list():
            return all(any(is_within(each, one) for one in whole) for each in excerpt)
    return bool(excerpt == whole) and type(excerpt) is type(whole)


def test_an_excerpt_that_is_not_true_would_be_seen() -> None:
    whole = {"a": [{"b": 1, "c": None}, {"b": 2}]}
    assert is_within({"a": [{"b": 2}]}, whole)
    assert not is_within({"a": [{"b": 3}]}, whole)
    assert not is_within({"a": [{"b": 2, "c": None}]}, whole)
    assert not is_within({"d": 1}, whole)


def test_the_guide_has_examples_for_every_operation() -> None:
    commands = "\n".join(command for command, _ in EXAMPLES)
    assert len(EXAMPLES) >= 15
    for address in ("$screen", "$extract", "$populate", "metadata", "?url=", "healthz"):
        assert address in commands
    for form in ("transaction", "letter=none", "fhirVersion=5.0", "application/pdf"):
        assert form in commands


def test_the_keys_of_the_summary_are_told_as_the_schema_tells_them() -> None:
    (table,) = re.findall(r"<!-- keys -->\n(.*?)\n\n", GUIDE, re.DOTALL)
    told = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", table, re.MULTILINE))
    summary = openapi_document()["components"]["schemas"]["Summary"]["properties"]
    assert list(told.items()) == [
        (key, about["description"]) for key, about in summary.items()
    ]


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)]+)\)", GUIDE))))
def test_every_link_leads_somewhere(link: str) -> None:
    path, _, heading = link.partition("#")
    target = ROOT / "docs" / (path or "integration.md")
    assert target.is_file()
    if heading:
        headings = re.findall(r"^#+ (.*)$", target.read_text("utf-8"), re.MULTILINE)
        slugs = {re.sub(r"[^\w\- ]", "", each).lower() for each in headings}
        assert heading in {slug.replace(" ", "-") for slug in slugs}


def test_the_readme_links_the_guide() -> None:
    assert "(docs/integration.md)" in (ROOT / "README.md").read_text("utf-8")


@pytest.fixture
def client() -> FlaskClient:
    return create_app(Settings(), clock=lambda: NOW).test_client()


def test_no_web_page_of_another_origin_may_read_an_answer(client: FlaskClient) -> None:
    asked = {"Origin": "https://ehr.example", "Access-Control-Request-Method": "POST"}
    for answer in (
        client.options(SCREEN, headers=asked),
        post(client, build_response({}), "application/json", Origin=asked["Origin"]),
    ):
        assert not [name for name, _ in answer.headers if "Access-Control" in name]


@pytest.mark.parametrize("form", ["collection", "document", "transaction"])
def test_all_that_is_made_names_its_profile(client: FlaskClient, form: str) -> None:
    patient = ROOT / "fhir_profiles" / "examples" / "urgent-neurology.json"
    result = post(client, patient.read_bytes(), query=f"?bundle={form}").get_json()
    made = [each["resource"] for each in result["entry"]]
    without = {
        each["resourceType"] for each in made if "profile" not in each.get("meta", {})
    }
    assert without <= {"Binary", "OperationOutcome", *SENT}


def test_a_profile_is_served_in_r4_only(client: FlaskClient) -> None:
    path = "/fhir/StructureDefinition/screening-task"
    r5 = {"Accept": "application/fhir+json; fhirVersion=5.0"}
    assert client.get(path).status_code == 200
    assert client.get(path, headers=r5).status_code == 406
