"""What the command line writes."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from every_output.application import client
from every_output.bodies import bodies

GROUPS = ("check", "commands")
Output = tuple[str, bytes]
# Those that depend on no day. {cases} is the folder of rule cases.
COMMANDS = (
    "rules list",
    "rules document --cases {cases}",
    "rules export",
    "rules due --on 2027-11-30",
    "rules show nonsense",
    "codes",
    "openapi",
    "package -o {file}",
    "leaflet --format text --language de",
    "leaflet --format text --outcome reassure-self-care",
)


def names(root: Path, group: str) -> list[str]:
    """Return the bodies to check, or the commands."""
    if group == "check":
        return [name for name in bodies(root) if name != "no-authored"]
    return [*COMMANDS, *(f"rules show {each}" for each in _rules())]


def outputs(root: Path, group: str, name: str) -> Iterator[Output]:
    """Yield what a command writes, and how it ends."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file"
        if group == "commands":
            cases = os.path.relpath(root / "tests" / "rules")
            said = _run(name.format(cases=cases, file=file).split())
            said = said.replace(folder.encode(), b"FOLDER")
            yield f"{name.replace(' ', '_').replace('/', '_')}.txt", said
            if file.exists():
                yield f"{name.split(maxsplit=1)[0]}.bin", file.read_bytes()
            return
        file.write_bytes(bodies(root)[name])
        for form in ("text", "json"):
            for language in ("en", "de"):
                arguments = ["check", str(file), "--format", form]
                said = _run([*arguments, "--language", language])
                said = said.replace(folder.encode(), b"FOLDER")
                yield f"{name}.{language}.{form}", said


def _run(arguments: list[str]) -> bytes:
    result = CliRunner().invoke(_main(), arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output_bytes + f"\nexit {result.exit_code}\n".encode()


@cache
def _main() -> Any:
    (script,) = entry_points(group="console_scripts", name="screening")
    return script.load()


def _rules() -> list[str]:
    concepts = json.loads(client().get("/fhir/CodeSystem/rule").data)["concept"]
    return [each["code"] for each in concepts]
