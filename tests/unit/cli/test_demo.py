"""screening demo: six invented patients, one for each outcome."""

import json
from pathlib import Path

import pytest

from screening.clinical.rule import Outcome
from tests.unit.cli.running import screening

OUTCOMES = sorted(outcome.value for outcome in Outcome)
EXAMPLES = Path(__file__).parents[3] / "fhir_profiles" / "examples"


def test_it_writes_one_patient_for_each_outcome_and_overwrites_nothing(
    tmp_path: Path,
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("keep")
    done = screening("demo", str(tmp_path), code=2)
    assert "--force" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]

    screening("demo", str(tmp_path), "--force")
    assert mine.read_text() == "keep"
    assert len(list(tmp_path.iterdir())) == 1 + 5 * len(OUTCOMES)
    for outcome in OUTCOMES:
        assert_has_every_result(tmp_path, outcome)


def assert_has_every_result(folder: Path, outcome: str) -> None:
    summary = json.loads((folder / f"{outcome}.json").read_bytes())
    assert summary["outcome"] == outcome
    bundle = json.loads((folder / f"{outcome}.bundle.json").read_bytes())
    assert bundle["resourceType"] == "Bundle"
    assert (folder / f"{outcome}.pdf").read_bytes().startswith(b"%PDF-")
    assert summary["outcome_display"] in (folder / f"{outcome}.txt").read_text()
    request = (folder / f"{outcome}.request.json").read_bytes()
    assert request == (EXAMPLES / f"{outcome}.json").read_bytes()


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_nobody_can_take_a_demo_patient_for_a_real_one(outcome: str) -> None:
    body = json.loads((EXAMPLES / f"{outcome}.json").read_bytes())
    for parameter in body["parameter"]:
        resource = parameter["resource"]
        assert resource["meta"]["tag"][0]["code"] == "HTEST"
        if resource["resourceType"] == "Patient":
            assert resource["name"][0]["family"].startswith("Demo-")
            assert resource["identifier"][0]["value"].startswith("DEMO-")
