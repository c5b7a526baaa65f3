"""Lays out the definitions of FHIR R4 from npm as the package that SUSHI looks for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

VERSION = "4.0.1"
_STATED = ("min", "max", "type", "binding")
BUNDLES = (
    "profiles-types",
    "profiles-resources",
    "profiles-others",
    "extension-definitions",
    "valuesets",
)


def main(source: Path, package: Path) -> None:
    """Read the bundles of `source` and write one file for each definition."""
    package.mkdir(parents=True)
    for resource in _resources(source):
        name = f"{resource['resourceType']}-{resource['id']}.json"
        (package / name).write_bytes(orjson.dumps(resource))
    about = {"name": "hl7.fhir.r4.core", "version": VERSION, "fhirVersions": [VERSION]}
    (package / "package.json").write_bytes(orjson.dumps(about))


def _resources(source: Path) -> Iterator[dict[str, Any]]:
    for name in BUNDLES:
        for entry in orjson.loads((source / f"{name}.json").read_bytes())["entry"]:
            resource = entry["resource"]
            # One entry is of a later FHIR.
            if resource.get("fhirVersion", VERSION) == VERSION:
                yield _mended(resource)


def _mended(definition: dict[str, Any]) -> dict[str, Any]:
    """Undo what was edited in some snapshots: the differential is HL7's own."""
    if definition.get("kind") != "resource" or "differential" not in definition:
        return definition
    own = {each["id"]: each for each in definition["differential"]["element"]}
    for element in definition["snapshot"]["element"]:
        stated = own.get(element["id"], {})
        element |= {name: stated[name] for name in _STATED if name in stated}
    return definition


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
