"""screening check --fhir-version: R5 in and out."""

import json
from pathlib import Path

from screening.fhir.json_output import dumps
from tests.unit.cli.running import screening
from tests.unit.fhir.r5.in_r5 import sent


def test_a_file_in_r5_gives_a_bundle_in_r5(tmp_path: Path) -> None:
    file = tmp_path / "parameters.json"
    file.write_bytes(dumps(sent()))
    arguments = ("check", str(file), "--format", "fhir", "--letter", "none")
    screening(*arguments, code=3)
    done = screening(*arguments, "--fhir-version", "5.0")
    kinds = {
        each["resource"]["resourceType"]
        for each in json.loads(done.stdout_bytes)["entry"]
    }
    assert {"RequestOrchestration", "Organization"} <= kinds
    text = screening("check", str(file), "--fhir-version", "5.0")
    assert text.stdout.startswith("Urgent neurology referral")
