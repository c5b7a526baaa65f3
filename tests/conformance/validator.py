"""HL7's own instance validator, started once for everything that is to be validated."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.java_programs import command
from tests.support.waiting import SLOW_SECONDS


@dataclass(frozen=True)
class Sent:
    """What is validated: the text as it stands, for only that shows doubled keys."""

    text: str
    fhir: str = "R4"


@dataclass(frozen=True)
class Finding:
    """What the validator says about one place of one resource."""

    severity: str
    id: str
    path: str
    message: str


def validate(
    sent: Mapping[str, Sent], home: Path, *definitions: Path
) -> dict[str, list[Finding]]:
    """Return the findings about each text; the definitions are folders of R4 JSON."""
    requests = (
        json.dumps({"fhir": each.fhir, "text": each.text}) for each in sent.values()
    )
    ran = subprocess.run(
        command("validator", "Validator", *definitions, heap="2g", home=home),
        input="".join(f"{each}\n" for each in requests),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=SLOW_SECONDS,
    )
    answers = map(json.loads, ran.stdout.splitlines())
    return {
        name: [Finding(**each) for each in answer]
        for name, answer in zip(sent, answers, strict=True)
    }
