"""The files in fhir_profiles/elements are what the installed fhir.resources gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("version", ["R4", "R5"])
def test_the_elements_are_those_of_the_installed_models(version: str) -> None:
    """In a process of its own: the script changes how all models are made."""
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "fhir_elements.py", "--check", version],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
