"""What stands in fhir_profiles is what its FSH sources give, byte for byte."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.support.waiting import SLOW_SECONDS

ROOT = Path(__file__).parents[2]
# Made of the rulebook and the wording.
OTHERS = ("CodeSystem-", "Questionnaire-", "PlanDefinition-")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes()
        for file in folder.glob("*.json")
        if not file.name.startswith(OTHERS)
    }


def test_building_the_definitions_again_changes_nothing(tmp_path: Path) -> None:
    built = subprocess.run(
        [ROOT / "scripts" / "profiles.sh", tmp_path],
        capture_output=True,
        text=True,
        timeout=SLOW_SECONDS,
    )
    assert built.returncode == 0, built.stderr
    published, again = contents(ROOT / "fhir_profiles"), contents(tmp_path)
    assert published.keys() == again.keys()
    stale = [name for name, content in again.items() if published[name] != content]
    assert not stale, "run scripts/profiles.sh"
