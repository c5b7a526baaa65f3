"""fhirpath.js agrees on every published expression; a planted fault does not pass.

fhirpathpy takes 0.4 s for a response, so it reads every tenth one here as a whole; in
tests/unit/authoring/plan_definition it has read them all in parts.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from screening.fhir.json_output import dumps
from tests.support.waiting import SLOW_SECONDS
from tests.unit.authoring.plan_definition.agreement import (
    Change,
    decision,
    differences,
    our_truths,
    published,
    their_truths,
    truth,
)
from tests.unit.authoring.plan_definition.generated import COUNT, response

SCRIPT = Path(__file__).parent / "node" / "evaluate.cjs"
CHUNKS = 8


def evaluate(
    expressions: list[str], responses: list[dict[str, Any]], folder: Path
) -> list[list[Any]]:
    """Return the results of fhirpath.js: one list for each response."""
    (folder / "expressions.json").write_text(json.dumps(expressions))
    (folder / "responses.ndjson").write_bytes(b"\n".join(map(dumps, responses)))
    ran = subprocess.run(
        ["node", SCRIPT, "expressions.json", "responses.ndjson"],
        cwd=folder,
        env=os.environ
        | {"NODE_PATH": f"{os.environ['CONFORMANCE_NODE']}/node_modules"},
        stdout=subprocess.PIPE,
        check=True,
        timeout=SLOW_SECONDS,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_rule_and_the_outcome_agree(chunk: int, tmp_path: Path) -> None:
    responses = [response(number) for number in range(chunk, COUNT, CHUNKS)]
    results = evaluate([*published().values()], responses, tmp_path)
    for given, (*rules, outcome) in zip(responses, results, strict=True):
        ours = our_truths(given)
        theirs = dict(zip(ours, map(truth, rules), strict=True))
        assert not differences(ours, theirs), given
        assert outcome == [decision(given).outcome.value], given


@pytest.mark.parametrize("start", range(4))
def test_fhirpathpy_agrees_on_whole_conditions(start: int) -> None:
    for number in range(10 * start, COUNT, 40):
        given = response(number)
        assert not differences(our_truths(given), their_truths(given)), number


FAULTS: dict[str, Change] = {
    "no answer is no": lambda e: e.replace(", {})", ", false)"),
    "unknown is an answer": lambda e: e.replace(".where($this != 'unknown')", ""),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_unknown_as_no_is_caught(fault: str, tmp_path: Path) -> None:
    rules = {name: text for name, text in published().items() if name[0] in "EU"}
    responses = [response(number) for number in range(100)]
    planted = [FAULTS[fault](text) for text in rules.values()]
    found = []
    for given, result in zip(
        responses, evaluate(planted, responses, tmp_path), strict=True
    ):
        ours = our_truths(given)
        theirs = ours | dict(zip(rules, map(truth, result), strict=True))
        found += differences(ours, theirs)
    assert found


def test_the_lock_file_names_no_registry() -> None:
    lock = json.loads((SCRIPT.parent / "package-lock.json").read_text())
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    for name, package in packages.items():
        assert "resolved" not in package, name
        # What comes inside another package is covered by the hash of that one.
        assert package.get("inBundle") or package["integrity"].startswith("sha512-")
