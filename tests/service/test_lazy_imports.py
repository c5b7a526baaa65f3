"""What is slow to import is not imported before it is needed."""

import subprocess
import sys

import pytest

SLOW = ("weasyprint", "fhir.resources", "pydantic", "rich")


@pytest.mark.parametrize(
    "code",
    [
        "from screening.web import create_app; "
        "create_app().test_client().get('/healthz').get_json()['status']",
        "import screening.cli",
        "import screening.service",
    ],
)
def test_the_start_imports_nothing_slow(code: str) -> None:
    check = f"{code}\nimport sys\nprint([m for m in {SLOW} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
