"""What is slow to import is not imported before it is needed."""

import subprocess
import sys

import pytest

from tests.support.waiting import SECONDS

SLOW = (
    "weasyprint",
    "pikepdf",
    "pyhanko",
    "fhir.resources",
    "fhirpathpy",
    "pydantic",
    "rich",
    "apispec",
    "sqlalchemy",
    "alembic",
    "psycopg",
)


@pytest.mark.parametrize(
    "code",
    [
        "from screening.web import create_app; "
        "create_app().test_client().get('/healthz').get_json()['status']",
        "import screening.cli",
        "import screening.pipeline",
    ],
)
def test_the_start_imports_nothing_slow(code: str) -> None:
    check = f"{code}\nimport sys\nprint([m for m in {SLOW} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", check],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    assert done.stdout.strip() == "[]"


def test_the_words_of_the_questions_are_had_without_reading_any_profile() -> None:
    # A profile with its snapshot is large, and few ever ask for one.
    script = """
import sys
opened = []
def remember(event, arguments):
    if event == "open":
        opened.append(str(arguments[0]))
sys.addaudithook(remember)
from screening.wording.questions import wording
from screening.wording.rulebook import outcome_displays
wording("en")
outcome_displays("en")
print([name for name in opened if "StructureDefinition" in name])
print(len([name for name in opened if "fhir_profiles" in name and ".json" in name]))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    assert done.stdout.split() == ["[]", "0"]
