"""Engines that run in Node: each reads two files and prints a line for every given."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from screening.fhir.json_output import dumps

NODE = Path(__file__).parent / "node"
Json = dict[str, Any]


def run(
    script: str,
    questionnaire: Json,
    given: Iterable[Json],
    folder: Path,
    *,
    seconds: int = 300,
) -> list[Json]:
    """Return what a script prints for each of what is given; it may freeze."""
    (folder / "questionnaire.json").write_bytes(dumps(questionnaire))
    (folder / "given.ndjson").write_bytes(b"\n".join(map(dumps, given)))
    ran = subprocess.run(
        ["node", NODE / script, "questionnaire.json", "given.ndjson"],
        cwd=folder,
        env=os.environ
        | {"NODE_PATH": f"{os.environ['CONFORMANCE_NODE']}/node_modules"},
        stdout=subprocess.PIPE,
        check=True,
        timeout=seconds,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]


def held(resource: Json) -> Json:
    """Return a resource as JavaScript holds it: there 1.50 is 1.5, and 9.0 is 9."""
    read: Json = json.loads(dumps(resource), parse_float=_number)
    return read


def _number(written: str) -> int | float:
    number = float(written)
    return int(number) if number.is_integer() else number
